using System.Text.Json;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>
/// One open piece of work: a transaction, its context, its audit entry. Completed once; disposed without completion it leaves nothing behind.
/// </summary>
public sealed class Work<TAnswer> : IAsyncDisposable
{
    private readonly StoreTransaction? open;
    private readonly AuditTrail? trail;
    private readonly ViewLog? views;
    private static readonly StandingQuery<Guid, WorkAnswer> answered = new((db, key) => db.Set<WorkAnswer>().AsNoTracking().Where(a => a.Key == key));
    private readonly WorkCommand? command;
    private readonly Dictionary<string, Refusal> duplicates = [];
    private AuditEntry? entry;
    private bool completed;

    internal Work(StoreTransaction open, AuditTrail trail, ViewLog views, WorkCommand command, Actor actor, Clock clock)
    {
        (this.open, this.trail, this.views, this.command) = (open, trail, views, command);
        (Actor, Now, Clock) = (actor, clock.UtcNow, clock);
    }

    private Work(Refusal refusal, Actor actor, Clock clock) => (Answer, Actor, Now, Clock) = (refusal, actor, clock.UtcNow, clock);

    internal static Work<TAnswer> Refused(Refusal refusal, Actor actor, Clock clock) => new(refusal, actor, clock);

    /// <summary>The earlier answer to this key, or a refusal; null when the work is to be done.</summary>
    public Result<TAnswer>? Answer { get; private set; }

    public Actor Actor { get; }

    /// <summary>The instant of this work, UTC; every row it writes carries the same.</summary>
    public DateTime Now { get; }

    public Clock Clock { get; }

    /// <summary>The legal date of this work in Beijing.</summary>
    public DateOnly Today => Clock.BeijingDate(Now);

    public HuiminDb Db => Open.Db;

    internal StoreTransaction Open => open ?? throw new InvalidOperationException("This work was refused: look at Answer first.");

    /// <summary>Says what was done, once. Without it the work cannot be completed.</summary>
    public void Record(AuditEntry audit)
    {
        if (entry is not null) throw new InvalidOperationException("A piece of work has exactly one audit record.");
        entry = audit;
    }

    /// <summary>Names the refusal for a unique index (in snake case), instead of <see cref="DataRefusals.Duplicate"/>.</summary>
    public void WhenDuplicate(string index, Refusal refusal) => duplicates[index] = refusal;

    /// <summary>Puts many rows into a table inside this work; for imports. Throws at a row outside the actor's divisions.</summary>
    public Task<long> LoadAsync(string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows, CancellationToken ct) =>
        Open.LoadAsync(table, columns, ScopeGuard.Watch(Db, table, columns, rows), ct);

    /// <summary>A statement that reads inside this work, for imports; the text bounds the divisions itself, as in <see cref="Reading.Command"/>.</summary>
    public System.Data.Common.DbCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = Open.Command(sql);
        foreach (var (name, value) in parameters) AuditTrail.Add(command, name, value is Guid id && Db is SqliteHuiminDb ? id.ToByteArray(true) : value);
        return command;
    }

    /// <summary>Runs one set-based statement inside this work; for imports and jobs. Text from outside goes into parameters only.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        await using var statement = Open.Command(sql);
        statement.CommandTimeout = 300;
        foreach (var (name, value) in parameters) AuditTrail.Add(statement, name, value is Guid id && Db is SqliteHuiminDb ? id.ToByteArray(true) : value);
        return await statement.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Saves everything with its audit record and the answer in one transaction. What it answers is durable.</summary>
    public async Task<Result<TAnswer>> CompleteAsync(TAnswer answer, CancellationToken ct)
    {
        if (completed) throw new InvalidOperationException("The work was completed before.");
        if (entry is null) throw new InvalidOperationException("The work has no audit record.");
        if (!ScopeGuard.Allows(Db))
        {
            await DisposeAsync();
            await views!.RecordAsync(Actor, command!.Operation, new AuditEntry("scope") { Outcome = "denied" }, ct);
            return DataRefusals.OutsideScope;
        }

        try
        {
            foreach (var changed in Db.ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified)) changed.Entity.Version++;
            Db.WorkAnswers.Add(new WorkAnswer
            {
                Key = command!.Key,
                ActorId = Actor.AccountId,
                Operation = command.Operation,
                RequestHash = command.RequestHash,
                AnswerJson = JsonSerializer.Serialize(answer),
                At = Now,
            });
            await Db.SaveChangesAsync(ct);
            await trail!.AppendAsync(Open, [new(Actor, command.Operation, entry)], ct);
            Failpoints.Reach("work.saved");
            await Open.CommitAsync(ct);
            Failpoints.Reach("work.committed");
            completed = true;
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DataRefusals.Stale;
        }
        catch (Exception e) when (DatabaseErrors.Read(e) is { } error)
        {
            return error.Kind switch
            {
                DatabaseErrorKind.Duplicate => duplicates.FirstOrDefault(d => error.Index.Contains(d.Key, StringComparison.Ordinal)).Value ?? DataRefusals.Duplicate,
                DatabaseErrorKind.DiskFull => DataRefusals.DiskFull,
                DatabaseErrorKind.Flush => DataRefusals.FlushFailed,
                DatabaseErrorKind.OutsideScope => DataRefusals.OutsideScope,
                _ => DataRefusals.Busy,
            };
        }
    }

    public ValueTask DisposeAsync() => open?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal async Task LookForAnswerAsync(CancellationToken ct)
    {
        var earlier = await answered.OneAsync(Db, command!.Key, ct);
        if (earlier is null) return;
        var same = earlier.ActorId == Actor.AccountId && earlier.Operation == command.Operation && earlier.RequestHash.AsSpan().SequenceEqual(command.RequestHash);
        Answer = same ? JsonSerializer.Deserialize<TAnswer>(earlier.AnswerJson)! : DataRefusals.KeyReused;
    }
}
