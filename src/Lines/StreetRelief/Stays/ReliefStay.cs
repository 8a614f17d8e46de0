using Huimin.Data;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>
/// One time that a person without a livelihood was helped (一次救助, 国务院令第381号): from the hour the person was found or came to the last follow-up visit. Whoever
/// comes again is helped again, in a stay of its own.
/// </summary>
public sealed class ReliefStay : IScoped, IVersioned
{
    public required Guid StayId { get; init; }

    /// <summary>Where the person was found or asked, 12 digits; not where the person lives.</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }

    /// <summary>The hour the person was found or came (求助或者发现的时间).</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime CameAt { get; init; }
    public required ReliefSource Source { get; init; }

    /// <summary>Helped where the person was, because the person would not come in (站外救助).</summary>
    public required bool IsOutside { get; init; }
    public required ReliefHelp Help { get; init; }

    /// <summary>Empty while nobody knows it.</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string Name { get; set; }
    public required Sex Sex { get; set; }

    /// <summary>In years, as far as one can tell.</summary>
    public int? AgeAbout { get; set; }

    /// <summary>不满 18 周岁 on the day of arrival, as told or by the number.</summary>
    public required bool IsMinor { get; set; }

    [Personal(Why.Identify, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Masked)]
    public byte[]? IdNumberSealed { get; set; }

    /// <summary>Where the person comes from, in words (户籍地).</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public string Origin { get; set; } = "";

    /// <summary>Nobody knew who it was (身份不明).</summary>
    public required bool CameUnknown { get; init; }

    /// <summary>When the notice that looks for kin was published (寻亲公告).</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? NoticeAt { get; set; }

    /// <summary>When the police was asked to take DNA (报请采集DNA).</summary>
    [Personal(Why.Identify, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public DateOnly? DnaAskedOn { get; set; }

    /// <summary>When it was found out later who it is (查明身份).</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? IdentifiedOn { get; set; }

    /// <summary>The last day that was allowed instead of the usual one (批准延长至).</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? LongerUntil { get; set; }

    /// <summary>From this day on a person still here and still unknown is a long stay (长期滞留).</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly LongFrom { get; init; }
    public required ReliefState State { get; set; }
    public ReliefEnding Ending { get; set; }

    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? EndedOn { get; set; }

    /// <summary>When the end was written down.</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? EndedAt { get; set; }

    /// <summary>What was seen, and how it ended.</summary>
    [Personal(Why.Help, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Note { get; set; }

    /// <summary>The last follow-up visit.</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? VisitedOn { get; set; }

    /// <summary>The first instant after the nearest open limit; null when none runs.</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? DueAt { get; set; }

    /// <summary>When the stay was written down.</summary>
    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
    public int Version { get; set; }

    /// <summary>The day of arrival in Beijing.</summary>
    public DateOnly CameOn => Clock.BeijingDate(CameAt);

    public bool IsOpen => EndedOn is null;

    /// <summary>Where the number is sealed.</summary>
    public static SealedColumn IdNumberColumn { get; } = new("relief_stay", "id_number_sealed");

    /// <summary>The name as lists show it: a child's is masked.</summary>
    public string ShownName => Name.Length == 0 ? ReliefWords.Nameless : IsMinor ? PersonName.Mask(Name) : Name;
}
