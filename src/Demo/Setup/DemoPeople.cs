using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>A member of a household as the register knows them.</summary>
internal sealed record KnownMember(Guid HouseholdId, Guid PersonId);

/// <summary>Finds in the register the people of whom something is to be told, by household and name.</summary>
public sealed class DemoPeople(ReadDesk reader)
{
    internal async Task<IReadOnlyDictionary<(string Household, string Name), KnownMember>> FindAsync(Actor actor, IReadOnlyList<DemoStory> stories, CancellationToken ct)
    {
        var known = new Dictionary<(string, string), KnownMember>();
        await using var read = await reader.OpenAsync(actor, ct);
        foreach (var part in stories.Select(s => s.Household.Number).Distinct().Chunk(200))
        {
            var (households, memberships, people) = (read.Db.Households, read.Db.Memberships, read.Db.People);
            var rows = await (
                from h in households
                where part.Contains(h.Number)
                join m in memberships on h.HouseholdId equals m.HouseholdId
                where m.KnownTo == null
                join p in people on m.PersonId equals p.PersonId
                select new { h.Number, p.Name, h.HouseholdId, p.PersonId }).ToListAsync(ct);
            foreach (var row in rows) known.TryAdd((row.Number, row.Name), new KnownMember(row.HouseholdId, row.PersonId));
        }

        return known;
    }

    /// <summary>Whether the register lists anybody at all.</summary>
    internal async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct);
        return await read.Db.People.AnyAsync(ct);
    }
}
