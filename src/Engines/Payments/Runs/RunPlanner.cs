using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Policy;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>
/// Finds what is to be paid in a month (月度计划的算法): for every subject, programme and month, what the awards say, less what is settled already. The award's
/// own first month is what counts; no programme is prorated, for none says so; who died before a month began is not paid for it, who died in it is. A one-off
/// grant is for the living: whoever is known to have died before it is under way does not get it.
/// </summary>
internal sealed class RunPlanner(RunFacts facts, PayOverlaps overlaps)
{
    private static readonly HashSet<string> paying = [.. BenefitRules.Programmes.Where(p => p.Paid is Payment.Monthly or Payment.Once or Payment.Yearly).Select(p => p.Code)];
    private readonly List<PlannedLine> lines = [];
    private readonly List<PlannedClaim> claims = [];
    private readonly Dictionary<(Guid, string, DateOnly), Payable> open = new(PayableKeys.Comparer);

    public static async Task<RunPlan> PlanAsync(HuiminDb db, Month cycle, MonthRules rules, CancellationToken ct)
    {
        var facts = await RunFacts.ReadAsync(db, cycle, ct);
        var plan = new RunPlanner(facts, new PayOverlaps(rules)).Plan();
        return await SharedAccounts.HoldAsync(db, facts, plan, ct);
    }

    public RunPlan Plan()
    {
        foreach (var payable in facts.Open) open[(payable.SubjectId, payable.Programme, payable.Month)] = payable;
        overlaps.See(facts.Awards.Where(a => a.RunsIn(facts.Cycle.FirstDay)));
        foreach (var awards in facts.Awards.Where(a => a.IsGrant || paying.Contains(a.Programme)).GroupBy(a => (a.SubjectId, a.Programme))) PlanSubject([.. awards]);
        Deduct();
        var known = facts.Open.ToDictionary(p => p.PayableId);
        var changed = lines.Count(l => l.PayableId != Guid.Empty && !Same(l, known[l.PayableId]));
        var kept = lines.Count(l => l.PayableId != Guid.Empty);
        return new RunPlan(facts.Cycle, lines, claims, lines.Count - kept, changed, facts.Open.Count - kept);
    }

    private void PlanSubject(List<RunFacts.AwardRow> awards)
    {
        var first = awards.Min(a => a.FromMonth);
        var month = first > facts.Window.FirstDay ? new Month(first) : facts.Window;
        for (; month <= facts.Cycle; month += 1) PlanMonth(awards, month.FirstDay);
    }

    private void PlanMonth(List<RunFacts.AwardRow> awards, DateOnly month)
    {
        var (last, due, before) = Due(awards, month);
        var isCycle = month == facts.Cycle.FirstDay;
        var key = (awards[0].SubjectId, awards[0].Programme, month);
        var settled = facts.Paid.GetValueOrDefault(key);
        DateOnly? death = awards[0].PersonId is { } person && facts.Deaths.TryGetValue(person, out var day) ? day : null;
        var isGrant = last?.IsGrant == true;
        var died = death < month || (isGrant && death is not null && settled.LiveFen == 0);
        var need = checked((died && !isCycle ? 0 : due) - before - settled.LiveFen + facts.Claimed.GetValueOrDefault(key));
        if (died && isCycle) PlanDead(awards, key, settled, due);
        else if (need > 0 && !facts.Topped.Contains(key)) lines.Add(Line(last ?? awards[^1], month, need, (isCycle || isGrant) && settled.LiveFen == 0));
        else if (need < 0) Claim(awards[^1], month, Math.Min(-need, settled.PaidFen - facts.Claimed.GetValueOrDefault(key)), died);
    }

    // The award that runs, the latest where there are several; what all of them say; what the system before has paid. A million times in a plan: without a query.
    private (RunFacts.AwardRow? Last, long DueFen, long BeforeFen) Due(List<RunFacts.AwardRow> awards, DateOnly month)
    {
        RunFacts.AwardRow? last = null;
        var (due, before) = (0L, 0L);
        foreach (var award in awards)
        {
            if (award.TakenOver && award.FromMonth <= month && month < facts.First.FirstDay) before = checked(before + award.AmountFen);
            if (!award.RunsIn(month)) continue;
            due = checked(due + award.AmountFen);
            if (last is null || award.FromMonth > last.FromMonth) last = award;
        }

        return (last, due, before);
    }

    // The award of a dead person is shown with its reason until somebody ends it; what was paid already comes back.
    private void PlanDead(List<RunFacts.AwardRow> awards, (Guid Subject, string Programme, DateOnly Month) key, RunFacts.Settled settled, long due)
    {
        if (due > 0 && settled.LiveFen == 0) lines.Add(Line(awards[^1], key.Month, due, true) with { Hold = PayHold.Died, HeldFor = null });
        Claim(awards[^1], key.Month, settled.PaidFen - facts.Claimed.GetValueOrDefault(key), died: true);
    }

    private void Claim(RunFacts.AwardRow award, DateOnly month, long fen, bool died)
    {
        if (fen <= 0) return;
        claims.Add(new(award.HouseholdId, award.PersonId, award.SubjectId, award.AreaCode, award.Programme, month, fen, died ? ClaimReason.Died : ClaimReason.AwardEnded));
    }

    private PlannedLine Line(RunFacts.AwardRow award, DateOnly month, long fen, bool regular)
    {
        var earlier = open.GetValueOrDefault((award.SubjectId, award.Programme, month));
        var house = facts.Households.GetValueOrDefault(award.HouseholdId);
        var payee = award.PersonId ?? house?.HeadPersonId;
        var account = payee is { } one ? facts.Accounts.GetValueOrDefault(one) : null;
        var blocker = month == facts.Cycle.FirstDay ? overlaps.Against(award) : null;
        var closed = award.PersonId is null && house?.ValidTo is { } ended && ended <= month;
        return new PlannedLine
        {
            PayableId = earlier?.PayableId ?? Guid.Empty,
            HouseholdId = award.HouseholdId,
            PersonId = award.PersonId,
            SubjectId = award.SubjectId,
            AreaCode = award.AreaCode,
            Programme = award.Programme,
            Month = month,
            Cycle = earlier?.Cycle ?? facts.Cycle.FirstDay,
            Kind = earlier?.Kind ?? (regular ? PayableKind.Regular : PayableKind.Arrears),
            AmountFen = fen,
            AwardId = award.AwardId,
            IsGrant = award.IsGrant,
            PayeeId = payee,
            AccountId = account?.AccountId,
            Hold = closed ? PayHold.Closed : blocker is not null ? PayHold.Overlap : payee is null ? PayHold.NoHead : account is null ? PayHold.NoAccount : PayHold.None,
            HeldFor = closed ? null : blocker,
        };
    }

    // One instalment a month from the first payable that is larger than it: nobody is left with nothing.
    private void Deduct()
    {
        if (facts.Deductions.Count == 0) return;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsGrant || line.Hold != PayHold.None || line.Month != facts.Cycle.FirstDay || line.Kind != PayableKind.Regular) continue;
            if (!facts.Deductions.TryGetValue(line.SubjectId, out var wanted) || wanted.Count == 0 || wanted[0].Fen >= line.AmountFen) continue;
            lines[i] = line with { ClaimId = wanted[0].ClaimId, DeductedFen = wanted[0].Fen };
            wanted.RemoveAt(0);
        }
    }

    internal static bool Same(PlannedLine line, Payable earlier) =>
        (line.AmountFen, line.DeductedFen, line.ClaimId, line.AwardId, line.Hold, line.HeldFor, line.PayeeId, line.AreaCode)
            == (earlier.AmountFen, earlier.DeductedFen, earlier.ClaimId, earlier.AwardId, earlier.Hold, earlier.HeldFor, earlier.PayeeId, earlier.AreaCode)
        && line.AccountId == earlier.AccountId;
}
