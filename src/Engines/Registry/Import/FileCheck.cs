using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>A finding that waits for its row to be taken in.</summary>
internal sealed record FindingDraft(FindingKind Kind, CheckedRow? Row, CheckedRow? Other, HouseholdDraft? Household, string Reason, Guid? OtherPersonId = null);

/// <summary>
/// Checks a whole file (整份检查): every row by itself on two cores, then rows against each other. Rows that cannot be right but can be kept are
/// bad rows, unless the doubts are to be kept as findings.
/// </summary>
internal sealed class FileCheck(RowCheck check, bool keepDoubts)
{
    private const int ChunkRows = 2048;
    private const int Ahead = 3;
    private readonly Dictionary<IdNumber, CheckedRow> byNumber = [];
    private readonly Dictionary<(string?, string, DateOnly?), int> withoutNumber = [];

    public List<CheckedRow> Rows { get; } = [];
    public List<BadRow> Bad { get; } = [];
    public List<FindingDraft> Findings { get; } = [];
    public Dictionary<string, HouseholdDraft> Households { get; } = new(StringComparer.Ordinal);
    public int Count { get; private set; }
    public byte[] Hash { get; private set; } = [];

    public async Task RunAsync(IEnumerable<PersonRow> source, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var running = new Queue<Task<Chunk>>();
        foreach (var rows in source.Chunk(ChunkRows))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var row in rows) Add(hash, row);
            running.Enqueue(Task.Run(() => Check(rows), ct));
            if (running.Count > Ahead) Take(await running.Dequeue(), progress);
        }

        while (running.TryDequeue(out var last)) Take(await last, progress);
        Hash = hash.GetHashAndReset();
        Bad.Sort((a, b) => a.Line.CompareTo(b.Line));
        byNumber.Clear();
        withoutNumber.Clear();
    }

    private sealed record Chunk(int Count, List<CheckedRow> Rows, List<BadRow> Bad);

    private Chunk Check(PersonRow[] rows)
    {
        var chunk = new Chunk(rows.Length, new List<CheckedRow>(rows.Length), []);
        foreach (ref readonly var row in rows.AsSpan())
        {
            if (check.Check(row, chunk.Bad) is { } good) chunk.Rows.Add(good);
        }

        return chunk;
    }

    private void Take(Chunk chunk, IProgress<ImportProgress>? progress)
    {
        Count += chunk.Count;
        Bad.AddRange(chunk.Bad);
        foreach (var row in chunk.Rows)
        {
            if (Fits(row)) Rows.Add(row);
        }

        progress?.Report(new ImportProgress("检查", Count, 0));
    }

    private bool Fits(CheckedRow row)
    {
        if (row.Doubt is { } doubt && !keepDoubts)
        {
            Bad.Add(doubt.Row);
            return false;
        }

        if (!FitsOthers(row) || !FitsHousehold(row)) return false;
        if (row.Doubt is { } kept) Findings.Add(new(kept.Kind, row, null, null, kept.Row.Reason));
        if (!row.Id.IsEmpty && row.Twin is null) byNumber[row.Id] = row;
        return true;
    }

    private bool FitsOthers(CheckedRow row)
    {
        if (row.Id.IsEmpty)
        {
            if (withoutNumber.TryAdd((row.Household, row.NameKey, row.Birth), row.Line)) return true;
            return Refuse(row, ImportField.Name, row.Name, RegistryRefusals.RowTwice.Fill(withoutNumber[(row.Household, row.NameKey, row.Birth)]));
        }

        if (!byNumber.TryGetValue(row.Id, out var first)) return true;
        row.Twin = first;
        if (first.NameKey != row.NameKey)
        {
            if (!keepDoubts) return Refuse(row, ImportField.IdNumber, row.Id.Value, RegistryRefusals.NumberTwice.Fill(first.Line), canKeep: true);
            row.State = IdState.Contested;
            Findings.Add(new(FindingKind.SameNumber, row, first, null, "与另一份档案身份号码相同而姓名不同"));
            return true;
        }

        if (row.Household is null || row.Household == first.Household) return Refuse(row, ImportField.IdNumber, row.Id.Value, RegistryRefusals.RowTwice.Fill(first.Line));
        if (!keepDoubts) return Refuse(row, ImportField.Household, row.Household, RegistryRefusals.TwoHouseholds.Fill(first.Line), canKeep: true);
        row.IsSecondListing = true;
        return true;
    }

    private bool FitsHousehold(CheckedRow row)
    {
        if (row.Household is not { } number) return true;
        ref var household = ref CollectionsMarshal.GetValueRefOrAddDefault(Households, number, out var known);
        household ??= new HouseholdDraft { Number = number, Area = row.Area, Line = row.Line };
        if (known && household.Area != row.Area && !row.IsSecondListing)
            return Refuse(row, ImportField.Household, number, RegistryRefusals.HouseholdElsewhere.Fill(number, household.Line));
        if (row.Relation == Relation.Head)
        {
            if (household.Head is null) household.Head = row;
            else if (!keepDoubts) return Refuse(row, ImportField.Relation, "户主", RegistryRefusals.TwoHeads.Fill(number, household.Head.Line), canKeep: true);
            else Findings.Add(new(FindingKind.TwoHeads, row, household.Head, household, "一户登记了两个户主"));
        }

        household.Address ??= row.Address;
        row.Share(household);
        household.HasProtected |= row.IsProtected == true;
        return true;
    }

    private bool Refuse(CheckedRow row, ImportField field, string value, Refusal refusal, bool canKeep = false)
    {
        Bad.Add(BadRow.Of(row.Line, field, value, refusal, canKeep));
        return false;
    }

    private static void Add(IncrementalHash hash, in PersonRow row)
    {
        ReadOnlySpan<string> fields =
        [
            row.Area, row.Household, row.Relation, row.Name, row.Sex, row.BirthDate, row.IdNumber, row.NoIdReason, row.Ethnic, row.Hukou, row.Phone, row.Address,
            row.DisabilityCategory, row.DisabilityDegree, row.DisabilityCertificate, row.DisabilityUntil, row.Protected,
        ];
        ReadOnlySpan<byte> end = [0xFF, 0xFF];
        foreach (var field in fields)
        {
            hash.AppendData(MemoryMarshal.AsBytes(field.AsSpan()));
            hash.AppendData(end);
        }
    }
}
