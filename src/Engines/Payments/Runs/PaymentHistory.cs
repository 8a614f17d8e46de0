using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Every fen ever paid to a person or a household, and why (发放明细). The look is noted in the trail.</summary>
public sealed class PaymentHistory(ReadDesk desk, ViewLog views, FieldVault vault)
{
    /// <summary>One payable with the batch that carried it and the award it comes from.</summary>
    public sealed record Line(Payable Payable, string? Batch, Guid? DecisionId, string Reason, string? Name);

    /// <summary>An account, the number masked.</summary>
    public sealed record AccountLine(Guid AccountId, int Version, string Bank, string Masked, string Holder, HolderKind Kind, AccountState State, DateOnly? From, DateOnly? End, string Evidence, Guid AskedBy);

    public sealed record View(string Title, string AreaCode, IReadOnlyList<Line> Lines, IReadOnlyList<AccountLine> Accounts, IReadOnlyList<RecoveryClaim> Claims)
    {
        /// <summary>What reached the account.</summary>
        public long PaidFen => Lines.Where(l => l.Payable.State == PayableState.Paid).Sum(l => l.Payable.AmountFen - l.Payable.DeductedFen);
    }

    private const int Most = 600;

    public async Task<Result<View>> OfPersonAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var person = await reading.Db.People.SingleOrDefaultAsync(p => p.PersonId == personId, ct);
            if (person is null) return PaymentRefusals.PersonNotFound;
            var accounts = await reading.Db.PayAccounts.Where(a => a.SubjectId == personId).OrderByDescending(a => a.AskedAt).ToListAsync(ct);
            view = new View(
                person.Name, person.AreaCode, await LinesAsync(reading.Db, reading.Db.Payables.Where(p => p.SubjectId == personId || p.PayeeId == personId), ct), [.. accounts.Select(Masked)],
                await reading.Db.RecoveryClaims.Where(c => c.SubjectId == personId).OrderBy(c => c.Month).ToListAsync(ct));
        }

        await views.RecordAsync(actor, nameof(PaymentHistory), new AuditEntry("person", personId, view.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    public async Task<Result<View>> OfHouseholdAsync(Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var household = await reading.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == householdId, ct);
            if (household is null) return EntitlementRefusals.HouseholdNotFound;
            view = new View(
                "户 " + household.Number, household.AreaCode, await LinesAsync(reading.Db, reading.Db.Payables.Where(p => p.HouseholdId == householdId), ct), [],
                await reading.Db.RecoveryClaims.Where(c => c.HouseholdId == householdId).OrderBy(c => c.Month).ToListAsync(ct));
        }

        await views.RecordAsync(actor, nameof(PaymentHistory), new AuditEntry("household", householdId, view.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    private AccountLine Masked(PayAccount a) => new(
        a.PayAccountId, a.Version, a.Bank, BankCard.TryParse(vault.Open(PayAccount.NumberColumn, a.PayAccountId, a.NumberSealed), out var card) ? card.Masked : Sensitive.Hidden, a.Holder, a.HolderKind,
        a.State, a.FromMonth, a.EndMonth, a.Evidence, a.AskedBy);

    private static async Task<List<Line>> LinesAsync(HuiminDb db, IQueryable<Payable> payables, CancellationToken ct)
    {
        var (batches, awards, people) = (db.PayBatches, db.Awards, db.People);
        return await payables.OrderByDescending(p => p.Month).ThenBy(p => p.Programme).ThenBy(p => p.MadeAt).Take(Most).Select(p => new Line(
            p, batches.Where(b => b.BatchId == p.BatchId).Select(b => b.Number).FirstOrDefault(), awards.Where(a => a.AwardId == p.AwardId).Select(a => a.DecisionId).FirstOrDefault(),
            awards.Where(a => a.AwardId == p.AwardId).Select(a => a.Reason).FirstOrDefault() ?? "", people.Where(x => x.PersonId == p.PersonId).Select(x => x.Name).FirstOrDefault())).ToListAsync(ct);
    }
}
