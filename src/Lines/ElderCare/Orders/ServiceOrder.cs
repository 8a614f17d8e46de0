using Huimin.Data;
using Huimin.Registry;

namespace Huimin.ElderCare;

/// <summary>
/// One service of a provider that was paid in part with a voucher (服务订单): the provider's own number, the day, the fee, what the voucher paid (核销) and what the
/// person paid. Cancelled it stays, and gives back.
/// </summary>
public sealed class ServiceOrder : IOfHousehold, IVersioned
{
    public required Guid OrderId { get; init; }
    public required Guid VoucherId { get; init; }
    public required Guid ProviderId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>First day of the month of the voucher.</summary>
    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required DateOnly Month { get; init; }

    /// <summary>The number of the provider's slip, used once (服务单号).</summary>
    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string OrderNumber { get; init; }
    public required CareService Service { get; init; }

    [Personal(Why.Voucher, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public required DateOnly ServedOn { get; init; }

    /// <summary>服务费用, in fen.</summary>
    [Personal(Why.Voucher, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public required long FeeFen { get; init; }

    /// <summary>What the voucher paid (券支付), in fen.</summary>
    [Personal(Why.Voucher, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public required long PaidFen { get; init; }

    /// <summary>The share in force, in percent.</summary>
    public required int SharePercent { get; init; }
    public required OrderState State { get; set; }
    public required Guid RecordedBy { get; init; }

    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public Guid? CancelledBy { get; set; }

    [Personal(Why.Voucher, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public DateTime? CancelledAt { get; set; }

    [Personal(Why.Voucher, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public string CancelReason { get; set; } = "";
    public int Version { get; set; }

    /// <summary>本人自付</summary>
    public long SelfPaidFen => FeeFen - PaidFen;
}
