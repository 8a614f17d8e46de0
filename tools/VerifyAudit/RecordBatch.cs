using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace HuiminVerifyAudit;

/// <summary>
/// Some thousand records in a row as the bytes that are hashed. Text is four bytes of length, big-endian, and UTF-8; absent text is FFFFFFFF alone; a
/// number is its decimal text.
/// </summary>
internal sealed class RecordBatch
{
    public const int Capacity = 4096;
    private readonly int[] ends = new int[Capacity];
    private readonly long[] seqs = new long[Capacity];
    private readonly long[] instants = new long[Capacity];
    private readonly byte[] hashes = new byte[Capacity * 32];
    private readonly byte[] leaves = new byte[Capacity * 32];
    private byte[] content = new byte[Capacity * 300];
    private int length;

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>The index of the first record whose content does not fit its hash; -1 when all fit. Set by <see cref="Compute"/>.</summary>
    public int FirstChanged { get; private set; }

    public long SeqAt(int index) => seqs[index];

    public long InstantAt(int index) => instants[index];

    public ReadOnlySpan<byte> LeafAt(int index) => leaves.AsSpan(index * 32, 32);

    public void Clear() => (Count, length) = (0, 0);

    public void Begin(long seq, long atMicros)
    {
        (seqs[Count], instants[Count]) = (seq, atMicros);
        Number(seq);
        Number(atMicros);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        Room(utf8.Length + 4);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(length), utf8.Length);
        utf8.CopyTo(content.AsSpan(length + 4));
        length += utf8.Length + 4;
    }

    public void Absent()
    {
        Room(4);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(length), uint.MaxValue);
        length += 4;
    }

    public void End(ReadOnlySpan<byte> hash)
    {
        if (hash.Length != 32) throw new BrokenException($"记录 {seqs[Count]}：校验值长度不是 32 字节（被修改）。");
        hash.CopyTo(hashes.AsSpan(Count * 32));
        ends[Count++] = length;
    }

    /// <summary>The keyed hash of every record, and the leaves of the tree. Runs beside the reading.</summary>
    public void Compute(byte[] key)
    {
        FirstChanged = -1;
        Span<byte> hash = stackalloc byte[32];
        Span<byte> leaf = stackalloc byte[33];
        leaf[0] = 0;
        for (int i = 0, start = 0; i < Count; start = ends[i++])
        {
            var stored = hashes.AsSpan(i * 32, 32);
            HMACSHA256.HashData(key, content.AsSpan(start, ends[i] - start), hash);
            if (!hash.SequenceEqual(stored))
            {
                FirstChanged = i;
                return;
            }

            stored.CopyTo(leaf[1..]);
            SHA256.HashData(leaf, leaves.AsSpan(i * 32, 32));
        }
    }

    private void Number(long number)
    {
        Room(24);
        Utf8Formatter.TryFormat(number, content.AsSpan(length + 4), out var written);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(length), written);
        length += written + 4;
    }

    private void Room(int more)
    {
        if (length + more > content.Length) Array.Resize(ref content, Math.Max(content.Length * 2, length + more));
    }
}
