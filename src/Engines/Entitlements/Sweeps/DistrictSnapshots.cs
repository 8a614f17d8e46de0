using Huimin.Data;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// The snapshot of the district (全区快照): the facts of everybody as files that the sweeps read, made from the register and thrown away when a newer one is
/// there. It is complete or it is not used; one sweep at a time uses it.
/// </summary>
public sealed class DistrictSnapshots(ReadDesk desk, EntitlementOptions options, Clock clock) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SweepCrew crew = new(Math.Max(1, Environment.ProcessorCount));
    private OpenSnapshot? open;
    private bool disposed;

    /// <summary>Runs over the snapshot; makes it first where there is none of today, or where <paramref name="anew"/> is asked for.</summary>
    public async Task<Result<T>> UseAsync<T>(bool anew, Func<OpenSnapshot, SweepCrew, T> use, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            open ??= OpenSnapshot.Find(options.SnapshotFolder);
            if (anew || open is null || open.Day != clock.BeijingToday)
            {
                open?.Dispose();
                open = null;
                var made = await MakeAsync(ct);
                if (!made.Ok) return made.Refusal;
                open = made.Value;
            }

            return use(open, crew);
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

    // The whole district, whoever asks: what comes out is shown within the divisions of the one who looks.
    private async Task<Result<OpenSnapshot>> MakeAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(options.SnapshotFolder);
        foreach (var old in Directory.EnumerateFiles(options.SnapshotFolder)) File.Delete(old);
        var path = Path.Combine(options.SnapshotFolder, clock.BeijingToday.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
        await using (var reading = await desk.OpenAsync(Actor.Product(options.DistrictCode), ct))
        {
            await using var facts = File.Create(path + OpenSnapshot.Facts);
            await using var more = File.Create(path + OpenSnapshot.OneYuanMore);
            var builder = new SnapshotBuilder(clock.BeijingToday);
            var index = await builder.RunAsync(reading, new SnapshotWriter(facts, BenefitRules.Schema), new SnapshotWriter(more, BenefitRules.Schema), ct);
            index.Save(path + OpenSnapshot.Rows); // last: without it the others are not looked at
        }

        return OpenSnapshot.At(path, clock.BeijingToday);
    }
}

/// <summary>An open snapshot: facts, the same with one yuan more income, and the households of the rows.</summary>
public sealed class OpenSnapshot : IDisposable
{
    internal const string Facts = ".facts";
    internal const string OneYuanMore = ".one-yuan-more";
    internal const string Rows = ".rows";

    private OpenSnapshot(Snapshot all, Snapshot more, SweepIndex index, DateOnly day) => (People, More, Index, Day) = (all, more, index, day);

    /// <summary>Everybody's facts.</summary>
    public Snapshot People { get; }

    /// <summary>The same, where every household whose means are known earns one yuan a month more: for the cliffs.</summary>
    public Snapshot More { get; }

    public SweepIndex Index { get; }

    /// <summary>The day it was taken.</summary>
    public DateOnly Day { get; }

    /// <summary>The last one in a folder; null where there is none, or it is not whole or of other rules.</summary>
    internal static OpenSnapshot? Find(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var last = Directory.EnumerateFiles(folder, "*" + Rows).Max(StringComparer.Ordinal);
        if (last is null || !DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(last), "yyyyMMdd", out var day)) return null;
        return At(last[..^Rows.Length], day).ValueOrDefault;
    }

    internal static Result<OpenSnapshot> At(string path, DateOnly day)
    {
        if (SweepIndex.Load(path + Rows) is not { } index) return SnapshotRefusals.CutShort;
        var all = Snapshot.Open(path + Facts, BenefitRules.Schema, load: true);
        if (!all.Ok) return all.Refusal;
        var more = Snapshot.Open(path + OneYuanMore, BenefitRules.Schema);
        if (more.Ok && all.Value.Households == index.Count && more.Value.Households == index.Count) return new OpenSnapshot(all.Value, more.Value, index, day);
        all.Value.Dispose();
        more.ValueOrDefault?.Dispose();
        return more.Ok ? SnapshotRefusals.CutShort : more.Refusal;
    }

    public void Dispose()
    {
        People.Dispose();
        More.Dispose();
    }
}
