using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>One thing that happened to a case (办件轨迹): who, when, which step, from where to where, why. Added, never changed, but for the division, which follows the household.</summary>
public sealed class CaseEvent : IOfHousehold
{
    public required Guid CaseEventId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }
    public required DateTime At { get; init; }
    public required CaseEventKind Kind { get; init; }

    /// <summary>Code of the step, of the deadline or of the kind of evidence.</summary>
    public required string Code { get; init; }
    public required CaseState From { get; init; }
    public required CaseState To { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>The person behind the account: separation of duties compares persons.</summary>
    public required Guid StaffPersonId { get; init; }
    public required Role Role { get; init; }

    /// <summary>Words of the person who acted.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string Note { get; init; } = "";

    /// <summary>Fen a month before and after, where a decision changed it.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public long? BeforeFen { get; init; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public long? AfterFen { get; init; }
}

/// <summary>What happened. Numbers are stored.</summary>
public enum CaseEventKind
{
    /// <summary>登记</summary>
    Opened = 1,

    /// <summary>环节</summary>
    Step = 2,

    /// <summary>停止计时</summary>
    Stopped = 3,

    /// <summary>恢复计时</summary>
    Resumed = 4,

    /// <summary>延长时限</summary>
    Extended = 5,

    /// <summary>超期升级</summary>
    Escalated = 6,

    /// <summary>公示异议</summary>
    Objected = 7,

    /// <summary>撤下公示</summary>
    TakenDown = 8,

    /// <summary>文书送达</summary>
    Delivered = 9,

    /// <summary>登记材料</summary>
    Evidence = 10,
}
