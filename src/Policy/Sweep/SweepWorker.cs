using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Values;

namespace Huimin.Policy.Sweep;

/// <summary>One core's part of a sweep: its workspace on cache lines, its counts and sums.</summary>
internal sealed unsafe class SweepWorker<TBook, P> : IDisposable
    where TBook : IRulebook<P>
    where P : class
{
    /// <summary>Blocks whose sums are taken in 32 bits; amounts that could pass them are summed again in 64.</summary>
    private const int SumBlocks = 128;
    private const int SumLimit = int.MaxValue / SumBlocks;
    private readonly P[] variants;
    private readonly ulong[] reaches;
    private readonly Month month;
    private readonly int[] places;
    private readonly SweepOutputs outputs;
    private readonly PageMemory memory;
    private readonly int workBytes;
    private readonly int sumBytes;
    private readonly SweepTotal[,] totals;
    private readonly long[] counts;

    public SweepWorker(P[] variants, ulong[] reaches, Month month, int[] places, SweepOutputs outputs, int largest)
    {
        (this.variants, this.reaches, this.month, this.places, this.outputs) = (variants, reaches, month, places, outputs);
        workBytes = (BlockLayouts<TBook>.HouseholdResults + (largest * BlockLayouts<TBook>.MemberResults)) * BlockLayout.WordBytes;
        sumBytes = variants.Length * outputs.Amounts.Count * BlockLayout.WordBytes;
        memory = new(workBytes + sumBytes + BlockLayouts<TBook>.Layout.BlockBytes(largest));
        totals = new SweepTotal[variants.Length, places.Length];
        counts = new long[variants.Length * places.Length];
    }

    public void Dispose() => memory.Dispose();

    public void AddTo(SweepTotal[,] sums)
    {
        for (var v = 0; v < variants.Length; v++)
        {
            for (var k = 0; k < places.Length; k++)
                sums[v, k] = new(sums[v, k].Households + totals[v, k].Households, sums[v, k].Sum + totals[v, k].Sum);
        }
    }

    /// <summary>Runs the rules over one segment.</summary>
    public void Run<N, B>(Snapshot snapshot, Segment segment, SweepResult result)
        where N : unmanaged, IWide<N, B>, INumber<N, B>
        where B : unmanaged, ITruth<B>
    {
        var outBytes = variants.Length * outputs.BlockBytes;
        for (var from = 0; from < segment.Blocks; from += SumBlocks)
        {
            var count = Math.Min(SumBlocks, segment.Blocks - from);
            var piece = new Piece(
                snapshot,
                segment,
                from,
                count,
                result.Kept is null ? null : result.Kept + ((long)(segment.FirstBlock + from) * outBytes),
                from + count == segment.Blocks ? segment.Households - ((segment.Blocks - 1) * BlockLayout.Lanes) : BlockLayout.Lanes);
            Run<N, B>(piece);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<N, B>(Piece piece)
        where N : unmanaged, IWide<N, B>, INumber<N, B>
        where B : unmanaged, ITruth<B>
    {
        var work = memory.Data;
        var sums = work + workBytes;
        var space = sums + sumBytes;
        var amounts = outputs.Amounts.Count;
        var home = new BlockHousehold<N, B, TBook>(work, piece.Segment.Size, month);
        var stream = N.Lanes == BlockLayout.Lanes;
        var outBytes = outputs.BlockBytes;
        var results = places.Length;
        var blockBytes = piece.Snapshot.Layout.BlockBytes(piece.Segment.Size);

        // The rules take long enough over a block for the memory to bring one that lies two further on.
        var ahead = piece.Segment.Packed || !Sse.IsSupported ? 0 : 2 * blockBytes;
        N seen = 0;
        for (var i = 0; i < variants.Length * amounts; i++) *(N*)(sums + (i * BlockLayout.WordBytes)) = 0;
        Array.Clear(counts);
        fixed (int* place = places)
        {
            fixed (long* counted = counts)
            {
                for (var b = 0; b < piece.Blocks; b++)
                {
                    var valid = b == piece.Blocks - 1 ? piece.LastLanes : BlockLayout.Lanes;
                    var block = piece.Snapshot.Block(piece.Segment, piece.From + b, space);
                    if (ahead > 0)
                    {
                        for (var line = ahead; line < ahead + blockBytes; line += BlockLayout.WordBytes) Sse.Prefetch0(block + line);
                    }

                    for (var lane = 0; lane < valid; lane += N.Lanes)
                    {
                        home.MoveTo(block + (lane * sizeof(int)));
                        var to = piece.Kept is null ? null : piece.Kept + ((long)b * variants.Length * outBytes) + (lane * sizeof(int));
                        for (var v = 0; v < variants.Length; v++)
                        {
                            Decide<N, B>(ref home, v);
                            if (valid - lane < N.Lanes) Blank<N, B>(work, valid - lane);
                            if (to is null)
                            {
                                var count = counted + (v * results);
                                var sum = sums + (v * amounts * BlockLayout.WordBytes);
                                for (var k = 0; k < amounts; k++)
                                {
                                    var amount = *(N*)(work + place[k]);
                                    seen = N.Or(seen, amount);
                                    *(N*)(sum + (k * BlockLayout.WordBytes)) += amount;
                                    count[k] += N.Holds(amount > 0);
                                }

                                for (var k = amounts; k < results; k++) count[k] += N.Holds(*(B*)(work + place[k]));
                                continue;
                            }

                            // Every household's own results: whoever asks for counts and sums of these adds them up.
                            N status = 0;
                            for (var k = 0; k < amounts; k++)
                            {
                                var amount = *(N*)(work + place[k]);
                                status = N.Or(status, N.Flag(amount > 0, 1 << k));
                                N.Store(amount, (int*)(to + (k * BlockLayout.WordBytes)), stream);
                            }

                            for (var k = amounts; k < results; k++) status = N.Or(status, N.Flag(*(B*)(work + place[k]), 1 << k));
                            N.Store(status, (int*)(to + (amounts * BlockLayout.WordBytes)), stream);
                            to += outBytes;
                        }
                    }
                }
            }
        }

        if (piece.Kept is null) Add<N, B>(piece, sums, N.Holds((seen < 0) | (seen > SumLimit)) > 0);
    }

    /// <summary>The first set of parameters runs everything, each further one what differs from the one before, over its results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Decide<N, B>(ref BlockHousehold<N, B, TBook> home, int variant)
        where N : unmanaged, IWide<N, B>, INumber<N, B>
        where B : unmanaged, ITruth<B>
    {
        if (variant == 0)
        {
            var whole = default(WholePass);
            TBook.Decide<N, B, BlockHousehold<N, B, TBook>, WholePass>(ref home, variants[0], ref whole);
            return;
        }

        var again = new PartialPass(reaches[variant]);
        TBook.Decide<N, B, BlockHousehold<N, B, TBook>, PartialPass>(ref home, variants[variant], ref again);
    }

    /// <summary>Counts and sums of the piece; where an amount was too large to be summed in 32 bits, the piece is summed again household by household.</summary>
    private void Add<N, B>(Piece piece, byte* sums, bool tooLarge)
        where N : unmanaged, IWide<N, B>, INumber<N, B>
        where B : unmanaged, ITruth<B>
    {
        var amounts = outputs.Amounts.Count;
        var exact = tooLarge ? SumExactly<N, B>(piece) : null;
        for (var v = 0; v < variants.Length; v++)
        {
            for (var k = 0; k < places.Length; k++)
            {
                var i = (v * amounts) + k;
                var sum = k >= amounts ? counts[(v * places.Length) + k] : exact?[i] ?? N.Total(*(N*)(sums + (i * BlockLayout.WordBytes)));
                totals[v, k] = new(totals[v, k].Households + counts[(v * places.Length) + k], totals[v, k].Sum + sum);
            }
        }
    }

    private long[] SumExactly<N, B>(Piece piece)
        where N : unmanaged, IWide<N, B>, INumber<N, B>
        where B : unmanaged, ITruth<B>
    {
        var amounts = outputs.Amounts.Count;
        var exact = new long[variants.Length * amounts];
        var work = memory.Data;
        var space = work + workBytes + sumBytes;
        var home = new BlockHousehold<N, B, TBook>(work, piece.Segment.Size, month);
        for (var b = 0; b < piece.Blocks; b++)
        {
            var valid = b == piece.Blocks - 1 ? piece.LastLanes : BlockLayout.Lanes;
            var block = piece.Snapshot.Block(piece.Segment, piece.From + b, space);
            for (var lane = 0; lane < valid; lane += N.Lanes)
            {
                home.MoveTo(block + (lane * sizeof(int)));
                for (var v = 0; v < variants.Length; v++)
                {
                    Decide<N, B>(ref home, v);
                    if (valid - lane < N.Lanes) Blank<N, B>(work, valid - lane);
                    for (var k = 0; k < amounts; k++) exact[(v * amounts) + k] += N.Total(*(N*)(work + places[k]));
                }
            }
        }

        return exact;
    }

    /// <summary>Blanks the outputs of the lanes of an incomplete block that hold nobody.</summary>
    private void Blank<N, B>(byte* work, int valid)
        where N : unmanaged, IWide<N, B>, INumber<N, B>
        where B : unmanaged, ITruth<B>
    {
        var numbers = stackalloc int[BlockLayout.Lanes];
        for (var i = 0; i < BlockLayout.Lanes; i++) numbers[i] = i;
        var inside = N.Load(numbers) < valid;
        for (var k = 0; k < places.Length; k++)
        {
            if (k < outputs.Amounts.Count) *(N*)(work + places[k]) = N.When(inside, *(N*)(work + places[k]));
            else *(B*)(work + places[k]) = *(B*)(work + places[k]) & inside;
        }
    }

    /// <summary>Some blocks of one segment.</summary>
    private readonly struct Piece(Snapshot snapshot, Segment segment, int from, int blocks, byte* kept, int lastLanes)
    {
        public Snapshot Snapshot { get; } = snapshot;

        public Segment Segment { get; } = segment;

        public int From { get; } = from;

        public int Blocks { get; } = blocks;

        public byte* Kept { get; } = kept;

        /// <summary>How many lanes of the last block hold a household.</summary>
        public int LastLanes { get; } = lastLanes;
    }
}
