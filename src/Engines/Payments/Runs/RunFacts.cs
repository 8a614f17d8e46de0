using System.Runtime.InteropServices;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Everything that a run looks at, read set by set (月度计划的依据).</summary>
internal sealed class RunFacts
{
    /// <summary>How far back differences are paid (补差追溯), in months.</summary>
    public const int LooksBack = 24;

    public sealed record AwardRow(Guid AwardId, Guid HouseholdId, Guid? PersonId, string AreaCode, string Programme, long AmountFen, DateOnly FromMonth, DateOnly? EndMonth, AwardBasis Basis)
    {
        public Guid SubjectId => PersonId ?? HouseholdId;

        public bool TakenOver => Basis == AwardBasis.TakenOver;

        /// <summary>A line of a one-off grant, for this one month.</summary>
        public bool IsGrant => Basis == AwardBasis.OneOff;

        public bool RunsIn(DateOnly month) => FromMonth <= month && (EndMonth is null || EndMonth > month);
    }

    public sealed record AccountRow(Guid AccountId, Guid SubjectId, HolderKind HolderKind, byte[] Index);

    public sealed record HouseRow(Guid? HeadPersonId, DateOnly? ValidTo);

    /// <summary>What is settled for a month: amounts that live outside this run, and of them those that reached the account.</summary>
    public readonly record struct Settled(long LiveFen, long PaidFen);

    public required Month Cycle { get; init; }

    /// <summary>The first month ever run here; what was due before it was paid by the system before.</summary>
    public required Month First { get; init; }
    public required List<AwardRow> Awards { get; init; }
    public required Dictionary<Guid, DateOnly> Deaths { get; init; }
    public required Dictionary<Guid, HouseRow> Households { get; init; }
    public required Dictionary<Guid, AccountRow> Accounts { get; init; }
    public required Dictionary<(Guid, string, DateOnly), Settled> Paid { get; init; }
    public required Dictionary<(Guid, string, DateOnly), long> Claimed { get; init; }
    public required List<Payable> Open { get; init; }

    /// <summary>Months that got a difference from this very cycle already; a further one waits for the next.</summary>
    public required HashSet<(Guid, string, DateOnly)> Topped { get; init; }

    /// <summary>Claims that are paid off by deduction, with what is still free to deduct.</summary>
    public required Dictionary<Guid, List<(Guid ClaimId, long Fen)>> Deductions { get; init; }

    public Month Window => Cycle - LooksBack;

    public static async Task<RunFacts> ReadAsync(HuiminDb db, Month cycle, CancellationToken ct)
    {
        var (day, from) = (cycle.FirstDay, (cycle - LooksBack).FirstDay);
        var first = await db.PayCycles.OrderBy(c => c.Month).Select(c => (DateOnly?)c.Month).FirstOrDefaultAsync(ct);
        var awards = await db.Awards.AsNoTracking()
            .Where(a => a.AmountFen > 0 && a.FromMonth <= day && (a.EndMonth == null || a.EndMonth > from || a.Basis == AwardBasis.TakenOver))
            .Select(a => new AwardRow(a.AwardId, a.HouseholdId, a.PersonId, a.AreaCode, a.Programme, a.AmountFen, a.FromMonth, a.EndMonth, a.Basis)).ToListAsync(ct);
        // From the awards to the register, never along the whole of it.
        var (allAwards, allPeople, allHouseholds) = (db.Awards, db.People, db.Households);
        var deaths = await allPeople.AsNoTracking().Where(p => allAwards.Where(a => a.PersonId != null).Select(a => a.PersonId!.Value).Contains(p.PersonId) && p.DeathDate != null).Select(p => new { p.PersonId, p.DeathDate }).ToListAsync(ct);
        var households = await allHouseholds.AsNoTracking().Where(h => allAwards.Select(a => a.HouseholdId).Contains(h.HouseholdId)).Select(h => new { h.HouseholdId, h.HeadPersonId, h.ValidTo }).ToListAsync(ct);
        var accounts = await db.PayAccounts.AsNoTracking()
            .Where(a => (a.State == AccountState.Active || a.State == AccountState.Ended) && a.FromMonth <= day && (a.EndMonth == null || a.EndMonth > day))
            .Select(a => new AccountRow(a.PayAccountId, a.SubjectId, a.HolderKind, a.NumberIndex)).ToListAsync(ct);
        return new RunFacts
        {
            Cycle = cycle,
            First = first is { } month ? new Month(month) : cycle,
            Awards = awards,
            Deaths = deaths.ToDictionary(d => d.PersonId, d => d.DeathDate!.Value),
            Households = households.ToDictionary(h => h.HouseholdId, h => new HouseRow(h.HeadPersonId, h.ValidTo)),
            Accounts = accounts.GroupBy(a => a.SubjectId).ToDictionary(g => g.Key, g => g.First()),
            Paid = await PaidAsync(db, from, ct),
            Claimed = await ClaimedAsync(db, from, ct),
            Open = await db.Payables.AsNoTracking().Where(p => p.State <= PayableState.Ready && p.ReissueOf == null && p.Cycle <= day).ToListAsync(ct),
            Topped = (await db.Payables.AsNoTracking()
                .Where(p => p.Cycle == day && p.Kind == PayableKind.Arrears && p.State >= PayableState.InBatch && p.State <= PayableState.Returned)
                .Select(p => new { p.SubjectId, p.Programme, p.Month }).ToListAsync(ct)).Select(p => (p.SubjectId, p.Programme, p.Month)).ToHashSet(PayableKeys.Comparer),
            Deductions = await DeductionsAsync(db, ct),
        };
    }

    // Row by row: nearly every key has one, and the database would sort two years of them first.
    private static async Task<Dictionary<(Guid, string, DateOnly), Settled>> PaidAsync(HuiminDb db, DateOnly from, CancellationToken ct)
    {
        var paid = new Dictionary<(Guid, string, DateOnly), Settled>(PayableKeys.Comparer);
        var rows = db.Payables.AsNoTracking()
            .Where(p => p.Month >= from && (p.State >= PayableState.InBatch && p.State <= PayableState.Returned || p.State <= PayableState.Ready && p.ReissueOf != null))
            .Select(p => new { p.SubjectId, p.Programme, p.Month, p.AmountFen, p.State });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            ref var settled = ref CollectionsMarshal.GetValueRefOrAddDefault(paid, (row.SubjectId, row.Programme, row.Month), out _);
            settled = checked(new Settled(settled.LiveFen + row.AmountFen, settled.PaidFen + (row.State == PayableState.Paid ? row.AmountFen : 0)));
        }

        return paid;
    }

    private static async Task<Dictionary<(Guid, string, DateOnly), long>> ClaimedAsync(HuiminDb db, DateOnly from, CancellationToken ct)
    {
        var rows = await db.RecoveryClaims.AsNoTracking().Where(c => c.Month >= from)
            .GroupBy(c => new { c.SubjectId, c.Programme, c.Month }).Select(g => new { g.Key, Fen = g.Sum(c => c.AmountFen) }).ToListAsync(ct);
        return rows.ToDictionary(r => (r.Key.SubjectId, r.Key.Programme, r.Key.Month), r => r.Fen, PayableKeys.Comparer);
    }

    private static async Task<Dictionary<Guid, List<(Guid, long)>>> DeductionsAsync(HuiminDb db, CancellationToken ct)
    {
        var reserved = (await db.Payables.AsNoTracking().Where(p => p.State == PayableState.InBatch && p.ClaimId != null && p.ReissueOf == null)
            .GroupBy(p => p.ClaimId!.Value).Select(g => new { g.Key, Fen = g.Sum(p => p.DeductedFen) }).ToListAsync(ct)).ToDictionary(r => r.Key, r => r.Fen);
        var claims = await db.RecoveryClaims.AsNoTracking().Where(c => c.InstalmentFen > 0 && c.ReceivedFen + c.WrittenOffFen < c.AmountFen).OrderBy(c => c.ClaimId).ToListAsync(ct);
        return claims.Select(c => (c.SubjectId, c.ClaimId, Fen: Math.Min(c.InstalmentFen, c.RestFen - reserved.GetValueOrDefault(c.ClaimId))))
            .Where(c => c.Fen > 0).GroupBy(c => c.SubjectId).ToDictionary(g => g.Key, g => g.Select(c => (c.ClaimId, c.Fen)).ToList());
    }
}
