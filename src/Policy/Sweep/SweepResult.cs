namespace Huimin.Policy.Sweep;

/// <summary>The results of a sweep (扫描结果): for each output how many households and what sum, and where asked for, every household's own.</summary>
public sealed unsafe class SweepResult : IDisposable
{
    private readonly Snapshot snapshot;
    private readonly PageMemory? kept;
    private bool added;

    internal SweepResult(Snapshot snapshot, SweepOutputs outputs, int variants, bool keep)
    {
        this.snapshot = snapshot;
        Outputs = outputs;
        Variants = variants;
        if (keep) kept = new((long)snapshot.Blocks * variants * outputs.BlockBytes);
        Totals = new SweepTotal[variants, outputs.Bits];
    }

    public SweepOutputs Outputs { get; }

    /// <summary>How many sets of parameters were run over the same households: 1, or 2 for a reform beside what is in force.</summary>
    public int Variants { get; }

    /// <summary>Bytes of the results that were kept.</summary>
    public long KeptBytes => kept?.Bytes ?? 0;

    internal SweepTotal[,] Totals { get; }

    internal byte* Kept => kept is null ? null : kept.Data;

    /// <summary>Count and sum of an output, by its place in <see cref="Outputs"/>: amounts first, then conditions.</summary>
    public SweepTotal Total(int output, int variant = 0)
    {
        if (kept is not null && !added) AddUp();
        return Totals[variant, output];
    }

    /// <summary>Calls back for every household: its row number, its amounts and its status word, variant after variant.</summary>
    public void ForEach(HouseholdVisitor visit)
    {
        if (kept is null) throw new InvalidOperationException("The sweep kept no results of single households.");
        var wide = Outputs.Amounts.Count + 1;
        var cells = new int[Variants * wide];
        foreach (var segment in snapshot.Segments)
        {
            for (var b = 0; b < segment.Blocks; b++)
            {
                var rows = snapshot.Rows(segment, b);
                var block = (int*)(kept.Data + ((long)(segment.FirstBlock + b) * Variants * Outputs.BlockBytes));
                for (var lane = 0; lane < BlockLayout.Lanes && rows[lane] >= 0; lane++)
                {
                    for (var c = 0; c < cells.Length; c++) cells[c] = block[(c * BlockLayout.Lanes) + lane];
                    visit(rows[lane], new(cells, wide));
                }
            }
        }
    }

    /// <summary>The results are written again: what was added up no longer counts.</summary>
    internal void Begin()
    {
        Array.Clear(Totals);
        added = false;
    }

    private void AddUp()
    {
        Array.Clear(Totals);
        ForEach((_, cells) =>
        {
            for (var v = 0; v < Variants; v++)
            {
                for (var k = 0; k < Outputs.Bits; k++)
                {
                    var holds = (int)(cells.Status(v) >> k & 1);
                    var (households, sum) = Totals[v, k];
                    Totals[v, k] = new(households + holds, sum + (k < Outputs.Amounts.Count ? cells.Amount(k, v) : holds));
                }
            }
        });
        added = true;
    }

    public void Dispose()
    {
        kept?.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>How many households an output concerns (户数), and for an amount its sum in fen (合计).</summary>
public readonly record struct SweepTotal(long Households, long Sum);

/// <summary>Sees the results of one household.</summary>
public delegate void HouseholdVisitor(int row, SweepCells cells);

/// <summary>The results of one household, variant after variant.</summary>
public readonly ref struct SweepCells
{
    private readonly ReadOnlySpan<int> cells;
    private readonly int wide;

    internal SweepCells(ReadOnlySpan<int> cells, int wide)
    {
        this.cells = cells;
        this.wide = wide;
    }

    public int Amount(int output, int variant = 0) => cells[(variant * wide) + output];

    /// <summary>One bit for each output that is paid or holds.</summary>
    public uint Status(int variant = 0) => (uint)cells[(variant * wide) + wide - 1];
}
