using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Payments;

/// <summary>
/// One line of a locked list (名单明细): who, how much, by what, and what became of it. Granted, it is the award of the same id; those left out stay on the list
/// with the reason.
/// </summary>
public sealed class GrantLine : IOfHousehold, IVersioned
{
    /// <summary>Also the id of the award it becomes, and of the notice it is put up with.</summary>
    public required Guid LineId { get; init; }
    public required Guid GrantId { get; init; }

    /// <summary>Order in the list: the line of the file of a named list.</summary>
    public required int LineNo { get; init; }

    /// <summary>Empty where the register knows no household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>Null where the household receives as one, or nobody was found.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The person, or the household that receives as one.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The division now; the district where the register knows nobody.</summary>
    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Grants)]
    public required string AreaCode { get; set; }

    /// <summary>Name of the person or of the head, as it was when the list was locked.</summary>
    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Grants)]
    public required string Name { get; init; }

    /// <summary>Code of the kind of the grant.</summary>
    public required string Kind { get; init; }

    /// <summary>The programme by which a recipient was chosen; null on a named list.</summary>
    public string? Programme { get; init; }

    /// <summary>How many people the amount counts.</summary>
    public required int People { get; init; }

    [Personal(Why.Pay, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Grants)]
    public required long AmountFen { get; init; }

    /// <summary>What the list says besides, such as the school year.</summary>
    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Grants)]
    public required string Remark { get; init; }

    /// <summary>Whose account is used: the person's, or that of the head; null where there is none.</summary>
    public Guid? PayeeId { get; init; }
    public required GrantLineState State { get; set; }

    /// <summary>Why it is left out, by code.</summary>
    public GrantOut Out { get; init; }

    /// <summary>Why it was left out, taken out or made smaller, in words.</summary>
    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Grants)]
    public string Reason { get; set; } = "";

    /// <summary>First day of the month it is paid for, once granted.</summary>
    public DateOnly? Month { get; set; }

    /// <summary>Who took it out on an objection.</summary>
    public Guid? TakenOutBy { get; set; }
    public DateTime? TakenOutAt { get; set; }
    public int Version { get; set; }
}

/// <summary>What became of a line (名单明细状态). Numbers are stored.</summary>
public enum GrantLineState
{
    /// <summary>在名单上</summary>
    Listed = 1,

    /// <summary>锁定时未列入</summary>
    LeftOut = 2,

    /// <summary>异议剔除</summary>
    Objected = 3,

    /// <summary>批准时核减：died or merged since the list was locked.</summary>
    Dropped = 4,

    /// <summary>已批准</summary>
    Granted = 5,
}

/// <summary>Why somebody is left out when a list is locked (未列入原因). Numbers are stored.</summary>
public enum GrantOut
{
    None = 0,

    /// <summary>已登记死亡</summary>
    Dead = 1,

    /// <summary>重复</summary>
    Twice = 2,

    /// <summary>不是本区登记的人</summary>
    Elsewhere = 3,

    /// <summary>没有登记在任何一户</summary>
    NoHousehold = 4,

    /// <summary>已在另一批同类发放的名单上</summary>
    OtherGrant = 5,

    /// <summary>户已注销，或者户内没有人</summary>
    Closed = 6,
}
