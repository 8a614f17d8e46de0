using System.Threading.Channels;
using Huimin.Values;

namespace Huimin.Data;

/// <summary>
/// Audit records of what changes nothing: views of personal records, denied access, downloads. The caller waits until its record is durable;
/// those that wait at the same moment share one transaction, as a database shares a flush.
/// </summary>
public sealed class ViewLog : IAsyncDisposable
{
    private const int Together = 256;
    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(4096);
    private readonly HuiminStore store;
    private readonly AuditTrail trail;
    private readonly Task writing;

    public ViewLog(HuiminStore store, KeyRing keys, Clock clock)
    {
        this.store = store;
        trail = new AuditTrail(keys, clock);
        writing = Task.Run(WriteAsync);
    }

    private sealed record Waiting(AuditTrail.Pending Pending, TaskCompletionSource Done);

    public async Task RecordAsync(Actor actor, string operation, AuditEntry entry, CancellationToken ct)
    {
        var waiting = new Waiting(new(actor, operation, entry), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await queue.Writer.WriteAsync(waiting, ct);
        await waiting.Done.Task.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync()
    {
        var group = new List<Waiting>();
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < Together && queue.Reader.TryRead(out var next)) group.Add(next);
            try
            {
                await using var open = await store.WriteAsync(Scope.None, CancellationToken.None);
                await trail.AppendAsync(open, [.. group.Select(w => w.Pending)], CancellationToken.None);
                await open.CommitAsync(CancellationToken.None);
                foreach (var waiting in group) waiting.Done.SetResult();
            }
            catch (Exception e)
            {
                // Those who wait hear it: without its record no view is shown.
                foreach (var waiting in group) waiting.Done.TrySetException(e);
            }
        }
    }
}
