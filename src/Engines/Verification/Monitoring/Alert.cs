using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Verification;

/// <summary>A sign that somebody may need help, or no longer receive what he does (预警): one of a rule for one row of a feed. It decides nothing.</summary>
public sealed class Alert : IOfSubject, IVersioned
{
    public required Guid AlertId { get; init; }

    /// <summary>Code of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Key of the row: the same row never makes a second one.</summary>
    [Personal(Why.Watch, Why.WatchDuty, PersonalLevel.Sensitive, Why.WhileWatched, Why.Nobody)]
    public required byte[] RowKey { get; init; }
    public required Guid FeedId { get; init; }

    /// <summary>The person it is about.</summary>
    public required Guid SubjectId { get; init; }
    public Guid? HouseholdId { get; init; }

    [Personal(Why.Watch, Why.WatchDuty, PersonalLevel.General, Why.WhileWatched, Why.Alerts)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the item.</summary>
    public required string Item { get; init; }

    /// <summary>What the source said, in the unit of the item.</summary>
    [Personal(Why.Watch, Why.WatchDuty, PersonalLevel.Sensitive, Why.WhileWatched, Why.Read)]
    public required long Value { get; init; }

    /// <summary>The day the source gives.</summary>
    [Personal(Why.Watch, Why.WatchDuty, PersonalLevel.General, Why.WhileWatched, Why.Alerts)]
    public required DateOnly SourceDay { get; init; }
    public required DateTime RaisedAt { get; init; }

    /// <summary>The last day for the visit or call.</summary>
    public required DateOnly DueOn { get; init; }
    public required int Score { get; init; }

    /// <summary>Why the row was matched to the person, in words.</summary>
    [Personal(Why.Watch, Why.WatchDuty, PersonalLevel.General, Why.WhileWatched, Why.Alerts)]
    public required string Reasons { get; init; }

    /// <summary>Matched by name and birth: a person looks first.</summary>
    public required bool IsDoubtful { get; set; }
    public required AlertState State { get; set; }
    public AlertOutcome Outcome { get; set; }
    public ContactWay Contact { get; set; }
    public DateOnly? ContactOn { get; set; }

    [Personal(Why.Watch, Why.WatchDuty, PersonalLevel.Sensitive, Why.WhileWatched, Why.Alerts)]
    public string Note { get; set; } = "";
    public DateTime? SettledAt { get; set; }
    public Guid? SettledBy { get; set; }
    public int Version { get; set; }
}

/// <summary>How far an alert has come (预警状态). Numbers are stored.</summary>
public enum AlertState
{
    /// <summary>待核实</summary>
    Open = 1,

    /// <summary>已处置</summary>
    Settled = 2,
}

/// <summary>What came of an alert (处置结果). Numbers are stored.</summary>
public enum AlertOutcome
{
    None = 0,

    /// <summary>已受理办件</summary>
    CaseOpened = 1,

    /// <summary>已转办其他部门</summary>
    Referred = 2,

    /// <summary>情况属实，已按规定变更</summary>
    Changed = 3,

    /// <summary>情况属实，不需要处理</summary>
    NothingToDo = 4,

    /// <summary>信息有误</summary>
    Wrong = 5,

    /// <summary>不是同一人</summary>
    OtherPerson = 6,
}

/// <summary>How the person was reached (核实方式). Numbers are stored.</summary>
public enum ContactWay
{
    None = 0,

    /// <summary>入户走访</summary>
    Visit = 1,

    /// <summary>电话</summary>
    Call = 2,
}

public static class AlertWords
{
    public static string Title(this AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.CaseOpened => "已受理办件",
        AlertOutcome.Referred => "已转办其他部门",
        AlertOutcome.Changed => "属实，已按规定变更",
        AlertOutcome.NothingToDo => "属实，不需要处理",
        AlertOutcome.Wrong => "信息有误",
        AlertOutcome.OtherPerson => "不是同一人",
        _ => "待核实",
    };

    public static string Title(this ContactWay way) => way switch { ContactWay.Visit => "入户走访", ContactWay.Call => "电话", _ => "" };

    /// <summary>Whether it led to help or to a change: what counts as a hit (命中).</summary>
    public static bool IsHit(this AlertOutcome outcome) => outcome is AlertOutcome.CaseOpened or AlertOutcome.Referred or AlertOutcome.Changed;
}
