using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>What a family receives month by month, as links of its chain of aid (救助链上的待遇); what is granted once is told where grants are.</summary>
internal sealed class AwardAid : IAidSource
{
    public async Task<IReadOnlyList<AidLink>> OfAsync(HuiminDb db, Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return [];
        var awards = await db.Awards.AsNoTracking().Where(a => a.HouseholdId == householdId && a.Basis != AwardBasis.OneOff).ToListAsync(ct);
        return [.. awards.Select(a => new AidLink(
            a.FromMonth, "待遇", BenefitRules.PaidTitle(a.Programme), a.EndMonth is { } end ? $"至{new Month(end.AddMonths(-1)).Title}" : "享受中", $"{new Money(a.AmountFen)} 元", $"/households/{householdId}/benefits", a.EndMonth is null))];
    }
}
