using System.Globalization;

namespace Huimin.PageBench.Mix;

/// <summary>A run of the mix and its report; the last line says whether it was good enough.</summary>
internal static class MixRun
{
    private const double ReadsP50 = 30, ReadsP99 = 300, SubmissionsP99 = 500, RateReached = 0.99;

    public static async Task<int> RunAsync(Uri server, string file, int rate, TimeSpan time)
    {
        var random = new Random(20261122);
        using var office = new Office(server, await Draw.ReadAsync(file), random);
        await office.OpenAsync();
        using (var warm = new OpenLoop(server, office, Math.Max(1, rate / 2), random)) await warm.RunAsync(TimeSpan.FromSeconds(Math.Min(15, time.TotalSeconds / 2)));
        var before = Load();
        using var loop = new OpenLoop(server, office, rate, random);
        var (kinds, errors, reached) = await loop.RunAsync(time);
        Console.WriteLine($"{"",-26} {"count",7} {"p50",8} {"p95",8} {"p99",8} {"max",8} {"errors",7}   milliseconds from the scheduled moment");
        foreach (var kind in kinds) Print(kind.Kind, [kind]);
        var (reads, submissions) = (kinds.Where(k => !Kinds.Writes(k.Kind)).ToList(), kinds.Where(k => Kinds.Submits(k.Kind)).ToList());
        Print("ALL READS", reads);
        Print("ALL SUBMISSIONS", submissions);
        foreach (var error in errors) Console.WriteLine("  " + error);
        double Of(List<Tally> some, double part) => Tally.Part(some.SelectMany(k => k.Millis), part);
        var good = kinds.Sum(k => k.Errors) == 0 && Of(reads, 0.5) <= ReadsP50 && Of(reads, 0.99) <= ReadsP99 && Of(submissions, 0.99) <= SubmissionsP99 && reached >= rate * RateReached;
        Console.WriteLine($"load of the machine {before} before, {Load()} after; latest start {loop.LatestStartMillis:N0} ms behind the schedule");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(good ? "PASS" : "FAIL")} {reached:N1} of {rate}/s for {time.TotalSeconds:N0} s: reads p50 {Of(reads, 0.5):N1} ms, p99 {Of(reads, 0.99):N1} ms; submissions p99 {Of(submissions, 0.99):N1} ms; {kinds.Sum(k => k.Errors)} errors in {kinds.Sum(k => k.Millis.Count):N0}"));
        return good ? 0 : 1;
    }

    private static void Print(string title, IReadOnlyList<Tally> some)
    {
        var millis = some.SelectMany(k => k.Millis).ToList();
        Console.WriteLine($"{title,-26} {millis.Count,7:N0} {Tally.Part(millis, 0.5),8:N1} {Tally.Part(millis, 0.95),8:N1} {Tally.Part(millis, 0.99),8:N1} {Tally.Part(millis, 1),8:N0} {some.Sum(k => k.Errors),7:N0}");
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
