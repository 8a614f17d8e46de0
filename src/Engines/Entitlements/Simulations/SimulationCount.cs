using System.Globalization;
using Huimin.Policy.Sweep;

namespace Huimin.Entitlements;

/// <summary>Counts a sweep of two sets of parameters by programme, town and size of household (汇总).</summary>
internal static class SimulationCount
{
    private const int Largest = 10;

    public static SimulationResult Of(OpenSnapshot open, SweepCrew crew, MonthRules now, MonthRules draft)
    {
        using var result = Sweeping.Run(open.People, crew, keep: true, now, draft);
        var wide = SweepColumns.Paying.Count;
        var (whole, programmes, sizes, unknown) = (new Tally(), new Tally[wide], new Tally[Largest + 1], 0);
        var towns = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        for (var i = 0; i < wide; i++) programmes[i] = new Tally();
        for (var i = 0; i <= Largest; i++) sizes[i] = new Tally();
        result.ForEach((row, cells) =>
        {
            var home = open.Index[row];
            if (!home.MeansKnown) unknown++;
            long before = 0, after = 0;
            for (var p = 0; p < wide; p++)
            {
                var (was, is_) = (cells.Amount(p), cells.Amount(p, 1));
                programmes[p].Add(was, is_);
                before += was;
                after += is_;
            }

            whole.Add(before, after);
            sizes[Math.Min(home.Size, Largest)].Add(before, after);
            var town = home.AreaCode[..9];
            if (!towns.TryGetValue(town, out var tally)) towns.Add(town, tally = new Tally());
            tally.Add(before, after);
        });
        return new SimulationResult
        {
            Whole = whole.Row(""),
            ByProgramme = [.. programmes.Select((t, p) => t.Row(SweepColumns.Paying[p].Code)).Where(r => r.BaseFen > 0 || r.DraftFen > 0)],
            ByTown = [.. towns.Select(t => t.Value.Row(t.Key))],
            BySize = [.. sizes.Select((t, size) => t.Row(size.ToString(CultureInfo.InvariantCulture))).Where(r => r.Households > 0)],
            MeansUnknown = unknown,
        };
    }

    private sealed class Tally
    {
        private int households, baseHouseholds, draftHouseholds, gaining, losing;
        private long baseFen, draftFen;

        public void Add(long before, long after)
        {
            households++;
            if (before > 0) baseHouseholds++;
            if (after > 0) draftHouseholds++;
            if (after > before) gaining++;
            if (after < before) losing++;
            baseFen += before;
            draftFen += after;
        }

        public SimulationResult.Row Row(string key) => new(key, households, baseHouseholds, baseFen, draftHouseholds, draftFen, gaining, losing);
    }
}
