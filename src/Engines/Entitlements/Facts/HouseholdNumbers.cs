using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Finds the households of many numbers at once, within the divisions of whoever asks.</summary>
internal static class HouseholdNumbers
{
    private const int Together = 500;

    public static async Task<Dictionary<string, (Guid Id, string Area)>> FindAsync(HuiminDb db, IEnumerable<string> numbers, CancellationToken ct)
    {
        var found = new Dictionary<string, (Guid, string)>(StringComparer.Ordinal);
        foreach (var some in numbers.Distinct(StringComparer.Ordinal).Chunk(Together))
        {
            var rows = await db.Households.AsNoTracking().Where(h => some.Contains(h.Number)).Select(h => new { h.HouseholdId, h.Number, h.AreaCode }).ToListAsync(ct);
            foreach (var row in rows) found[row.Number] = (row.HouseholdId, row.AreaCode);
        }

        return found;
    }
}
