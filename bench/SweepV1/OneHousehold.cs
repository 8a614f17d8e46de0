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
        var rules = new Rules<Book, Standards>(new(), Measure.Month);
        HouseholdRecord[] records = [.. Population.Households(1000).Select(h => Population.Record(h))];
        long seen = 0;
        print.WriteLine(Best("one household, twelve programmes, without reasons", records, r => seen += rules.Decide(r)[Found.Total.About]));
        print.WriteLine(Best("with the derivation of every result", records, r => seen += rules.Explain(r)[Found.Total.About].Value));
        print.WriteLine(Best("with the derivation of the total in words", records, r => seen += Outline.Of(rules.Explain(r)[Found.Total.About]).Sum(row => row.Title.Length)));
        print.WriteLine(Best("with the derivation of the total as JSON", records, r => seen += ExplanationJson.Of(rules.Explain(r)[Found.Total.About]).Length));
        if (seen == 0) throw new InvalidOperationException("Nobody was entitled to anything.");
    }

    private static string Best(string what, HouseholdRecord[] records, Action<HouseholdRecord> run)
    {
        var best = double.MaxValue;
        var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * 3 / 2);
        while (Stopwatch.GetTimestamp() < until)
        {
            var clock = Stopwatch.GetTimestamp();
            foreach (var record in records) run(record);
            best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalMicroseconds / records.Length);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{what}: {best:F2} µs");
    }
}
