using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Verification;

/// <summary>One check of a household's means for a case (经济状况核对), from the question to the report.</summary>
public sealed class MeansCheck : IOfHousehold, IVersioned
{
    public required Guid CheckId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Codes of the sources, divided by commas.</summary>
    public required string Sources { get; init; }

    /// <summary>How many people were asked about.</summary>
    public required int Persons { get; init; }

    public required DateTime AskedAt { get; init; }
    public required Guid AskedBy { get; init; }
    public DateTime? ConcludedAt { get; set; }

    /// <summary>The last day on which the report may be used.</summary>
    public DateOnly? ValidUntil { get; set; }

    public CheckConclusion Conclusion { get; set; }

    [Personal(Why.Check, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string Remark { get; set; } = "";

    public DateTime? ObjectedAt { get; set; }

    [Personal(Why.Check, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string Objection { get; set; } = "";

    /// <summary>The report that was objected to.</summary>
    public Guid? RecheckOf { get; init; }
    public int Version { get; set; }
}

/// <summary>What a check came to (核对结论). Numbers are stored.</summary>
public enum CheckConclusion
{
    /// <summary>核对中</summary>
    Running = 0,

    /// <summary>与申报一致</summary>
    Consistent = 1,

    /// <summary>与申报不一致</summary>
    Differs = 2,

    /// <summary>部分数据源没有回复</summary>
    Incomplete = 3,
}

public static class CheckConclusions
{
    public static string Title(this CheckConclusion conclusion) => conclusion switch
    {
        CheckConclusion.Consistent => "与申报一致",
        CheckConclusion.Differs => "与申报不一致",
        CheckConclusion.Incomplete => "部分数据源没有回复",
        _ => "核对中",
    };
}

/// <summary>One line of a check (核对项): what was found about a person or the household, beside what was declared.</summary>
public sealed class CheckLine : IOfHousehold, IVersioned
{
    public required Guid LineId { get; init; }
    public required Guid CheckId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Null for the household, or where nobody fits.</summary>
    public Guid? PersonId { get; set; }
    public required string Source { get; init; }
    public required string Item { get; init; }

    [Personal(Why.Check, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public long? Found { get; init; }

    [Personal(Why.Check, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public long? Declared { get; set; }

    /// <summary>Who says the declared.</summary>
    public string DeclaredBy { get; set; } = "";

    /// <summary>The day up to which the source's data go.</summary>
    public DateOnly? SourceDay { get; init; }
    public Guid? AnswerId { get; init; }
    public required MatchState State { get; set; }
    public int Score { get; init; }

    /// <summary>Why it was matched, or why it was not taken.</summary>
    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public string Reasons { get; set; } = "";
    public int Version { get; set; }

    public bool Counts => State is MatchState.Sure or MatchState.Confirmed;
}

/// <summary>Whether a line is about the person (比对状态). Numbers are stored.</summary>
public enum MatchState
{
    /// <summary>比对一致</summary>
    Sure = 1,

    /// <summary>存疑，待人工认定</summary>
    Doubtful = 2,

    /// <summary>认定是本人</summary>
    Confirmed = 3,

    /// <summary>认定不是本人</summary>
    Rejected = 4,

    /// <summary>未采用</summary>
    Faulty = 5,

    /// <summary>只有申报，没有核对到</summary>
    DeclaredOnly = 6,
}

public static class MatchStates
{
    public static string Title(this MatchState state) => state switch
    {
        MatchState.Sure => "比对一致",
        MatchState.Doubtful => "存疑待认定",
        MatchState.Confirmed => "认定是本人",
        MatchState.Rejected => "认定不是本人",
        MatchState.Faulty => "未采用",
        _ => "只有申报",
    };
}
