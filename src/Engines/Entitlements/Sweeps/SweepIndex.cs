using System.Buffers.Binary;
using System.Text;
using Huimin.Policy;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Which household stands in which row of a snapshot (快照行索引): its id, its village, its size, whether its means are known, and why it is not in the snapshot
/// where nothing can be reckoned for it. With it go the day and the instant of the snapshot, and who changes by itself on a day to come.
/// </summary>
public sealed class SweepIndex(DateOnly day, DateTime taken)
{
    /// <summary>Why a household is not reckoned; their places here are what the file keeps.</summary>
    internal static readonly Refusal[] Reasons = [EntitlementRefusals.BirthUnknown, EntitlementRefusals.ChildOlder, PolicyRefusals.TooSmall, PolicyRefusals.TooLarge];

    private readonly List<Entry> rows = [];
    private readonly Stack<int> free = new();
    private readonly Dictionary<Guid, int> places = [];

    /// <param name="HouseholdId">The household; empty for a row of which the household is gone.</param>
    /// <param name="AreaCode">Its village, 12 digits.</param>
    /// <param name="Size">How many members it has.</param>
    /// <param name="MeansKnown">Whether anybody has looked into its means (已掌握经济状况).</param>
    /// <param name="Undecided">Why nothing can be reckoned for it; null where it is in the snapshot.</param>
    public readonly record struct Entry(Guid HouseholdId, string AreaCode, int Size, bool MeansKnown, Refusal? Undecided = null);

    /// <summary>The day of the facts.</summary>
    public DateOnly Day => day;

    /// <summary>The instant before which everything known is in it.</summary>
    public DateTime Taken => taken;

    /// <summary>How many rows there are, those of households that are gone among them.</summary>
    public int Count => rows.Count;

    /// <summary>How many households are in the snapshot.</summary>
    public int Decided => rows.Count(r => r.HouseholdId != Guid.Empty && r.Undecided is null);

    /// <summary>Households for which nothing can be reckoned, each with its reason (无法核算).</summary>
    public IEnumerable<Entry> Undecided => rows.Where(r => r.Undecided is not null);

    /// <summary>Who changes by itself: a fact that begins, a death that takes effect.</summary>
    internal List<(DateOnly Day, Guid Household)> Coming { get; private init; } = [];

    public Entry this[int row] => rows[row];

    /// <summary>Keeps a household in its row, or in a free one; returns the row.</summary>
    internal int Put(Entry entry)
    {
        if (places.TryGetValue(entry.HouseholdId, out var row))
        {
            rows[row] = entry;
            return row;
        }

        if (!free.TryPop(out row))
        {
            AddRow(entry);
            return rows.Count - 1;
        }

        rows[row] = entry;
        places.Add(entry.HouseholdId, row);
        return row;
    }

    /// <summary>Lets go of a household; returns its row, or −1.</summary>
    internal int Remove(Guid household)
    {
        if (!places.Remove(household, out var row)) return -1;
        rows[row] = default;
        free.Push(row);
        return row;
    }

    /// <summary>The same rows for a snapshot of another moment.</summary>
    internal SweepIndex At(DateOnly newDay, DateTime newTaken)
    {
        var index = new SweepIndex(newDay, newTaken) { Coming = [.. Coming.Where(c => c.Day > newDay)] };
        foreach (var entry in rows) index.AddRow(entry);
        return index;
    }

    internal void Save(string path) => SweepIndexFile.Save(this, path);

    internal void AddRow(Entry entry)
    {
        if (entry.HouseholdId == Guid.Empty) free.Push(rows.Count);
        else places[entry.HouseholdId] = rows.Count;
        rows.Add(entry);
    }
}

/// <summary>The file of a <see cref="SweepIndex"/>: a head, the rows, what is coming, a digest of all.</summary>
internal static class SweepIndexFile
{
    private const ulong Mark = 0x0000_3258_494D_4853; // "SHMIX2"
    private const int HeadBytes = 32, RowBytes = 31, ComingBytes = 20, AreaBytes = 12, DigestBytes = 32;

    public static void Save(SweepIndex index, string path)
    {
        var bytes = new byte[HeadBytes + (index.Count * RowBytes) + (index.Coming.Count * ComingBytes) + DigestBytes];
        var at = bytes.AsSpan();
        BinaryPrimitives.WriteUInt64LittleEndian(at, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(at[8..], index.Count);
        BinaryPrimitives.WriteInt32LittleEndian(at[12..], index.Coming.Count);
        BinaryPrimitives.WriteInt64LittleEndian(at[16..], index.Taken.Ticks);
        BinaryPrimitives.WriteInt32LittleEndian(at[24..], index.Day.DayNumber);
        at = at[HeadBytes..];
        for (var row = 0; row < index.Count; row++, at = at[RowBytes..])
        {
            var entry = index[row];
            if (entry.HouseholdId == Guid.Empty) continue;
            entry.HouseholdId.TryWriteBytes(at, bigEndian: true, out _);
            Encoding.ASCII.GetBytes(entry.AreaCode, at.Slice(16, AreaBytes));
            at[28] = (byte)Math.Min(entry.Size, byte.MaxValue);
            at[29] = entry.MeansKnown ? (byte)1 : (byte)0;
            at[30] = (byte)(1 + Array.FindIndex(SweepIndex.Reasons, r => r.Code == entry.Undecided?.Code));
        }

        foreach (var (day, household) in index.Coming)
        {
            BinaryPrimitives.WriteInt32LittleEndian(at, day.DayNumber);
            household.TryWriteBytes(at[4..], bigEndian: true, out _);
            at = at[ComingBytes..];
        }

        System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(..^DigestBytes), at);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Null when the file is not one of these, damaged or cut short.</summary>
    public static SweepIndex? Load(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length < HeadBytes + DigestBytes || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Mark) return null;
        if (!System.Security.Cryptography.SHA256.HashData(bytes[..^DigestBytes]).AsSpan().SequenceEqual(bytes[^DigestBytes..])) return null;
        var (count, coming) = (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]));
        var index = new SweepIndex(
            DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(bytes[24..])), new DateTime(BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]), DateTimeKind.Utc));
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = bytes[HeadBytes..];
        for (var row = 0; row < count; row++, at = at[RowBytes..])
        {
            var household = new Guid(at[..16], bigEndian: true);
            var code = household == Guid.Empty ? "" : Encoding.ASCII.GetString(at.Slice(16, AreaBytes));
            if (!areas.TryGetValue(code, out var area)) areas.Add(code, area = code);
            index.AddRow(new SweepIndex.Entry(household, area, at[28], at[29] != 0, at[30] == 0 ? null : SweepIndex.Reasons[at[30] - 1]));
        }

        for (var i = 0; i < coming; i++, at = at[ComingBytes..])
            index.Coming.Add((DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(at)), new Guid(at.Slice(4, 16), bigEndian: true)));
        return index;
    }
}
