using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Huimin.Data;

/// <summary>Nobody writes a row outside his divisions (越权写入): the same rule in the program on both databases, under the row security of one.</summary>
internal static class ScopeGuard
{
    /// <summary>False when a new, changed or removed row lies, or lay, outside the scope. What is a family's elsewhere stays where it is, and the family's.</summary>
    public static bool Allows(HuiminDb db)
    {
        foreach (var row in db.ChangeTracker.Entries<IScoped>())
        {
            if (row.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            var before = row.State == EntityState.Added ? row.Entity.AreaCode : row.Property<string>(nameof(IScoped.AreaCode)).OriginalValue ?? row.Entity.AreaCode;
            if (db.Scope.Covers(row.Entity.AreaCode) && db.Scope.Covers(before)) continue;
            if (before != row.Entity.AreaCode || !IsOfFamily(db.Scope.Family, row)) return false;
        }

        return true;
    }

    private static bool IsOfFamily(Family? family, EntityEntry<IScoped> row) =>
        family is not null && row.Entity.AreaCode == family.AreaCode && Owners.Of(row.Metadata) is { Name: var owner }
        && row.Property<Guid>(owner) is var whose && family.Ids.Contains(whose.CurrentValue) && family.Ids.Contains(whose.OriginalValue);

    /// <summary>Passes the rows of a bulk load on, and throws at the first one outside the scope.</summary>
    public static IEnumerable<object?[]> Watch(HuiminDb db, string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows)
    {
        if (!db.Model.GetEntityTypes().Any(e => typeof(IScoped).IsAssignableFrom(e.ClrType) && e.GetTableName() == table)) return rows;
        var at = columns.ToList().FindIndex(c => c.Name == "area_code");
        return at >= 0 ? Checked() : throw new InvalidOperationException($"Rows of {table} belong to a division: area_code is missing.");

        IEnumerable<object?[]> Checked()
        {
            foreach (var row in rows)
            {
                if (row[at] is not string code || !db.Scope.Covers(code)) throw new InvalidOperationException($"A row of {table} lies outside the actor's divisions.");
                yield return row;
            }
        }
    }
}
