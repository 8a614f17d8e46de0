using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// Holds what would go to one account for people who are nothing to each other (一人代领多人), unless guardians or institutions are on record for them (M6). The
/// whole district is looked at, which no town sees when it takes an account down.
/// </summary>
internal static class SharedAccounts
{
    public static async Task<RunPlan> HoldAsync(HuiminDb db, RunFacts facts, RunPlan plan, CancellationToken ct)
    {
        var own = facts.Accounts.Values.Where(a => a.HolderKind == HolderKind.Own);
        var shared = own.GroupBy(a => Convert.ToHexString(a.Index)).Where(g => g.Skip(1).Any()).Select(g => g.Select(a => a.SubjectId).ToList()).ToList();
        if (shared.Count == 0) return plan;
        var kin = new Kinship(db);
        var held = new HashSet<Guid>();
        foreach (var group in shared)
        {
            if (await kin.StrangersAsync(group[0], [.. group.Skip(1)], ct) > 0) held.UnionWith(group);
        }

        if (held.Count == 0) return plan;
        var known = facts.Open.ToDictionary(p => p.PayableId);
        var lines = plan.Lines.Select(l => l.Hold == PayHold.None && l.PayeeId is { } payee && held.Contains(payee) ? l with { Hold = PayHold.SharedAccount, ClaimId = null, DeductedFen = 0 } : l).ToList();
        return plan with { Lines = lines, Changed = lines.Count(l => l.PayableId != Guid.Empty && !RunPlanner.Same(l, known[l.PayableId])) };
    }
}
