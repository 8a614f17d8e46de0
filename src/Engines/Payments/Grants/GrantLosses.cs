using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Who was lost between the locking of a list and its approval (锁定后死亡、并档): the line of a person falls out, that of a household is made smaller by the share of
/// who died.
/// </summary>
internal sealed class GrantLosses
{
    private sealed record Loss(Guid LineId, int People, int Dead, long RestFen, string Reason);

    private readonly List<Loss> losses = [];

    /// <summary>How many people were lost.</summary>
    public int People => losses.Sum(l => l.Dead);

    public static async Task<GrantLosses> FindAsync(HuiminDb db, Grant grant, List<GrantContent.Row> rows, CancellationToken ct)
    {
        var found = new GrantLosses();
        var (lines, people, memberships) = (db.GrantLines.AsNoTracking(), db.People.AsNoTracking(), db.Memberships.AsNoTracking());
        var listed = lines.Where(l => l.GrantId == grant.GrantId && l.State == GrantLineState.Listed);
        var gone = await listed.Join(people.Where(p => p.DeathDate != null || p.MergedInto != null), l => l.PersonId, p => p.PersonId, (l, p) => new { l.LineId, IsDead = p.DeathDate != null }).ToListAsync(ct);
        foreach (var line in gone) found.losses.Add(new(line.LineId, 0, 1, 0, line.IsDead ? "名单锁定后登记死亡" : "名单锁定后并入另一份档案"));
        if (grant.Who != GrantWho.People || grant.LockedAt is not { } locked) return found;

        // A member who died and was not paid for himself: the household's line counted him.
        var deaths = await listed.Where(l => l.PersonId == null)
            .Join(memberships.Where(m => m.EndReason == EndReason.Death && m.KnownTo == null && m.KnownFrom >= locked), l => l.HouseholdId, m => m.HouseholdId, (l, m) => new { l.LineId, m.PersonId }).Distinct().ToListAsync(ct);
        var own = rows.Select(r => r.PersonId).OfType<Guid>().ToHashSet();
        var by = rows.ToDictionary(r => r.LineId);
        foreach (var home in deaths.Where(d => !own.Contains(d.PersonId)).GroupBy(d => d.LineId))
        {
            var (line, dead) = (by[home.Key], Math.Min(home.Count(), by[home.Key].People));
            var rest = line.People - dead;
            found.losses.Add(new(home.Key, rest, dead, line.AmountFen / line.People * rest, $"名单锁定后户内 {dead} 人登记死亡"));
        }

        return found;
    }

    public async Task WriteAsync<T>(Work<T> work, CancellationToken ct)
    {
        foreach (var loss in losses)
        {
            var sql = loss.People == 0
                ? "update grant_line set state = 4, reason = @reason, version = version + 1 where line_id = @line"
                : "update grant_line set people = @people, amount_fen = @fen, reason = @reason, version = version + 1 where line_id = @line";
            await work.ExecuteAsync(sql, ct, loss.People == 0 ? [("reason", loss.Reason), ("line", loss.LineId)] : [("people", loss.People), ("fen", loss.RestFen), ("reason", loss.Reason), ("line", loss.LineId)]);
        }
    }

    /// <summary>The lines that stand after it.</summary>
    public List<GrantContent.Row> Apply(List<GrantContent.Row> rows)
    {
        var by = losses.ToDictionary(l => l.LineId);
        return [.. rows.Select(r => by.TryGetValue(r.LineId, out var loss) ? r with { People = loss.People, AmountFen = loss.RestFen } : r).Where(r => r.People > 0)];
    }
}
