using System.Diagnostics;
using System.Globalization;
using Huimin.Policy;
using Huimin.Policy.Explaining;

namespace Huimin.SweepV1;

/// <summary>How long one household takes: plainly, with its derivation, and with the derivation in words (specification §4, a single request).</summary>
public static class OneHousehold
{
    public static void Run(TextWriter print)
    {
        var rules = new Rules<Book, Standards>(new(Measure.Month), Measure.Month);
        HouseholdRecord[] records = [.. Population.Households(1000).Select(h => Population.Record(h))];
        long seen = 0;
        print.WriteLine(Best("one household, twelve programmes, without reasons", records, r => seen += rules.Decide(r)[Found.Total.About]));
        print.WriteLine(Best("with the derivation of every result", records, r => seen += rules.Explain(r)[Found.Total.About].Value));
        print.WriteLine(Best("with the derivation of the total in words", records, r => seen += Outline.Of(rules.Explain(r)[Found.Total.About]).Sum(row => row.Title.Length)));
        print.WriteLine(Best("with the derivation of the total as JSON", records, r => seen += ExplanationJson.Of(rules.Explain(r)[Found.Total.About]).Length));
        if (seen == 0) throw new InvalidOperationException("Nobody was entitled to anything.");
    }

    /// <summary>The best of many rounds, batch by batch: what else runs on the machine falls out.</summary>
    private static string Best(string what, HouseholdRecord[] records, Action<HouseholdRecord> run)
    {
        var batches = records.Chunk(20).ToArray();
        var best = new double[batches.Length];
        Array.Fill(best, double.MaxValue);
        var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * 3);
        while (Stopwatch.GetTimestamp() < until)
        {
            for (var b = 0; b < batches.Length; b++)
            {
                var clock = Stopwatch.GetTimestamp();
                foreach (var record in batches[b]) run(record);
                best[b] = Math.Min(best[b], Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{what}: {best.Sum() / records.Length:F2} µs");
    }
}
