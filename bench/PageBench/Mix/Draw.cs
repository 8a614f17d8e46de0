using System.Text.Json;
using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.PageBench.Mix;

/// <summary>A household that has no case yet, and who applies for it.</summary>
internal sealed record Home(Guid Household, Guid Head, string AreaCode);

/// <summary>What somebody types at the portal; everybody in the demo is made up.</summary>
internal sealed record Citizen(Guid Head, string IdNumber, string Name, string Phone);

/// <summary>Who takes part in a run, drawn from the district before the product is started: what people know themselves stands on no page in clear.</summary>
/// <param name="Town">The town of the demo's town posts.</param>
/// <param name="Village">The village of the demo's aide.</param>
/// <param name="InTown">Households of that town.</param>
/// <param name="Elsewhere">Households of all other towns.</param>
/// <param name="Citizens">Heads of further households.</param>
/// <param name="Names">Names to look for.</param>
internal sealed record Draw(string Town, string Village, IReadOnlyList<Home> InTown, IReadOnlyList<Home> Elsewhere, IReadOnlyList<Citizen> Citizens, IReadOnlyList<string> Names)
{
    private const int Adults = 18;

    public static async Task WriteAsync(OpenInstallation district, string file, int homes, int citizens, int seed, CancellationToken ct)
    {
        using var vault = new FieldVault(district.Keys);
        var (random, latest) = (new Random(seed), new DateOnly(2026, 1, 1).AddYears(-Adults));
        await using var reading = await new ReadDesk(district.Store).OpenAsync(Actor.Product(district.DistrictCode), ct);
        var db = reading.Db;
        var areas = await db.Accounts.Where(a => a.LoginName == "demo.zhen" || a.LoginName == "demo.cun")
            .Join(db.Posts, a => a.AccountId, p => p.AccountId, (_, p) => p.PostId).Join(db.PostAreas, p => p, x => x.PostId, (_, x) => x.AreaCode).ToListAsync(ct);
        var town = areas.Single(a => a.Length == 9);
        var cases = db.Cases;
        var all = await db.Households.Where(h => h.ValidTo == null && h.HeadPersonId != null && h.Kind == HouseholdKind.Family && !cases.Any(c => c.HouseholdId == h.HouseholdId))
            .Join(db.People.Where(p => p.DeathDate == null && p.MergedInto == null && p.IdState == IdState.Valid && p.PhoneSealed != null && !p.IsProtected && p.BirthDate < latest), h => h.HeadPersonId, p => p.PersonId, (h, p) => new { h.HouseholdId, p.PersonId, h.AreaCode })
            .Join(db.Memberships.Where(m => m.ValidTo == null && m.KnownTo == null), x => x.PersonId, m => m.PersonId, (x, m) => new { x.HouseholdId, x.PersonId, x.AreaCode, Lives = m.HouseholdId })
            .Where(x => x.HouseholdId == x.Lives).Select(x => new Home(x.HouseholdId, x.PersonId, x.AreaCode)).ToArrayAsync(ct);
        random.Shuffle(all);
        var (here, there) = (all.Where(h => h.AreaCode.StartsWith(town, StringComparison.Ordinal)).ToList(), all.Where(h => !h.AreaCode.StartsWith(town, StringComparison.Ordinal)).ToList());
        var heads = there[..citizens].Select(h => h.Head).ToList();
        var people = await db.People.Where(p => heads.Contains(p.PersonId)).ToListAsync(ct);
        var draw = new Draw(
            town, areas.Single(a => a.Length == 12), [.. here.Take(homes)], [.. there.Skip(citizens).Take(homes)],
            [.. people.Select(p => new Citizen(p.PersonId, vault.Open(Person.IdNumberColumn, p.PersonId, p.IdNumberSealed!), p.Name, vault.Open(Person.PhoneColumn, p.PersonId, p.PhoneSealed!)))],
            [.. people.Select(p => p.Name).Distinct()]);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(draw), ct);
        Console.WriteLine($"drawn from {all.Length:N0} households without a case: {draw.InTown.Count:N0} in the demo's town, {draw.Elsewhere.Count:N0} elsewhere, {draw.Citizens.Count:N0} citizens");
    }

    public static async Task<Draw> ReadAsync(string file) => JsonSerializer.Deserialize<Draw>(await File.ReadAllTextAsync(file))!;
}
