namespace Huimin.Policy.Sweep;

/// <summary>
/// A snapshot with some households changed (快照更新): written as a new file, while the old one is still read. A household of the same size is
/// overwritten; one that is new or of another size takes the first free place of its size; where one is gone, the last of its segment moves up. What is
/// not touched is copied as it lies.
/// </summary>
public sealed class SnapshotRevision
{
    private readonly Snapshot from;
    private readonly RecordPacker packer;
    private readonly List<Part> parts = [];
    private readonly Dictionary<int, (Part Part, int Place)> places;

    private SnapshotRevision(Snapshot from, Func<HouseholdRecord, int[]>? derive)
    {
        this.from = from;
        packer = new(from.Schema, from.Layout, derive);
        places = new((int)from.Households + 1024);
        foreach (var segment in from.Segments)
        {
            var part = new Part(from, segment);
            parts.Add(part);
            for (var b = 0; b < segment.Blocks; b++)
            {
                var rows = from.Rows(segment, b);
                for (var lane = 0; lane < rows.Length && rows[lane] >= 0; lane++) places.Add(rows[lane], (part, (b * BlockLayout.Lanes) + lane));
            }
        }
    }

    /// <summary>Begins to change a snapshot of a rulebook.</summary>
    public static SnapshotRevision For<TBook>(Snapshot from)
        where TBook : IRulebook => new(from, Traits.Of<TBook>());

    /// <summary>Takes a household in, or changes it.</summary>
    public void Put(int row, HouseholdRecord record)
    {
        if (!places.TryGetValue(row, out var at) || at.Part.Size != record.Size)
        {
            Remove(row);
            var part = parts.Find(p => p.Size == record.Size && p.Households < SnapshotFile.SegmentBlocks * BlockLayout.Lanes);
            if (part is null) parts.Add(part = new Part(new OpenSegment(from.Layout, record.Size)));
            at = (part, part.Open().Add(row));
            places.Add(row, at);
        }

        packer.Put(record, at.Part.Open().Block(at.Place, out var lane), lane);
    }

    /// <summary>Takes a household out, where it is in.</summary>
    public void Remove(int row)
    {
        if (!places.Remove(row, out var at)) return;
        if (at.Part.Open().Remove(at.Place) is >= 0 and var moved) places[moved] = at;
    }

    /// <summary>Writes the whole snapshot; the stream must be seekable and empty.</summary>
    public void WriteTo(Stream stream)
    {
        var file = new SnapshotStream(stream, from.Schema);
        foreach (var part in parts.Where(p => p.Households > 0).OrderBy(p => p.Size)) part.WriteTo(file);
        file.Complete();
    }

    /// <summary>One segment: as it lies in the old snapshot until it is touched.</summary>
    private sealed class Part
    {
        private readonly Snapshot? snapshot;
        private readonly Segment segment;
        private OpenSegment? open;

        public Part(Snapshot snapshot, Segment segment) => (this.snapshot, this.segment, Size) = (snapshot, segment, segment.Size);

        public Part(OpenSegment open) => (this.open, Size) = (open, open.Size);

        public int Size { get; }

        public int Households => open?.Households ?? segment.Households;

        public OpenSegment Open() => open ??= OpenSegment.Of(snapshot!, segment);

        public void WriteTo(SnapshotStream file)
        {
            if (open is not null) file.Add(open);
            else file.Add(segment, snapshot!.BytesOf(segment));
        }
    }
}
