using Huimin.Data;
using Huimin.Registry;

namespace Huimin.ElderCare;

/// <summary>
/// What a disabled old person may pay part of a care bill with in one month (养老服务消费券, 民办函〔2025〕49号). It is no money: nothing leads from it to an account,
/// and what is left of it at the end of its month is gone.
/// </summary>
public sealed class Voucher : IOfHousehold, IVersioned
{
    public required Guid VoucherId { get; init; }
    public required Guid IssueId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>The award it was issued from.</summary>
    public required Guid AwardId { get; init; }

    /// <summary>First day of the month in which it holds (有效月份).</summary>
    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required DateOnly Month { get; init; }

    /// <summary>面额, in fen.</summary>
    [Personal(Why.Voucher, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public required long FaceFen { get; init; }

    /// <summary>What orders that stand have taken, in fen.</summary>
    [Personal(Why.Voucher, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public long UsedFen { get; set; }

    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required DateTime IssuedAt { get; init; }
    public int Version { get; set; }

    /// <summary>余额</summary>
    public long LeftFen => FaceFen - UsedFen;
}

/// <summary>The issue of one month for the district (月度发券), asked by one person and approved by another; a later one adds only who is missing.</summary>
public sealed class VoucherIssue : IVersioned
{
    public required Guid IssueId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }
    public required int Vouchers { get; init; }
    public required long TotalFen { get; init; }

    /// <summary>SHA-256 of who gets how much, as it was shown.</summary>
    public required byte[] Hash { get; init; }
    public required IssueState State { get; set; }
    public required Guid AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public Guid? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }
    public int Version { get; set; }
}
