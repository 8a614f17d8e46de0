using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Finds the people of many identity numbers at once (批量查人), for lists that other rooms take in. Costs by the length of the list.</summary>
public static class NumberLookup
{
    private const int Together = 500;

    /// <summary>Who holds each number; numbers that nobody holds are not among the answers. Whether the actor may see the person is for the caller to ask.</summary>
    public static async Task<Dictionary<string, Guid>> FindAsync(HuiminDb db, FieldVault vault, IEnumerable<string> numbers, CancellationToken ct)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var some in numbers.Distinct(StringComparer.Ordinal).Chunk(Together))
        {
            var byIndex = some.ToDictionary(n => Convert.ToHexString(SearchKeys.OfIdNumber(vault, n)), StringComparer.Ordinal);
            var indexes = byIndex.Keys.Select(Convert.FromHexString).ToList();
            var rows = await db.NumberHolders.AsNoTracking().Where(h => indexes.Contains(h.NumberIndex)).Select(h => new { h.NumberIndex, h.PersonId }).ToListAsync(ct);
            foreach (var row in rows) found[byIndex[Convert.ToHexString(row.NumberIndex)]] = row.PersonId;
        }

        return found;
    }
}
