using System.Runtime.Intrinsics;
using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Values;

namespace Huimin.Policy.Sweep;

/// <summary>
/// Runs a rulebook over everybody in a snapshot (全区扫描). Households whose size the declared ranges prove safe in 32 bits run 16, 8 or 1 at a
/// time, larger ones by themselves in 64 bits; all give the same fen.
/// </summary>
public sealed class Sweep<TBook, P>
    where TBook : IRulebook<P>
    where P : class
{
    private readonly P[] variants;
    private readonly ulong[] reaches;
    private readonly int lanes;
    private readonly SweepOutputs outputs;
    private readonly int[] places;

    /// <param name="outputs">What is brought back.</param>
    /// <param name="month">The month that is assessed.</param>
    /// <param name="variants">The parameters; a second set is a reform that runs over the same reading of the facts, and only as far as it differs.</param>
    /// <param name="lanes">Households at a time: 16, 8 or 1; 0 for what this processor does best.</param>
    public Sweep(SweepOutputs outputs, Month month, IReadOnlyList<P> variants, int lanes = 0)
    {
        this.outputs = outputs;
        this.variants = [.. variants];
        this.lanes = lanes == 0 ? BestLanes : lanes;
        Month = month;
        BlockLayouts<TBook>.Settle();
        places = outputs.Places(TBook.Schema);
        reaches = [.. this.variants.Select((v, i) => i == 0 ? ulong.MaxValue : ReformReach<TBook, P>.Parts(this.variants[i - 1], v, month))];
    }

    /// <summary>What this processor does best: 16 households at a time where it has registers of 512 bits, 8 where of 256.</summary>
    public static int BestLanes => Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 1;

    public Month Month { get; }

    /// <summary>The largest household up to this size for which no step can leave 32 bits.</summary>
    public int SafeSize(int upTo) => variants.Min(v => RangeProof<TBook, P>.LargestSafeSize(v, Month, upTo));

    /// <summary>Sweeps everybody; <paramref name="keep"/> brings back every household's results, otherwise only counts and sums.</summary>
    public SweepResult Run(Snapshot snapshot, SweepCrew crew, bool keep)
    {
        if (snapshot.Schema.Fingerprint != TBook.Schema.Fingerprint) throw new InvalidOperationException("The snapshot was made for another rulebook.");
        var result = new SweepResult(snapshot, outputs, variants.Length, keep);
        Run(snapshot, crew, result);
        return result;
    }

    /// <summary>Sweeps once more into the same result.</summary>
    public void Run(Snapshot snapshot, SweepCrew crew, SweepResult result)
    {
        result.Begin();
        var workers = new SweepWorker<TBook, P>?[crew.Workers];
        var largest = snapshot.Segments.Count == 0 ? 1 : snapshot.Segments.Max(s => s.Size);
        var safe = SafeSize(largest);
        crew.Run(snapshot.Segments.Count, (worker, piece) =>
        {
            var mine = workers[worker] ??= new(variants, reaches, Month, places, outputs, largest);
            var segment = snapshot.Segments[piece];
            if (segment.Size > safe) mine.Run<ScalarNumber, ScalarTruth>(snapshot, segment, result);
            else if (lanes == 16) mine.Run<Wide16, Wide16Truth>(snapshot, segment, result);
            else if (lanes == 8) mine.Run<Wide8, Wide8Truth>(snapshot, segment, result);
            else mine.Run<Wide1, ScalarTruth>(snapshot, segment, result);
        });
        foreach (var worker in workers)
        {
            worker?.AddTo(result.Totals);
            worker?.Dispose();
        }
    }
}
