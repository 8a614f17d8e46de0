using System.Runtime.InteropServices;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>
/// Writes a snapshot household by household (写快照), in any order and without holding more than one segment of each size. Complete only after
/// <see cref="Complete"/>; the stream must be seekable and empty.
/// </summary>
public sealed class SnapshotWriter(Stream stream, Schema schema)
{
    private readonly BlockLayout layout = new(schema);
    private readonly SortedDictionary<int, OpenSegment> open = [];
    private readonly List<Segment> done = [];
    private readonly int[] householdWord = new int[schema.HouseholdFacts.Count];
    private readonly int[] memberWord = new int[schema.MemberFacts.Count];
    private BlockLayout.Field[]? householdFields;
    private BlockLayout.Field[]? memberFields;
    private long households;
    private long people;
    private bool begun;

    /// <summary>Adds a household under its row number, by which its results are found again.</summary>
    public void Add(int row, HouseholdRecord record)
    {
        if (record.Schema != schema) throw new InvalidOperationException("The record was made for another rulebook.");
        Begin();
        if (!open.TryGetValue(record.Size, out var segment)) open.Add(record.Size, segment = new(layout, record.Size));
        var words = segment.Next(row, out var lane);
        Array.Clear(householdWord);
        for (var f = 0; f < householdFields!.Length; f++)
        {
            var field = householdFields[f];
            householdWord[field.Word] = field.Put(householdWord[field.Word], record.HouseholdValue(f));
        }

        for (var w = 0; w < layout.HouseholdWords; w++) words[(w * BlockLayout.Lanes) + lane] = householdWord[w];
        for (var m = 0; m < record.Size; m++)
        {
            Array.Clear(memberWord);
            for (var f = 0; f < memberFields!.Length; f++)
            {
                var field = memberFields[f];
                memberWord[field.Word] = field.Put(memberWord[field.Word], record.MemberValue(m, f));
            }

            var first = layout.HouseholdWords + (m * layout.MemberWords);
            for (var w = 0; w < layout.MemberWords; w++) words[((first + w) * BlockLayout.Lanes) + lane] = memberWord[w];
        }

        households++;
        people += record.Size;
        if (segment.Full) Flush(segment);
    }

    /// <summary>Writes what is left, the directory and the head.</summary>
    public void Complete()
    {
        Begin();
        foreach (var segment in open.Values.Where(s => s.Households > 0)) Flush(segment);
        var directory = stream.Position;
        var entry = new byte[SnapshotFile.EntryBytes];
        foreach (var segment in done)
        {
            SnapshotFile.Write(entry, segment);
            stream.Write(entry);
        }

        var head = new byte[SnapshotFile.HeadBytes];
        SnapshotFile.Write(head, new SnapshotFile.Head(schema.Fingerprint, directory, done.Count, households, people));
        stream.Position = 0;
        stream.Write(head);
        stream.Flush();
    }

    private void Begin()
    {
        if (begun) return;
        begun = true;
        householdFields = [.. schema.HouseholdFacts.Select(f => layout[f])];
        memberFields = [.. schema.MemberFacts.Select(f => layout[f])];
        stream.Write(new byte[SnapshotFile.HeadBytes]);
    }

    private void Flush(OpenSegment segment)
    {
        var bytes = segment.Bytes();
        done.Add(new(stream.Position, segment.Size, segment.Households, 0, SnapshotFile.Digest(bytes)));
        stream.Write(bytes);
        segment.Reset();
    }

    /// <summary>The blocks of one size that are not yet written.</summary>
    private sealed class OpenSegment(BlockLayout layout, int size)
    {
        private readonly int blockWords = layout.BlockBytes(size) / sizeof(int);
        private readonly int[] words = new int[SnapshotFile.SegmentBlocks * ((layout.BlockBytes(size) / sizeof(int)) + BlockLayout.Lanes)];
        private readonly int[] rows = new int[SnapshotFile.SegmentBlocks * BlockLayout.Lanes];

        public int Size => size;

        public int Households { get; private set; }

        public bool Full => Households == rows.Length;

        /// <summary>The words of the block that has room, and the lane.</summary>
        public Span<int> Next(int row, out int lane)
        {
            (var block, lane) = Math.DivRem(Households, BlockLayout.Lanes);
            rows[Households++] = row;
            return words.AsSpan(block * blockWords, blockWords);
        }

        /// <summary>The blocks so far and the row numbers after them; the lanes that are left of the last block repeat nobody: all zero, row −1.</summary>
        public ReadOnlySpan<byte> Bytes()
        {
            var blocks = (Households + BlockLayout.Lanes - 1) / BlockLayout.Lanes;
            rows.AsSpan(Households, (blocks * BlockLayout.Lanes) - Households).Fill(-1);
            rows.AsSpan(0, blocks * BlockLayout.Lanes).CopyTo(words.AsSpan(blocks * blockWords));
            return MemoryMarshal.AsBytes(words.AsSpan(0, blocks * (blockWords + BlockLayout.Lanes)));
        }

        public void Reset()
        {
            Array.Clear(words);
            Households = 0;
        }
    }
}
