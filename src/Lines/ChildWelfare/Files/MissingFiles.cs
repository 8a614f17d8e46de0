using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Children who should have a file and have none (应建未建): left behind by the register, or with an award of the three kinds, on the day.</summary>
public sealed class MissingFiles(ReadDesk desk, ChildLimits limits, Clock clock)
{
    public static readonly IReadOnlyList<string> Programmes = ["ORPHAN", "DE_FACTO", "HIV_CHILD"];

    public sealed record Row(Guid PersonId, string Name, int Age, string AreaCode, ChildKinds Kinds);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total);

    /// <param name="Area">A division; null for all of the actor's.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(string? Area, int Skip, int Take);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Read)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var db = reading.Db;
        var kept = ChildLevels.Kept(db, today);
        var facts = db.Facts.AsNoTracking().Where(f => f.Code == Support.LeftBehind.About.Code && f.KnownTo == null && f.Since <= today);
        var left = facts.Where(f => f.Value > 0 && !facts.Any(n => n.SubjectId == f.SubjectId && n.Since > f.Since)).Select(f => new { Id = f.SubjectId, Kind = 1 });
        var awarded = db.Awards.AsNoTracking().Where(a => a.PersonId != null && Programmes.Contains(a.Programme) && a.FromMonth <= today && (a.EndMonth == null || a.EndMonth > today)).Select(a => new { Id = a.PersonId!.Value, Kind = 2 });
        var asked = await left.Concat(awarded).Where(c => !kept.Any(k => k.SubjectId == c.Id)).ToListAsync(ct);
        var kinds = asked.GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.Aggregate(ChildKinds.None, (all, c) => all | (c.Kind == 1 ? ChildKinds.LeftBehind : ChildKinds.InDifficulty)));
        var rows = new List<Row>();
        foreach (var some in kinds.Keys.Chunk(500))
        {
            var people = db.People.AsNoTracking().In(input.Area).Where(p => some.Contains(p.PersonId) && p.BirthDate != null && p.DeathDate == null && p.MergedInto == null);
            foreach (var p in await people.Select(p => new { p.PersonId, p.Name, p.BirthDate, p.AreaCode }).ToListAsync(ct))
            {
                // Left behind only until sixteen; whoever is of age needs none.
                var kind = limits.EndsOn(p.BirthDate!.Value, kinds[p.PersonId], today) is { Ok: true } ? kinds[p.PersonId] : kinds[p.PersonId] & ChildKinds.InDifficulty;
                if (kind == ChildKinds.None || !limits.EndsOn(p.BirthDate.Value, kind, today).Ok) continue;
                rows.Add(new Row(p.PersonId, PersonName.Mask(p.Name), Ages.On(p.BirthDate.Value, today), p.AreaCode, kind));
            }
        }

        return new Page([.. rows.OrderBy(r => r.AreaCode, StringComparer.Ordinal).ThenBy(r => r.PersonId).Skip(input.Skip).Take(input.Take)], rows.Count);
    }
}
