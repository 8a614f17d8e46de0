using System.Data.Common;

namespace Huimin.Data;

/// <summary>Opens records for reading within the actor's divisions. Short: a page, not a report of minutes.</summary>
public sealed class ReadDesk(HuiminStore store)
{
    public async Task<Reading> OpenAsync(Actor actor, CancellationToken ct) => new(await store.ReadAsync(actor.Scope, ct), actor.Scope);
}

/// <summary>An open look at the records: nothing can be written through it.</summary>
public sealed class Reading : IAsyncDisposable
{
    private readonly StoreTransaction open;

    internal Reading(StoreTransaction open, Scope scope) => (this.open, Scope) = (open, scope);

    public HuiminDb Db => open.Db;

    public Scope Scope { get; }

    /// <summary>
    /// A statement for hot reads. On SQLite there is no row security: the text must bound <c>area_code</c> by <see cref="Scope"/> itself
    /// (<c>area_code &gt;= @scope_lower and area_code &lt; @scope_upper</c>; check <see cref="Scope.Covers"/> on what comes back).
    /// </summary>
    public DbCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = open.Command(sql);
        foreach (var (name, value) in parameters) AuditTrail.Add(command, name, value is Guid id && Db is SqliteHuiminDb ? id.ToByteArray(true) : value);
        if (sql.Contains("@scope_lower", StringComparison.Ordinal))
        {
            AuditTrail.Add(command, "scope_lower", Scope.Lower);
            AuditTrail.Add(command, "scope_upper", Scope.Upper);
        }

        return command;
    }

    public ValueTask DisposeAsync() => open.DisposeAsync();
}
