namespace Huimin.App.Tests.Storage;

/// <summary>
/// A disk of which the power is cut (断电). What was flushed stays. Of what was written since, it keeps by chance nothing, all, some writes or some sectors
/// of 512 bytes, in any order: as a disk with a cache does. The running database notices nothing; each cut is a copy of what would lie on the disk.
/// </summary>
internal sealed class CutDisk(string folder, int seed, Func<int> acknowledged) : IDisposable
{
    private const int Sector = 512;
    private readonly Lock changing = new();
    private readonly Random random = new(seed);
    private readonly Dictionary<string, Content> files = new(StringComparer.Ordinal);
    private readonly List<Cut> cuts = [];
    private int untilCut = int.MaxValue;
    private int furthest;

    public string Folder { get; } = folder;

    /// <summary>What lay on the disk after a cut.</summary>
    /// <param name="Acknowledged">How much had been answered before the cut.</param>
    /// <param name="Pending">Writes that had not been flushed then.</param>
    /// <param name="Files">The bytes by name of file.</param>
    internal sealed record Cut(int Acknowledged, int Pending, IReadOnlyDictionary<string, byte[]> Files)
    {
        public void Write(string folder)
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, bytes) in Files) File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    public IReadOnlyList<Cut> Cuts
    {
        get
        {
            lock (changing) return [.. cuts];
        }
    }

    /// <summary>From now on the power is cut again and again, each time before one of the next so many changes of a file.</summary>
    public void Begin(int mostChangesBetween)
    {
        lock (changing) untilCut = 1 + random.Next(furthest = mostChangesBetween);
    }

    public void Written(string path, long at, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Change(path, content => content.Pending.Add(new Changed(at, copy)));
    }

    public void Truncated(string path, long length) => Change(path, content => content.Pending.Add(new Changed(length, null)));

    public void Flushed(string path) => Change(path, content => content.Flush());

    public void Deleted(string path) => Change(path, _ => files.Remove(path));

    public void Dispose() => WatchedFiles.Forget(this);

    private void Change(string path, Action<Content> change)
    {
        lock (changing)
        {
            if (!files.TryGetValue(path, out var content)) files[path] = content = new Content();
            if (--untilCut <= 0) CutNow();
            change(content);
        }
    }

    private void CutNow()
    {
        // What was answered is counted first: an answer that comes meanwhile is not asked for.
        var answered = acknowledged();
        var kept = (Kept)random.Next(4);
        cuts.Add(new Cut(answered, files.Values.Sum(f => f.Pending.Count), files.ToDictionary(f => Path.GetFileName(f.Key), f => f.Value.After(kept, random), StringComparer.Ordinal)));
        untilCut = 1 + random.Next(furthest);
    }

    private enum Kept
    {
        None,
        Some,
        SomeSectors,
        All,
    }

    /// <summary>A write, or a new length where there are no bytes.</summary>
    private sealed record Changed(long At, byte[]? Bytes);

    private sealed class Content
    {
        private byte[] durable = [];
        private int length;

        public List<Changed> Pending { get; } = [];

        public void Flush()
        {
            foreach (var change in Pending) Apply(ref durable, ref length, change.At, change.Bytes);
            Pending.Clear();
        }

        /// <summary>What lies there after a cut: flushed, and of the rest none, some, all or some sectors.</summary>
        public byte[] After(Kept kept, Random random)
        {
            var (bytes, size) = (durable[..length], length);
            foreach (var change in Pending)
            {
                if (kept == Kept.SomeSectors && change.Bytes is { } written) Tear(change.At, written);
                else if (kept == Kept.All || (kept is Kept.Some or Kept.SomeSectors && random.Next(2) == 0)) Apply(ref bytes, ref size, change.At, change.Bytes);
            }

            return bytes[..size];

            // Cut where the disk cuts, not where the write began.
            void Tear(long from, byte[] written)
            {
                for (long at = from, end; at < from + written.Length; at = end)
                {
                    end = Math.Min(from + written.Length, ((at / Sector) + 1) * Sector);
                    if (random.Next(2) == 0) Apply(ref bytes, ref size, at, written[(int)(at - from)..(int)(end - from)]);
                }
            }
        }

        private static void Apply(ref byte[] bytes, ref int length, long at, byte[]? change)
        {
            var needed = change is null ? (int)at : Math.Max(length, (int)at + change.Length);
            if (needed > bytes.Length) Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
            if (needed < length) Array.Clear(bytes, needed, length - needed);
            change?.CopyTo(bytes, at);
            length = needed;
        }
    }
}
