using Huimin.Data;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>The households with an award that runs (在享家庭), for the monitoring; who was granted something once is none.</summary>
public sealed class AssistedHouseholds : IAssisted
{
    public async Task<IReadOnlySet<Guid>> HouseholdsAsync(HuiminDb db, DateOnly day, CancellationToken ct) =>
        (await db.Awards.Where(a => a.Basis != AwardBasis.OneOff && a.FromMonth <= day && (a.EndMonth == null || a.EndMonth > day)).Select(a => a.HouseholdId).Distinct().ToListAsync(ct)).ToHashSet();
}
