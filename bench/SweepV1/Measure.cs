using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.SweepV1;

/// <summary>Makes the population, runs the rules over it, prints digests and times (specification §4, §5).</summary>
public static class Measure
{
    public static readonly Month Month = new(2026, 7);

    /// <summary>What is measured.</summary>
    /// <param name="People">How many people.</param>
    /// <param name="Threads">Workers.</param>
    /// <param name="Keep">Mode A: every household's results are written; otherwise mode B: counts and sums.</param>
    /// <param name="Lanes">16, 8, 1; 0 for the best of this processor.</param>
    /// <param name="Repeats">How often; the best and the median are printed.</param>
    /// <param name="File">Where the snapshot is written; it is read again where it already holds so many people.</param>
    /// <param name="Mapped">Whether the snapshot stays in its file and is read as it is needed.</param>
    /// <param name="Ordered">Whether households of a size stand in the order of last month's results, so that most blocks skip what concerns nobody in them.</param>
    /// <param name="Reform">Whether a reform is also run in one pass with what is in force.</param>
    public sealed record Options(long People, int Threads, bool Keep, int Lanes, int Repeats, string File, bool Mapped, bool Ordered, bool Reform);

    public static void Run(Options options, TextWriter print)
    {
        using var crew = new SweepCrew(options.Threads);
        Make(options, print);
        if (options.Ordered) Order(options, crew);
        using var snapshot = Open(options);
        var sweep = new Sweep<Book, Standards>(Book.Outputs, Month, [new(Month)], options.Lanes);
        using var result = sweep.Run(snapshot, crew, options.Keep);
        var (times, processor) = Repeat(options.Repeats, () => sweep.Run(snapshot, crew, result));
        if (options.Keep)
        {
            var (digest, lines) = Digests.OfResults(result);
            foreach (var line in lines) print.WriteLine(line);
            print.WriteLine($"result digest {digest}");
        }

        if (options.Reform) Compare(options, snapshot, crew, times[0], processor, print);
        var input = (double)snapshot.Bytes / snapshot.People;
        var output = options.Keep ? (double)result.KeptBytes / snapshot.People : 0;
        var copy = CopyRate(crew, snapshot.Bytes);
        var limit = copy / (input + output);
        var (best, median) = (times[0], times[times.Count / 2]);
        var process = Process.GetCurrentProcess();
        print.WriteLine(F($"lanes {(options.Lanes == 0 ? Sweep<Book, Standards>.BestLanes : options.Lanes)}, safe up to {sweep.SafeSize(RangeProof<Book, Standards>.Most)} members, {snapshot.Households} households"));
        print.WriteLine(F($"{input:F2} bytes read and {output:F2} written a person; snapshot {snapshot.Bytes / 1e6:F0} MB; peak memory {process.PeakWorkingSet64 / 1e6:F0} MB"));
        print.WriteLine(F($"best {best * 1e3:F2} ms, median {median * 1e3:F2} ms, processor {processor * 1e3:F2} ms ({processor / snapshot.People * 1e9:F2} ns a person)"));
        print.WriteLine(F($"memory copied at {copy / 1e9:F1} GB/s in this run: limit {limit / 1e6:F0} M people/s, reached {snapshot.People / best / limit:F3}"));
        print.WriteLine(F($"median {snapshot.People / median / 1e6:F1} M people/s"));
        print.WriteLine(F($"{snapshot.People / best / 1e6:F1} M people/s"));
    }

    /// <summary>Draws the population, prints its digest, and writes the snapshot where it is not there yet.</summary>
    private static void Make(Options options, TextWriter print)
    {
        bool there;
        using (var old = new FileInfo(options.File) is { Exists: true, Length: > 0 } ? Snapshot.Open(options.File, Book.Schema).ValueOrDefault : null)
            there = old?.People == options.People;
        var clock = Stopwatch.GetTimestamp();
        var digests = new Digests();
        Write(there ? Stream.Null : File.Create(options.File, 1 << 20), Population.Households(options.People), digests);
        print.WriteLine($"population digest {digests.OfPopulation()}");
        print.WriteLine(F($"population drawn {(there ? "" : "and written ")}in {Stopwatch.GetElapsedTime(clock).TotalSeconds:F1} s"));
    }

    /// <summary>Writes the snapshot again in the order of the results of the month before, under the parameters of that month.</summary>
    private static void Order(Options options, SweepCrew crew)
    {
        var statuses = new uint[Population.Households(options.People).Count()];
        using (var snapshot = Open(options))
        {
            var before = new Sweep<Book, Standards>(Book.Outputs, Month - 1, [new(Month - 1)]);
            using (var result = before.Run(snapshot, crew, keep: true)) result.ForEach((row, cells) => statuses[row] = cells.Status());
            using var ordered = File.Create(options.File + ".ordered", 1 << 20);
            SnapshotOrder.Write(snapshot, row => statuses[row], ordered);
        }

        File.Move(options.File + ".ordered", options.File, overwrite: true);
    }

    private static void Write(Stream stream, IEnumerable<Population.Household> homes, Digests digests)
    {
        using (stream)
        {
            var writer = stream == Stream.Null ? null : SnapshotWriter.For<Book>(stream);
            foreach (var home in homes)
            {
                writer?.Add(home.Number, Population.Record(home));
                digests.Add(home);
            }

            writer?.Complete();
        }
    }

    private static Snapshot Open(Options options)
    {
        var opened = Snapshot.Open(options.File, Book.Schema, load: !options.Mapped);
        return opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Refusal.Message);
    }

    private static (List<double> Times, double Processor) Repeat(int repeats, Action run)
    {
        List<double> times = [];
        var processor = double.MaxValue;
        for (var i = 0; i < repeats; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(clock).TotalSeconds);
            processor = Math.Min(processor, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        times.Sort();
        return (times, processor);
    }

    /// <summary>What is in force and a reform in one pass, against what is in force alone.</summary>
    private static void Compare(Options options, Snapshot snapshot, SweepCrew crew, double alone, double aloneProcessor, TextWriter print)
    {
        var sweep = new Sweep<Book, Standards>(Book.Outputs, Month, [new(Month), new(Month, reform: true)], options.Lanes);
        using var both = sweep.Run(snapshot, crew, options.Keep);
        var (times, processor) = Repeat(options.Repeats, () => sweep.Run(snapshot, crew, both));
        var total = both.Outputs.Amounts.Count - 1;
        print.WriteLine(F($"reform: {both.Total(total, 1).Households - both.Total(total).Households:+#;-#;0} households, {(both.Total(total, 1).Sum - both.Total(total).Sum) / 100.0:N2} yuan a month more"));
        print.WriteLine(F($"both in one pass: best {times[0] * 1e3:F2} ms, {times[0] / alone:F2} of one; processor {processor / aloneProcessor:F2} of one"));
    }

    /// <summary>Bytes read and written a second when as much memory is only copied, by as many workers.</summary>
    private static double CopyRate(SweepCrew crew, long bytes)
    {
        const int piece = 1 << 20;
        var pieces = (int)Math.Clamp(bytes / piece, 64, 512);
        using var from = new PageMemory((long)piece * pieces);
        using var to = new PageMemory((long)piece * pieces);
        var (times, _) = Repeat(12, () => crew.Run(pieces, (_, i) => Copy(from, to, i * (long)piece, piece)));
        return 2.0 * piece * pieces / times[0];
    }

    /// <summary>Past the cache, as the sweep writes: about half as fast again as a plain copy.</summary>
    private static unsafe void Copy(PageMemory from, PageMemory to, long offset, int bytes)
    {
        var source = from.Data + offset;
        var target = to.Data + offset;
        for (var i = 0; i < bytes; i += Vector512<byte>.Count) Vector512.Load(source + i).StoreAlignedNonTemporal(target + i);
    }

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
