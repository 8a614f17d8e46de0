using System.Text.Json;
using Huimin.Values;

namespace Huimin.Data;

/// <summary>
/// The only way to change records (办理). It checks the permission, answers a repeated key with the first answer, holds the one transaction, and
/// refuses to complete without an audit record.
/// </summary>
public sealed class WorkDesk
{
    private readonly HuiminStore store;
    private readonly AuditTrail trail;
    private readonly ViewLog views;
    private readonly KeyRing keys;
    private readonly Clock clock;

    public WorkDesk(HuiminStore store, KeyRing keys, ViewLog views, Clock clock)
    {
        (this.store, this.keys, this.views, this.clock) = (store, keys, views, clock);
        trail = new AuditTrail(keys, clock);
    }

    /// <summary>
    /// Opens a piece of work. Look at <see cref="Work{TAnswer}.Answer"/> first: it is set when the key was answered before, or when the answer is no.
    /// </summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="needs">The permission the operation needs.</param>
    /// <param name="key">The client's key for this command (C1), one per form shown.</param>
    /// <param name="body">The input record of the operation; its enclosing type is the operation's name in the trail.</param>
    /// <param name="ct">Stops the work; nothing is kept.</param>
    /// <typeparam name="TAnswer">What the operation answers; stored as JSON, so without personal data.</typeparam>
    public async Task<Work<TAnswer>> BeginAsync<TAnswer>(Actor actor, Permission needs, Guid key, object body, CancellationToken ct)
    {
        var operation = (body.GetType().DeclaringType ?? body.GetType()).Name;
        if (!actor.May(needs))
        {
            await views.RecordAsync(actor, operation, new AuditEntry("permission", Detail: new { needs = needs.Code }) { Outcome = "denied" }, ct);
            return Work<TAnswer>.Refused(DataRefusals.NotPermitted, actor, clock);
        }

        if (needs.AsksAgain && !actor.IsProven(clock.UtcNow)) return Work<TAnswer>.Refused(DataRefusals.ProveAgain, actor, clock);
        // While writing is stopped an earlier answer is still the answer: it can be read.
        var stopped = store.NoWriting;
        var scope = needs.Reaches ? actor.Scope : actor.Scope.Own;
        var open = stopped is null ? await store.WriteAsync(scope, ct) : await store.ReadAsync(scope, ct);
        try
        {
            if (stopped is null) await open.LockKeyAsync(key, ct);
            var work = new Work<TAnswer>(open, trail, views, new WorkCommand(key, operation, HashOf(body)), actor, clock);
            await work.LookForAnswerAsync(ct);
            if (stopped is null || work.Answer is not null) return work;
            await work.DisposeAsync();
            return Work<TAnswer>.Refused(stopped, actor, clock);
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    // Keyed, because a body may hold few possibilities (a number of a person known to be in the village).
    private byte[] HashOf(object body) =>
        System.Security.Cryptography.HMACSHA256.HashData(keys.Audit, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType()));
}

internal sealed record WorkCommand(Guid Key, string Operation, byte[] RequestHash);
