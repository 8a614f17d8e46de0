using Huimin.Data;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>
/// One request of one or several people (信访事项, 信访工作条例): from its registration to the answer and, where they ask, its review and recheck. Whoever asks
/// again about the same matter gets a petition of its own, linked to the first.
/// </summary>
public sealed class Petition : IScoped, IVersioned
{
    public required Guid PetitionId { get; init; }

    /// <summary>信访编号</summary>
    public required string Number { get; init; }

    /// <summary>The village that it is about, 12 digits (事发地).</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }
    public required PetitionChannel Channel { get; init; }
    public required PetitionKind Kind { get; init; }
    public required PetitionMatter Matter { get; init; }

    /// <summary>Whoever is named first among the petitioners; empty where nobody gave a name.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Name { get; init; }

    /// <summary>How many came together (来访人数).</summary>
    public required int PeopleCount { get; init; }

    /// <summary>What is asked for, in words (信访请求).</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Request { get; init; }

    /// <summary>The staff person who is accused (被举报人); sees nothing of it.</summary>
    public Guid? AccusedId { get; init; }

    /// <summary>Who is accused, in words.</summary>
    [Personal(Why.Stand, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Accusations)]
    public required string Accused { get; init; }

    /// <summary>The petitioner lives in hardship: told that social assistance can be applied for (生活困难).</summary>
    public required bool IsPoor { get; init; }

    /// <summary>The first petition of the same person about the same matter (重复信访).</summary>
    public Guid? RepeatOf { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly ReceivedOn { get; init; }
    public required PetitionState State { get; set; }
    public PetitionDecision Decision { get; set; }

    /// <summary>When it was accepted, referred or objected to; the written notice bears the same day.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? DecidedAt { get; set; }

    /// <summary>Who decided that; extends and reviews nothing of it.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Where it was referred to, or who handles it (承办单位).</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public string Office { get; set; } = "";

    /// <summary>By how many days the term was lengthened (延长天数).</summary>
    public int LongerDays { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? DoneAt { get; set; }
    public Guid? DoneBy { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? ReviewAskedAt { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? ReviewedAt { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? RecheckAskedAt { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? RecheckedAt { get; set; }
    public PetitionRating Rating { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? RatedAt { get; set; }

    /// <summary>The day on which the last opinion reached the petitioner; the thirty days to ask run from it.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? OpinionOn { get; set; }

    /// <summary>The last day on which a review or recheck can be asked for.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? AskUntil { get; set; }

    /// <summary>The first instant after the term of the opinion (办理期限).</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? HandleDueAt { get; set; }

    /// <summary>The first instant after the nearest open limit; null when none runs.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? DueAt { get; set; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
    public int Version { get; set; }

    public DateOnly? DecidedOn => DecidedAt is { } at ? Clock.BeijingDate(at) : null;

    /// <summary>The name as pages show it.</summary>
    public string ShownName => Name.Length == 0 ? PetitionWords.Nameless : PeopleCount > 1 ? $"{Name} 等 {PeopleCount} 人" : Name;
}

/// <summary>One petitioner, or one of the representatives of many (信访人、代表); five at most.</summary>
public sealed class Petitioner : IScoped, IAppendOnly
{
    public required Guid PetitionerId { get; init; }
    public required Guid PetitionId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Name { get; init; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Masked)]
    public byte[]? IdNumberSealed { get; init; }

    [Personal(Why.Repeat, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Nobody)]
    public byte[]? IdNumberIndex { get; init; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Masked)]
    public byte[]? PhoneSealed { get; init; }

    [Personal(Why.Repeat, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Nobody)]
    public byte[]? PhoneIndex { get; init; }

    public static SealedColumn IdNumberColumn { get; } = new("petitioner", "id_number_sealed");
    public static SealedColumn PhoneColumn { get; } = new("petitioner", "phone_sealed");
}

/// <summary>One thing that happened to a petition (信访轨迹).</summary>
public sealed class PetitionEvent : IScoped, IAppendOnly
{
    public required Guid EventId { get; init; }
    public required Guid PetitionId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime At { get; init; }

    /// <summary>What, such as 受理.</summary>
    public required string Step { get; init; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Note { get; init; }
    public required Guid By { get; init; }
}
