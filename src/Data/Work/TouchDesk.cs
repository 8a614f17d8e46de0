using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>A row that knows when it was last seen, such as a session.</summary>
public interface ISeen
{
    DateTime LastSeen { get; }
}

/// <summary>
/// The one change that leaves no trace in the trail: the instant at which a row was last seen. It can write nothing else, and is used at most
/// once a minute for a session.
/// </summary>
public sealed class TouchDesk(HuiminStore store)
{
    public async Task SeenAsync<T>(Expression<Func<T, bool>> row, DateTime at, CancellationToken ct) where T : class, ISeen
    {
        if (store.NoWriting is not null) return;
        try
        {
            await using var open = await store.WriteAsync(Scope.None, ct);
            await open.Db.Set<T>().Where(row).ExecuteUpdateAsync(s => s.SetProperty(r => r.LastSeen, at), ct);
            await open.CommitAsync(ct);
        }
        catch (Exception e) when (DatabaseErrors.Outage(e) is not null)
        {
            // A full disk must not shut out those who read; the work that was really asked for says what is wrong.
        }
    }
}
