using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Huimin.Policy.Sweep;

/// <summary>Blocks of households of one size that are being filled or changed (未写出的段). No lane between the first and the last is ever empty.</summary>
internal sealed class OpenSegment(BlockLayout layout, int size)
{
    // Packing is undone block by block in every sweep: it has to save a third.
    private const int WorthNumerator = 2, WorthDenominator = 3;
    private readonly int blockWords = layout.BlockBytes(size) / sizeof(int);
    private readonly int[] words = new int[SnapshotFile.SegmentBlocks * (layout.BlockBytes(size) / sizeof(int))];
    private readonly int[] rows = new int[SnapshotFile.SegmentBlocks * BlockLayout.Lanes];
    private byte[] written = [];

    public int Size => size;

    public int Households { get; private set; }

    public bool Full => Households == rows.Length;

    public int Blocks => (Households + BlockLayout.Lanes - 1) / BlockLayout.Lanes;

    /// <summary>The rows of its households, one after another.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Households);

    /// <summary>A segment of a snapshot, to be changed.</summary>
    public static unsafe OpenSegment Of(Snapshot snapshot, Segment segment)
    {
        var open = new OpenSegment(snapshot.Layout, segment.Size) { Households = segment.Households };
        fixed (int* words = open.words)
        {
            for (var b = 0; b < segment.Blocks; b++)
            {
                snapshot.Rows(segment, b).CopyTo(open.rows.AsSpan(b * BlockLayout.Lanes));
                var to = words + (b * open.blockWords);
                var from = snapshot.Block(segment, b, (byte*)to);
                if (from != (byte*)to) Buffer.MemoryCopy(from, to, open.blockWords * sizeof(int), open.blockWords * sizeof(int));
            }
        }

        return open;
    }

    /// <summary>Takes one more household; returns its place.</summary>
    public int Add(int row)
    {
        rows[Households] = row;
        return Households++;
    }

    /// <summary>The words of the block in which a place lies.</summary>
    public Span<int> Block(int place, out int lane)
    {
        (var block, lane) = Math.DivRem(place, BlockLayout.Lanes);
        return words.AsSpan(block * blockWords, blockWords);
    }

    /// <summary>Takes a household as it lies in another segment of the same size.</summary>
    public void Copy(int place, OpenSegment from, int fromPlace)
    {
        var to = Block(place, out var lane);
        var source = from.Block(fromPlace, out var sourceLane);
        for (var w = 0; w < blockWords; w += BlockLayout.Lanes) to[w + lane] = source[w + sourceLane];
    }

    /// <summary>Takes a household out; the last one comes to its place. Returns the row that moved, or −1.</summary>
    public int Remove(int place)
    {
        var last = --Households;
        var moved = -1;
        if (place != last)
        {
            Copy(place, this, last);
            moved = rows[place] = rows[last];
        }

        var block = Block(last, out var lane);
        for (var w = 0; w < blockWords; w += BlockLayout.Lanes) block[w + lane] = 0;
        return moved;
    }

    /// <summary>The bytes of the file: the blocks, packed where that pays, then the row numbers; the lanes that are left of the last block are nobody: all zero, row −1.</summary>
    public ReadOnlySpan<byte> Bytes(out bool packed, out int dataBytes)
    {
        var plain = Blocks * blockWords * sizeof(int);
        var rowBytes = Blocks * BlockLayout.WordBytes;
        var most = Table(Blocks) + (Blocks * BytePlanes.Most(blockWords / BlockLayout.Lanes)) + BlockLayout.WordBytes;
        if (written.Length < most + rowBytes) written = new byte[most + rowBytes];
        dataBytes = Pack(written);
        packed = dataBytes <= (long)plain * WorthNumerator / WorthDenominator;
        if (!packed)
        {
            MemoryMarshal.AsBytes(words.AsSpan(0, Blocks * blockWords)).CopyTo(written);
            dataBytes = plain;
        }

        rows.AsSpan(Households, (Blocks * BlockLayout.Lanes) - Households).Fill(-1);
        MemoryMarshal.AsBytes(rows.AsSpan(0, Blocks * BlockLayout.Lanes)).CopyTo(written.AsSpan(dataBytes));
        return written.AsSpan(0, dataBytes + rowBytes);
    }

    public void Reset()
    {
        Array.Clear(words);
        Households = 0;
    }

    /// <summary>Where each block begins, then the blocks, up to a whole line.</summary>
    private int Pack(Span<byte> to)
    {
        var at = Table(Blocks);
        for (var b = 0; b < Blocks; b++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(to[(b * sizeof(int))..], at);
            at += BytePlanes.Pack(words.AsSpan(b * blockWords, blockWords), to[at..]);
        }

        var whole = (at + BlockLayout.WordBytes - 1) / BlockLayout.WordBytes * BlockLayout.WordBytes;
        to[at..whole].Clear();
        return whole;
    }

    private static int Table(int blocks) => blocks * sizeof(int);
}
