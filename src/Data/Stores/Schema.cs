using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>
/// The schema and the guards that follow from the model. A table that is <see cref="IScoped"/> gets row security, one that is
/// <see cref="IAppendOnly"/> refuses update and delete in the database itself; nobody has to remember it.
/// </summary>
internal static class Schema
{
    // The subqueries make PostgreSQL read and check the setting once for a statement, not for each row.
    private const string InScope =
        "left(area_code, 6) = any ((select huimin_scope())::text[]) or left(area_code, 9) = any ((select huimin_scope())::text[])"
        + " or left(area_code, 12) = any ((select huimin_scope())::text[])";

    /// <summary>Brings the schema up to date; refuses one that a newer program has made.</summary>
    public static async Task<Result<Done>> UpdateAsync(HuiminDb db, CancellationToken ct)
    {
        if (!db.Modules.HasMigrations)
        {
            await db.Database.EnsureCreatedAsync(ct);
            return Result.Done;
        }

        var known = db.Database.GetMigrations();
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Except(known).Any()) return DataRefusals.SchemaNewer;
        await db.Database.MigrateAsync(ct);
        return Result.Done;
    }

    public static IEnumerable<string> SqliteGuards(HuiminDb db)
    {
        foreach (var table in TablesOf<IAppendOnly>(db))
        {
            foreach (var verb in new[] { "update", "delete" })
            {
                yield return $"create trigger if not exists {table}_no_{verb} before {verb} on {table} begin select raise(abort, 'append-only'); end";
            }
        }
    }

    public static IEnumerable<string> PostgresGuards(HuiminDb db, string application)
    {
        yield return
            """
            create or replace function huimin_scope() returns text[] language sql stable parallel safe as $$
                select case when bool_and(s ~ '^([0-9][0-9][0-9][0-9][0-9][0-9]|[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]|[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])$') then array_agg(s) else array[]::text[] end
                from unnest(string_to_array(nullif(current_setting('huimin.scope', true), ''), ',')) as s
            $$
            """;
        yield return
            """
            create or replace function huimin_family() returns text[] language sql stable parallel safe as $$
                select string_to_array(nullif(current_setting('huimin.family', true), ''), ',')
            $$
            """;
        yield return
            """
            create or replace function huimin_append_only() returns trigger language plpgsql as $$
                begin raise exception 'append-only'; end
            $$
            """;
        yield return $"grant usage on schema public to \"{application}\"";
        yield return $"grant select, insert, update, delete on all tables in schema public to \"{application}\"";
        foreach (var (table, owner) in ScopedTables(db))
        {
            // The first of the family's list is its village, the others are the ids.
            var seen = InScope + (owner is null ? "" : $" or (area_code = (select huimin_family())[1] and {owner}::text = any ((select huimin_family())[2:]))");
            yield return $"alter table {table} enable row level security";
            yield return $"alter table {table} force row level security";
            yield return $"drop policy if exists scope on {table}";
            yield return $"create policy scope on {table} using ({seen}) with check ({seen})";
        }

        foreach (var table in TablesOf<IAppendOnly>(db))
        {
            yield return $"revoke update, delete, truncate on {table} from \"{application}\"";
            yield return $"create or replace trigger append_only before update or delete on {table} for each row execute function huimin_append_only()";
        }
    }

    private static IEnumerable<(string Table, string? Owner)> ScopedTables(HuiminDb db) =>
        db.Model.GetEntityTypes().Where(e => typeof(IScoped).IsAssignableFrom(e.ClrType)).DistinctBy(e => e.GetTableName()).Select(e => (e.GetTableName()!, Owners.Of(e)?.GetColumnName()));

    private static IEnumerable<string> TablesOf<TMark>(HuiminDb db) =>
        db.Model.GetEntityTypes().Where(e => typeof(TMark).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Distinct();
}
