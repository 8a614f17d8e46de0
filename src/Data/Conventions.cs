using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huimin.Data;

/// <summary>What holds for every table: names in snake case, instants in UTC, versions as concurrency tokens.</summary>
internal static class Conventions
{
    private static readonly ValueConverter<DateTime, DateTime> Utc =
        new(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    public static void Apply(IMutableEntityType entity)
    {
        if (!entity.IsOwned()) entity.SetTableName(Snake(entity.GetTableName() ?? entity.ClrType.Name));
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Snake(property.GetColumnName()));
            if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?)) property.SetValueConverter(Utc);
            if (property.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(entity.ClrType)) property.IsConcurrencyToken = true;
            if (property.ClrType == typeof(Guid) && property.IsPrimaryKey()) property.ValueGenerated = ValueGenerated.Never;
        }

        foreach (var complex in entity.GetComplexProperties())
        {
            foreach (var property in complex.ComplexType.GetProperties()) property.SetColumnName(Snake(property.GetColumnName()));
        }

        foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName() ?? ""));
        foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Snake(key.GetConstraintName() ?? ""));
        foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName() ?? ""));
    }

    /// <summary><c>PersonName</c> → <c>person_name</c>.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
