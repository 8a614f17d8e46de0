using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>The file of a snapshot while it is written: segments, then the directory, last the head. Without a head it is no snapshot.</summary>
internal sealed class SnapshotStream
{
    private readonly Stream stream;
    private readonly Schema schema;
    private readonly List<Segment> done = [];

    public SnapshotStream(Stream stream, Schema schema)
    {
        (this.stream, this.schema) = (stream, schema);
        stream.Write(new byte[SnapshotFile.HeadBytes]);
    }

    public void Add(OpenSegment segment)
    {
        var bytes = segment.Bytes(out var packed, out var dataBytes);
        Add(new Segment(0, segment.Size, segment.Households, 0, dataBytes, packed, SnapshotFile.Digest(bytes)), bytes);
    }

    /// <summary>A segment whose digest is known.</summary>
    public void Add(Segment segment, ReadOnlySpan<byte> bytes)
    {
        done.Add(segment with { Offset = stream.Position });
        stream.Write(bytes);
    }

    public void Complete()
    {
        var directory = stream.Position;
        var entry = new byte[SnapshotFile.EntryBytes];
        foreach (var segment in done)
        {
            SnapshotFile.Write(entry, segment);
            stream.Write(entry);
        }

        var head = new byte[SnapshotFile.HeadBytes];
        SnapshotFile.Write(head, new SnapshotFile.Head(
            schema.Fingerprint, directory, done.Count, done.Sum(s => (long)s.Households), done.Sum(s => (long)s.Households * s.Size)));
        stream.Position = 0;
        stream.Write(head);
        stream.Flush();
    }
}
