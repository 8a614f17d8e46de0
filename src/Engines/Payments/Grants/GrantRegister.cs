using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What the register knows of the people of a list (名单比对), read set by set.</summary>
internal sealed class GrantRegister
{
    private const int Together = 500, Adult = 18;

    public sealed record PersonRow(Guid PersonId, string Name, string NameKey, string AreaCode, DateOnly? BirthDate, DateOnly? DeathDate, bool IsProtected)
    {
        public bool IsHidden(DateOnly today) => IsProtected || BirthDate is not { } born || born.AddYears(Adult) > today;
    }

    public sealed record HouseRow(Guid HouseholdId, string AreaCode, Guid? HeadPersonId, DateOnly? ValidTo);

    public Dictionary<Guid, PersonRow> People { get; } = [];

    public Dictionary<Guid, HouseRow> Households { get; } = [];

    /// <summary>The household of a person now.</summary>
    public Dictionary<Guid, Guid> HomeOf { get; } = [];

    /// <summary>The members of a household now.</summary>
    public ILookup<Guid, Guid> Members { get; private set; } = Array.Empty<Guid>().ToLookup(g => g);

    public async Task ReadPeopleAsync(HuiminDb db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        foreach (var some in ids.Where(i => !People.ContainsKey(i)).Distinct().Chunk(Together).Select(c => c.ToList()))
        {
            foreach (var row in await db.People.AsNoTracking().Where(p => some.Contains(p.PersonId) && p.MergedInto == null)
                .Select(p => new PersonRow(p.PersonId, p.Name, p.NameKey, p.AreaCode, p.BirthDate, p.DeathDate, p.IsProtected)).ToListAsync(ct)) People[row.PersonId] = row;
        }
    }

    public async Task ReadHomesAsync(HuiminDb db, IEnumerable<Guid> people, CancellationToken ct)
    {
        foreach (var some in people.Distinct().Chunk(Together).Select(c => c.ToList()))
        {
            foreach (var row in await db.Memberships.AsNoTracking().Where(m => some.Contains(m.PersonId) && m.ValidTo == null && m.KnownTo == null)
                .Select(m => new { m.PersonId, m.HouseholdId }).ToListAsync(ct)) HomeOf[row.PersonId] = row.HouseholdId;
        }
    }

    public async Task ReadHouseholdsAsync(HuiminDb db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        foreach (var some in ids.Distinct().Chunk(Together).Select(c => c.ToList()))
        {
            foreach (var row in await db.Households.AsNoTracking().Where(h => some.Contains(h.HouseholdId))
                .Select(h => new HouseRow(h.HouseholdId, h.AreaCode, h.HeadPersonId, h.ValidTo)).ToListAsync(ct)) Households[row.HouseholdId] = row;
        }
    }

    public async Task ReadMembersAsync(HuiminDb db, IEnumerable<Guid> households, CancellationToken ct)
    {
        var found = new List<(Guid Household, Guid Person)>();
        foreach (var some in households.Distinct().Chunk(Together).Select(c => c.ToList()))
        {
            foreach (var row in await db.Memberships.AsNoTracking().Where(m => some.Contains(m.HouseholdId) && m.ValidTo == null && m.KnownTo == null)
                .Select(m => new { m.HouseholdId, m.PersonId }).ToListAsync(ct)) found.Add((row.HouseholdId, row.PersonId));
        }

        Members = found.ToLookup(f => f.Household, f => f.Person);
    }
}
