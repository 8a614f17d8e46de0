using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huimin.Data;

/// <summary>The records in one SQLite file. Ids are stored as 16 bytes in reading order, so that version 7 ids sort by time.</summary>
public sealed class SqliteHuiminDb(DbContextOptions<SqliteHuiminDb> options, RecordsOfModules modules) : HuiminDb(options, modules)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
    }

    private sealed class GuidBytes() : ValueConverter<Guid, byte[]>(v => v.ToByteArray(true), v => new Guid(v, true));
}

/// <summary>The records in one PostgreSQL schema, with row security on every scoped table.</summary>
public sealed class PostgresHuiminDb(DbContextOptions<PostgresHuiminDb> options, RecordsOfModules modules) : HuiminDb(options, modules)
{
    private protected override void CompareByBytes(IMutableProperty property) => property.SetCollation("C");

    // Codes are compared byte by byte, as on SQLite, so that a range of codes is a range of the index.
    private protected override void MapAreaCode(IMutableProperty property)
    {
        base.MapAreaCode(property);
        property.SetCollation("C");
    }
}
