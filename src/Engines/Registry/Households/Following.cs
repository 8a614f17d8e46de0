using System.Reflection;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>A record of a room above that is about a household (户的记录): it moves to another division with the household.</summary>
public interface IOfHousehold : IScoped
{
    Guid HouseholdId { get; }

    new string AreaCode { get; set; }
}

/// <summary>A record of a room above that is about a household or a person (户或人的记录): it moves with them.</summary>
public interface IOfSubject : IScoped
{
    Guid SubjectId { get; }

    new string AreaCode { get; set; }
}

/// <summary>Takes along what other rooms keep of a household or person (随迁), so that who sees the household sees it. The register knows only the marks.</summary>
internal static class Following
{
    private static readonly MethodInfo moveHouseholds = typeof(Following).GetMethod(nameof(OfHouseholdAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo moveSubjects = typeof(Following).GetMethod(nameof(OfSubjectAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task HouseholdAsync(HuiminDb db, Guid householdId, string areaCode, CancellationToken ct)
    {
        foreach (var type in Marked<IOfHousehold>(db)) await (Task)moveHouseholds.MakeGenericMethod(type).Invoke(null, [db, householdId, areaCode, ct])!;
        await PersonAsync(db, householdId, areaCode, ct);
    }

    public static async Task PersonAsync(HuiminDb db, Guid personId, string areaCode, CancellationToken ct)
    {
        foreach (var type in Marked<IOfSubject>(db)) await (Task)moveSubjects.MakeGenericMethod(type).Invoke(null, [db, personId, areaCode, ct])!;
    }

    private static IEnumerable<Type> Marked<TMark>(HuiminDb db) => db.Model.GetEntityTypes().Select(e => e.ClrType).Where(typeof(TMark).IsAssignableFrom);

    private static async Task OfHouseholdAsync<T>(HuiminDb db, Guid id, string areaCode, CancellationToken ct)
        where T : class, IOfHousehold
    {
        foreach (var record in await db.Set<T>().Where(r => r.HouseholdId == id).ToListAsync(ct)) record.AreaCode = areaCode;
    }

    private static async Task OfSubjectAsync<T>(HuiminDb db, Guid id, string areaCode, CancellationToken ct)
        where T : class, IOfSubject
    {
        foreach (var record in await db.Set<T>().Where(r => r.SubjectId == id).ToListAsync(ct)) record.AreaCode = areaCode;
    }
}
