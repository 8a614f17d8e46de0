using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Payments;

/// <summary>
/// A step with the money of one payable that one person asks for and another decides (退回处理申请): back into the fund, or what the bank answered. One is open
/// at a time.
/// </summary>
public sealed class PayRequest : IOfHousehold, IVersioned
{
    public required Guid RequestId { get; init; }
    public required Guid PayableId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string AreaCode { get; set; }
    public required PayAct Act { get; init; }

    /// <summary>What the bank said, for <see cref="PayAct.Settle"/>.</summary>
    public PayOutcome? Outcome { get; init; }

    /// <summary>The bank's number of the movement.</summary>
    public string Serial { get; init; } = "";

    /// <summary>Why, or who answered and how.</summary>
    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string Reason { get; init; }
    public required Guid AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public bool IsApproved { get; set; }
    public int Version { get; set; }
}

/// <summary>What is asked for (退回处理). Numbers are stored.</summary>
public enum PayAct
{
    /// <summary>缴回财政</summary>
    GiveBack = 1,

    /// <summary>查询后落定</summary>
    Settle = 2,
}
