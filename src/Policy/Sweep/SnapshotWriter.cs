using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>
/// Writes a snapshot household by household (写快照), in any order and without holding more than one segment of each size. Complete only after
/// <see cref="Complete"/>; the stream must be seekable and empty.
/// </summary>
public sealed class SnapshotWriter
{
    private readonly BlockLayout layout;
    private readonly RecordPacker packer;
    private readonly SnapshotStream file;
    private readonly SortedDictionary<int, OpenSegment> open = [];

    /// <summary>A writer for the facts of a rulebook without traits.</summary>
    public SnapshotWriter(Stream stream, Schema schema)
        : this(stream, schema, null)
    {
    }

    private SnapshotWriter(Stream stream, Schema schema, Func<HouseholdRecord, int[]>? derive)
    {
        layout = new(schema);
        packer = new(schema, layout, derive);
        file = new(stream, schema);
    }

    /// <summary>A writer for a rulebook: with its traits, where it has any.</summary>
    public static SnapshotWriter For<TBook>(Stream stream)
        where TBook : IRulebook => new(stream, TBook.Schema, Traits.Of<TBook>());

    /// <summary>Adds a household under its row number, by which its results are found again.</summary>
    public void Add(int row, HouseholdRecord record)
    {
        if (!open.TryGetValue(record.Size, out var segment)) open.Add(record.Size, segment = new(layout, record.Size));
        packer.Put(record, segment.Block(segment.Add(row), out var lane), lane);
        if (!segment.Full) return;
        file.Add(segment);
        segment.Reset();
    }

    /// <summary>Writes what is left, the directory and the head.</summary>
    public void Complete()
    {
        foreach (var segment in open.Values.Where(s => s.Households > 0)) file.Add(segment);
        file.Complete();
    }
}
