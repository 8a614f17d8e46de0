using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Payments;

/// <summary>
/// What the insurer paid to one insured person (理赔), as its file says. The money is the insurer's and not in the ledger of this house; it is kept to answer for
/// what the aid has brought.
/// </summary>
public sealed class InsuranceClaim : IOfHousehold
{
    public required Guid InsuranceClaimId { get; init; }

    /// <summary>The grant whose list the person is on.</summary>
    public required Guid GrantId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Insurance, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Grants)]
    public required string AreaCode { get; set; }

    /// <summary>The day of the claim (理赔日期).</summary>
    [Personal(Why.Insurance, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Grants)]
    public required DateOnly Day { get; init; }

    [Personal(Why.Insurance, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Grants)]
    public required long AmountFen { get; init; }

    /// <summary>Keyed hash of grant, person, day, amount and the insurer's number: the same statement counts once, in whatever file.</summary>
    [Personal(Why.Insurance, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Nobody)]
    public required byte[] RowKey { get; init; }
    public required DateTime TakenAt { get; init; }
    public required Guid TakenBy { get; init; }
}
