using System.Globalization;
using Huimin.Benefits.Drafts;
using Huimin.Benefits.Kinds;
using Huimin.Benefits.Means;
using Huimin.Policy.Parameters;
using Huimin.Policy.Sweep;

namespace Huimin.Entitlements;

/// <summary>Counts a sweep of what is in force and a reform by programme, town, size and kind of household (汇总).</summary>
internal sealed class SimulationCount
{
    private const int Largest = 10;
    private readonly Tally whole = new();
    private readonly Tally[] programmes = Tally.Many(SweepColumns.Paying.Count);
    private readonly Tally[] standings = Tally.Many(SweepColumns.Standing.Count);
    private readonly Tally[] sizes = Tally.Many(Largest + 1);
    private readonly Tally[] kinds = Tally.Many(HouseholdKinds.Titles.Count + 1);
    private readonly SortedDictionary<string, Tally> towns = new(StringComparer.Ordinal);
    private int unknown;

    private SimulationCount()
    {
    }

    /// <param name="open">The district.</param>
    /// <param name="crew">Who runs it.</param>
    /// <param name="now">What is in force.</param>
    /// <param name="reform">The parameters of the reform.</param>
    /// <param name="draft">The rule that takes the place of a programme; null for changed standards alone.</param>
    /// <param name="drafts">The parameters of the drafts.</param>
    public static SimulationResult Of(OpenSnapshot open, SweepCrew crew, MonthRules now, ParameterSet reform, DraftRules? draft, ParameterSet drafts)
    {
        var kindOf = Kinds(open, crew, now);
        var count = new SimulationCount();
        using var result = draft is null
            ? Sweeping.Run(open.People, crew, keep: true, now, new MonthRules(reform))
            : draft.Sweep(open.People, crew, SweepColumns.Outputs, now.Parameters, reform, drafts);
        result.ForEach((row, cells) => count.Add(open.Index[row], kindOf[row], cells));
        return count.Result(draft?.About);
    }

    private static int[] Kinds(OpenSnapshot open, SweepCrew crew, MonthRules now)
    {
        var kinds = new int[open.Index.Count];
        using var result = new Sweep<KindBook, Members.Parameters>(new SweepOutputs([HouseholdKinds.Kind.About], []), now.Month, [now.Values.Members]).Run(open.People, crew, keep: true);
        result.ForEach((row, cells) => kinds[row] = cells.Amount(0));
        return kinds;
    }

    private void Add(SweepIndex.Entry home, int kind, SweepCells cells)
    {
        if (!home.MeansKnown) unknown++;
        long before = 0, after = 0;
        for (var p = 0; p < programmes.Length; p++)
        {
            var (was, becomes) = (cells.Amount(p), cells.Amount(p, 1));
            programmes[p].Add(was, becomes);
            before += was;
            after += becomes;
        }

        for (var s = 0; s < standings.Length; s++) standings[s].Add((cells.Status() >> (programmes.Length + s)) & 1, (cells.Status(1) >> (programmes.Length + s)) & 1);
        whole.Add(before, after);
        sizes[Math.Min(home.Size, Largest)].Add(before, after);
        kinds[kind].Add(before, after);
        var town = home.AreaCode[..9];
        if (!towns.TryGetValue(town, out var tally)) towns.Add(town, tally = new Tally());
        tally.Add(before, after);
    }

    private SimulationResult Result(Draft? draft) => new()
    {
        Whole = whole.Row(""),
        ByProgramme = [.. programmes.Select((t, p) => t.Row(SweepColumns.Paying[p].Code)).Where(r => r.BaseFen > 0 || r.DraftFen > 0)],
        ByStanding = [.. standings.Select((t, s) => t.Row(SweepColumns.Standing[s].Code) with { BaseFen = 0, DraftFen = 0, GainedFen = 0 }).Where(r => r.BaseHouseholds > 0 || r.DraftHouseholds > 0)],
        ByTown = [.. towns.Select(t => t.Value.Row(t.Key))],
        BySize = [.. sizes.Select(Numbered).Where(r => r.Households > 0)],
        ByKind = [.. kinds.Select(Numbered).Where(r => r.Households > 0)],
        MeansUnknown = unknown,
        Draft = draft is null ? null : new(draft.Code, draft.Title, draft.Replaces.Code, draft.Revision, BenefitRules.RuleVersion),
    };

    private static SimulationResult.Row Numbered(Tally tally, int number) => tally.Row(number.ToString(CultureInfo.InvariantCulture));

    private sealed class Tally
    {
        private int households, baseHouseholds, draftHouseholds, gaining, losing;
        private long baseFen, draftFen, gainedFen;

        public static Tally[] Many(int count) => [.. Enumerable.Range(0, count).Select(_ => new Tally())];

        public void Add(long before, long after)
        {
            households++;
            if (before > 0) baseHouseholds++;
            if (after > 0) draftHouseholds++;
            if (after > before)
            {
                gaining++;
                gainedFen += after - before;
            }

            if (after < before) losing++;
            baseFen += before;
            draftFen += after;
        }

        public SimulationResult.Row Row(string key) => new(key, households, baseHouseholds, baseFen, draftHouseholds, draftFen, gaining, losing, gainedFen);
    }
}
