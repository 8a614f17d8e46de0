using Huimin.Benefits;
using Huimin.Data;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// The snapshot of the district (全区快照): the facts of everybody as files that the sweeps read, made from the register once and then kept up by the households
/// that changed. A new one is written beside the old and takes its place when it is whole; one sweep at a time uses it.
/// </summary>
public sealed class DistrictSnapshots(ReadDesk desk, EntitlementOptions options, BenefitRules rules, Clock clock) : IDisposable
{
    /// <summary>Where more households than this changed, and more than one in ten, all are read again.</summary>
    private const int FewHouseholds = 256;

    /// <summary>A change is known from the begin of its work, and seen at its end: nothing that is written takes longer.</summary>
    private static readonly TimeSpan longestWork = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SweepCrew crew = new(Math.Max(1, Environment.ProcessorCount));
    private OpenSnapshot? open;
    private bool disposed;

    /// <summary>How many households the last snapshot took over from the register: all, or those that changed.</summary>
    public int LastRead { get; private set; }

    private Actor Product => Actor.Product(options.DistrictCode);

    /// <summary>
    /// Runs over the snapshot of today; with <paramref name="anew"/> over what the register knows at this moment. Made where there is none, otherwise kept up.
    /// </summary>
    public async Task<Result<T>> UseAsync<T>(bool anew, Func<OpenSnapshot, SweepCrew, T> use, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            open ??= OpenSnapshot.Find(options.SnapshotFolder);
            if (open is null || open.Index.Day != clock.BeijingToday || anew)
            {
                var made = open is null || new Month(open.Index.Day) != new Month(clock.BeijingToday) ? await MakeAsync(ct) : await KeepUpAsync(open, ct);
                if (!made.Ok) return made.Refusal;
                Take(made.Value);
            }

            return use(open!, crew);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Makes the snapshot from the whole register, whatever there is.</summary>
    public async Task<Result<Done>> RebuildAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var made = await MakeAsync(ct);
            if (!made.Ok) return made.Refusal;
            Take(made.Value);
            return Result.Done;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        open?.Dispose();
        crew.Dispose();
        gate.Dispose();
    }

    private void Take(OpenSnapshot made)
    {
        if (made == open) return;
        open?.Dispose();
        open = made;
        open.DeleteOlder();
    }

    // The whole district, whoever asks: what comes out is shown within the divisions of the one who looks.
    private async Task<Result<OpenSnapshot>> MakeAsync(CancellationToken ct)
    {
        var inForce = rules.In(new Month(clock.BeijingToday));
        if (!inForce.Ok) return inForce.Refusal;
        var index = new SweepIndex(clock.BeijingToday, clock.UtcNow);
        var read = new DistrictReader(desk, Product);
        await read.AllAsync(ct);
        var made = SnapshotDraft.Write(options.SnapshotFolder, index, new SnapshotBuilder(read, index.Day), inForce.Value, crew);
        LastRead = index.Count;
        return made;
    }

    private async Task<Result<OpenSnapshot>> KeepUpAsync(OpenSnapshot old, CancellationToken ct)
    {
        var index = old.Index.At(clock.BeijingToday, clock.UtcNow);
        var changed = await ChangedHouseholds.SinceAsync(desk, Product, old.Index.Taken - longestWork, ct);
        changed.UnionWith(old.Index.Coming.Where(c => c.Day <= index.Day).Select(c => c.Household));
        if (changed.Count > Math.Max(FewHouseholds, old.Index.Count / 10)) return await MakeAsync(ct);
        LastRead = changed.Count;
        if (changed.Count == 0 && old.Index.Day == index.Day) return old;
        var read = new DistrictReader(desk, Product);
        await read.SomeAsync(changed, ct);
        var people = SnapshotRevision.For<BenefitBook>(old.People);
        index.Coming.RemoveAll(c => changed.Contains(c.Household));
        foreach (var home in new SnapshotBuilder(read, index.Day).Homes())
        {
            changed.Remove(home.Entry.HouseholdId);
            var row = index.Put(home.Entry);
            if (home.Changes is { } day) index.Coming.Add((day, home.Entry.HouseholdId));
            if (home.Record is { } record) people.Put(row, record);
            else people.Remove(row);
        }

        // Who was not read again is gone.
        foreach (var row in changed.Select(index.Remove).Where(row => row >= 0)) people.Remove(row);
        return OpenSnapshot.Write(options.SnapshotFolder, index, people.WriteTo);
    }
}
