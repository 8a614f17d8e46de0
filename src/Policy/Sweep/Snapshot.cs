using System.IO.MemoryMappedFiles;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy.Sweep;

/// <summary>
/// The facts of everybody, laid out for the sweep (列式快照): a memory-mapped file, or the same in memory. Refused where the file is of another
/// schema, damaged, or cut short. Never changed; a newer one takes its place.
/// </summary>
public sealed unsafe class Snapshot : IDisposable
{
    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    private PageMemory? memory;
    private byte* data;

    private Snapshot(Schema schema, MemoryMappedFile file, MemoryMappedViewAccessor view)
    {
        Schema = schema;
        Layout = new(schema);
        this.file = file;
        this.view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref data);
    }

    public Schema Schema { get; }

    /// <summary>How many households (户数).</summary>
    public long Households { get; private set; }

    /// <summary>How many people (人数).</summary>
    public long People { get; private set; }

    /// <summary>Bytes that a sweep reads.</summary>
    public long Bytes { get; private set; }

    internal BlockLayout Layout { get; }

    internal List<Segment> Segments { get; } = [];

    internal int Blocks => Segments.Count == 0 ? 0 : Segments[^1].FirstBlock + Segments[^1].Blocks;

    internal byte* Data => data;

    /// <summary>Opens a snapshot file; <paramref name="load"/> reads it into memory, otherwise it is read as it is needed.</summary>
    public static Result<Snapshot> Open(string path, Schema schema, bool load = false)
    {
        var length = new FileInfo(path) is { Exists: true } info ? info.Length : 0;
        if (length < SnapshotFile.HeadBytes) return SnapshotRefusals.CutShort;
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var snapshot = new Snapshot(schema, file, file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read));
        if (snapshot.Read(length) is { } refusal)
        {
            snapshot.Dispose();
            return refusal;
        }

        if (load) snapshot.Load(length);
        return snapshot;
    }

    public void Dispose()
    {
        if (data is null) return;
        data = null;
        memory?.Dispose();
        view?.SafeMemoryMappedViewHandle.ReleasePointer();
        view?.Dispose();
        file?.Dispose();
    }

    /// <summary>The row numbers of the households of a block, −1 where there is none.</summary>
    internal ReadOnlySpan<int> Rows(Segment segment, int block) =>
        new(data + segment.Offset + segment.DataBytes + (block * BlockLayout.WordBytes), BlockLayout.Lanes);

    /// <summary>The words of a block: where they lie, or laid out in the space that is given where they are packed.</summary>
    internal byte* Block(Segment segment, int block, byte* space)
    {
        var from = data + segment.Offset;
        if (!segment.Packed) return from + (block * (long)Layout.BlockBytes(segment.Size));
        BytePlanes.Unpack(from + ((int*)from)[block], Layout.BlockBytes(segment.Size) / BlockLayout.WordBytes, (int*)space);
        return space;
    }

    /// <summary>A segment as it lies.</summary>
    internal ReadOnlySpan<byte> BytesOf(Segment segment) => new(data + segment.Offset, segment.Bytes);

    private Refusal? Read(long length)
    {
        if (SnapshotFile.Read(new(data, SnapshotFile.HeadBytes)) is not { } head) return SnapshotRefusals.CutShort;
        if (head.Fingerprint != Schema.Fingerprint) return SnapshotRefusals.OtherSchema;
        if (length != head.Directory + ((long)head.Segments * SnapshotFile.EntryBytes)) return SnapshotRefusals.CutShort;
        for (var i = 0; i < head.Segments; i++)
        {
            var entry = new ReadOnlySpan<byte>(data + head.Directory + ((long)i * SnapshotFile.EntryBytes), SnapshotFile.EntryBytes);
            if (SnapshotFile.ReadSegment(entry, Blocks) is not { } segment) return SnapshotRefusals.Damaged;
            if (segment.Offset < SnapshotFile.HeadBytes || segment.Size < 1 || segment.DataBytes < 0 || segment.Offset + segment.Bytes > head.Directory) return SnapshotRefusals.Damaged;
            if (SnapshotFile.Digest(BytesOf(segment)) != segment.Digest) return SnapshotRefusals.Damaged;
            Segments.Add(segment);
            Bytes += segment.DataBytes;
        }

        (Households, People) = (head.Households, head.People);
        return null;
    }

    private void Load(long length)
    {
        memory = new(length);
        Buffer.MemoryCopy(data, memory.Data, length, length);
        data = memory.Data;
    }
}

/// <summary>Why a snapshot is not used; it is made again from the register.</summary>
public static class SnapshotRefusals
{
    public static readonly Refusal CutShort = new("SNP-001", "快照文件不完整或不是快照文件，请重新生成快照。");
    public static readonly Refusal OtherSchema = new("SNP-002", "快照文件是按另一版规则的事实项目生成的，请重新生成快照。");
    public static readonly Refusal Damaged = new("SNP-003", "快照文件已损坏，请重新生成快照。");
}
