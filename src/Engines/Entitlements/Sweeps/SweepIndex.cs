using System.Buffers.Binary;
using System.Text;

namespace Huimin.Entitlements;

/// <summary>Which household stands in which row of a snapshot (快照行索引): its id, its village, its size, and whether its means are known.</summary>
public sealed class SweepIndex
{
    private const uint Mark = 0x58494D48; // "HMIX"
    private const int RowBytes = 16 + 12 + 2;
    private readonly List<Entry> rows = [];

    /// <param name="HouseholdId">The household.</param>
    /// <param name="AreaCode">Its village, 12 digits.</param>
    /// <param name="Size">How many members it has.</param>
    /// <param name="MeansKnown">Whether anybody has looked into its means (已掌握经济状况).</param>
    public readonly record struct Entry(Guid HouseholdId, string AreaCode, int Size, bool MeansKnown);

    public int Count => rows.Count;

    public Entry this[int row] => rows[row];

    internal int Add(Guid household, string area, int size, bool meansKnown)
    {
        rows.Add(new Entry(household, area, size, meansKnown));
        return rows.Count - 1;
    }

    internal void Save(string path)
    {
        using var stream = new BufferedStream(File.Create(path), 1 << 16);
        Span<byte> row = stackalloc byte[RowBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(row, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(row[4..], rows.Count);
        stream.Write(row[..8]);
        foreach (var entry in rows)
        {
            entry.HouseholdId.TryWriteBytes(row, bigEndian: true, out _);
            Encoding.ASCII.GetBytes(entry.AreaCode, row[16..28]);
            row[28] = (byte)Math.Min(entry.Size, 255);
            row[29] = entry.MeansKnown ? (byte)1 : (byte)0;
            stream.Write(row);
        }
    }

    /// <summary>Null when the file is not one of these, or cut short.</summary>
    internal static SweepIndex? Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark) return null;
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        if (bytes.Length != 8 + ((long)count * RowBytes)) return null;
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        var index = new SweepIndex();
        for (var at = 8; at < bytes.Length; at += RowBytes)
        {
            var row = bytes.AsSpan(at, RowBytes);
            var code = Encoding.ASCII.GetString(row[16..28]);
            if (!areas.TryGetValue(code, out var area)) areas.Add(code, area = code);
            index.rows.Add(new Entry(new Guid(row[..16], bigEndian: true), area, row[28], row[29] != 0));
        }

        return index;
    }
}
