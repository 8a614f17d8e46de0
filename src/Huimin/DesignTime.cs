using Huimin.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Huimin;

/// <summary>Gives the migration tool the model of the whole product; see <c>scripts/migration.sh</c>.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteHuiminDb>
{
    public SqliteHuiminDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHuiminDb>().UseSqlite("Data Source=:memory:", o => o.MigrationsAssembly("Huimin.Migrations")).Options, Modules.Records);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresHuiminDb>
{
    public PostgresHuiminDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresHuiminDb>().UseNpgsql("Host=localhost", o => o.MigrationsAssembly("Huimin.Migrations")).Options, Modules.Records);
}
