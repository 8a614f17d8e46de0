using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>One matter of one household or person on its way (办件). Its state changes only by a step of its procedure.</summary>
public sealed class CaseFile : IOfHousehold, IVersioned
{
    public required Guid CaseId { get; init; }

    /// <summary>办件编号: kind of matter, year, eight letters that nobody can guess; printed on the receipt.</summary>
    public required string Number { get; init; }

    /// <summary>Code of the procedure.</summary>
    public required string Procedure { get; init; }

    public required Guid HouseholdId { get; init; }

    /// <summary>The member that it is about, or the household where it is about all.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid ApplicantId { get; init; }

    /// <summary>The division that handles it.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Matters that were applied for together (一门受理) share it.</summary>
    public required Guid IntakeId { get; init; }

    public required CaseState State { get; set; }

    public required CaseChannel Channel { get; init; }

    /// <summary>The legal date of the application.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly AppliedOn { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? AcceptedOn { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>Confirmed by the town (下放镇街), fixed when the case is opened.</summary>
    public required bool IsDelegated { get; init; }

    /// <summary>单独登记备案: a member is a declared relative of somebody who handles cases or works in a village.</summary>
    public bool IsKin { get; set; }

    /// <summary>A complaint has come in (投诉举报): the district visits before it confirms.</summary>
    public bool IsReported { get; set; }

    /// <summary>Drawn for the district's own look (抽查); null until it is drawn.</summary>
    public bool? IsSampled { get; set; }

    /// <summary>The posts that the straight way waits for.</summary>
    public Role WaitsFor { get; set; }

    /// <summary>The nearest running deadline, for sorting by what is late; null where none runs or none can be computed.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>The decision that came of it.</summary>
    public Guid? DecisionId { get; set; }

    /// <summary>The finding or the case that gave rise to it.</summary>
    public Guid? OriginId { get; init; }

    public int Version { get; set; }

    /// <summary>The member that it is about; null for the whole household.</summary>
    public Guid? PersonId => SubjectId == HouseholdId ? null : SubjectId;
}

/// <summary>How it came in (来源). Numbers are stored.</summary>
public enum CaseChannel
{
    /// <summary>窗口</summary>
    Counter = 1,

    /// <summary>网上</summary>
    Online = 2,

    /// <summary>村（居）代办</summary>
    Aide = 3,

    /// <summary>主动发现（政策找人、预警）</summary>
    Found = 4,

    /// <summary>到期复核</summary>
    Due = 5,
}

public static class CaseChannels
{
    public static string Title(this CaseChannel channel) => channel switch
    {
        CaseChannel.Counter => "窗口申请",
        CaseChannel.Online => "网上申请",
        CaseChannel.Aide => "村（居）代办",
        CaseChannel.Found => "主动发现",
        _ => "到期复核",
    };
}
