using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Huimin.Policy.Sweep;

/// <summary>
/// The file form of a snapshot: a head of 64 bytes, segments of blocks of one household size each followed by their row numbers, and a directory
/// of the segments with a digest of each. The head is written last, so that a file that was cut short has none.
/// </summary>
internal static class SnapshotFile
{
    public const int HeadBytes = 64;
    public const int EntryBytes = 40;

    /// <summary>Blocks of a segment: the piece of work that one core takes at a time.</summary>
    public const int SegmentBlocks = 512;

    private const int Version = 2;
    private static ReadOnlySpan<byte> Magic => "HMSWEEP\n"u8;

    /// <summary>What stands in the head.</summary>
    public sealed record Head(string Fingerprint, long Directory, int Segments, long Households, long People);

    public static void Write(Span<byte> to, Head head)
    {
        Magic.CopyTo(to);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], head.Segments);
        Encoding.ASCII.GetBytes(head.Fingerprint, to[16..32]);
        BinaryPrimitives.WriteInt64LittleEndian(to[32..], head.Directory);
        BinaryPrimitives.WriteInt64LittleEndian(to[40..], head.Households);
        BinaryPrimitives.WriteInt64LittleEndian(to[48..], head.People);
        BinaryPrimitives.WriteUInt64LittleEndian(to[56..], Digest(to[..56]));
    }

    /// <summary>Reads the head; null where there is none or it is damaged, or the file is of another version.</summary>
    public static Head? Read(ReadOnlySpan<byte> from)
    {
        if (from.Length < HeadBytes || !from.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(from[8..]) != Version) return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(from[56..]) != Digest(from[..56])) return null;
        return new(
            Encoding.ASCII.GetString(from[16..32]),
            BinaryPrimitives.ReadInt64LittleEndian(from[32..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[40..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[48..]));
    }

    public static void Write(Span<byte> to, Segment segment)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to, segment.Offset);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], segment.Size);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], segment.Households);
        BinaryPrimitives.WriteUInt64LittleEndian(to[16..], segment.Digest);
        BinaryPrimitives.WriteInt32LittleEndian(to[24..], segment.DataBytes);
        BinaryPrimitives.WriteInt32LittleEndian(to[28..], segment.Packed ? 1 : 0);
        BinaryPrimitives.WriteUInt64LittleEndian(to[32..], Digest(to[..32]));
    }

    /// <summary>Reads a line of the directory; null where it is damaged.</summary>
    public static Segment? ReadSegment(ReadOnlySpan<byte> from, int firstBlock)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(from[32..]) != Digest(from[..32])) return null;
        return new(
            BinaryPrimitives.ReadInt64LittleEndian(from),
            BinaryPrimitives.ReadInt32LittleEndian(from[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
            firstBlock,
            BinaryPrimitives.ReadInt32LittleEndian(from[24..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[28..]) != 0,
            BinaryPrimitives.ReadUInt64LittleEndian(from[16..]));
    }

    public static ulong Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}

/// <summary>A run of blocks of households of one size.</summary>
/// <param name="Offset">Where it stands in the file or memory.</param>
/// <param name="Size">Members of each household.</param>
/// <param name="Households">How many; the last block may be incomplete.</param>
/// <param name="FirstBlock">Blocks of the snapshot before it.</param>
/// <param name="DataBytes">Bytes of the blocks.</param>
/// <param name="Packed">Whether the blocks are packed (<see cref="BytePlanes"/>), after a table of where each begins.</param>
/// <param name="Digest">The digest of its bytes.</param>
internal readonly record struct Segment(long Offset, int Size, int Households, int FirstBlock, int DataBytes, bool Packed, ulong Digest)
{
    public int Blocks => (Households + BlockLayout.Lanes - 1) / BlockLayout.Lanes;

    /// <summary>Bytes of the blocks and the row numbers after them.</summary>
    public int Bytes => DataBytes + (Blocks * BlockLayout.WordBytes);
}
