using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huimin.Data;

/// <summary>Whose a row is (归属): the household it names, else the subject, else the person. By this alone a family elsewhere is reached.</summary>
internal static class Owners
{
    private static readonly string[] names = ["HouseholdId", "SubjectId", "PersonId"];

    /// <summary>The column of a table in divisions that says it; null where a row is nobody's.</summary>
    public static IReadOnlyProperty? Of(IReadOnlyEntityType entity) => names.Select(entity.FindProperty).FirstOrDefault(p => p?.ClrType == typeof(Guid));

    /// <summary>Has rows found by their owner: whoever moves takes them along, and the table grows with the district.</summary>
    public static void Index(IMutableEntityType entity)
    {
        if (Of(entity) is not IMutableProperty owner) return;
        if (entity.GetIndexes().Any(i => i.Properties[0] == owner && i.GetFilter() is null) || entity.GetKeys().Any(k => k.Properties[0] == owner)) return;
        entity.AddIndex(owner);
    }
}
