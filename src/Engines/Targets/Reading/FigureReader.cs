namespace Huimin.Targets.Reading;

/// <summary>Reads the figures of one sentence.</summary>
internal sealed class FigureReader(WorkingText working, Regions regions, int? planYear)
{
    private readonly string text = working.Text;

    public PlanSentence Read(Block block, Tense tense)
    {
        var verbatim = working.Verbatim(block.Start, block.End).Trim();
        List<PlanFigure> figures = [];
        if (!block.InTitle)
        {
            var row = TableRow.Of(text, block);
            var quantities = Quantities(block);
            if (row is not null) quantities.RemoveAll(q => row.Owns(q.Start));
            foreach (var (q, cell, metric, deadline, kind) in row?.Figures(tense, planYear) ?? [])
            {
                var comparator = Comparators.Of(text, q, cell, block.Start);
                figures.Add(Figure(block, verbatim, q, metric, comparator, deadline, kind));
            }
            var earlier = new Earlier(0, "", UnitClass.Thing);
            var shared = "=";
            foreach (var q in quantities)
            {
                var clauseStart = Math.Max(block.Start, regions.ClauseStart(q.Start));
                var kind = Kinds.Of(text, q, block, regions, tense, planYear);
                var metric = Metrics.Of(text, q, block, earlier);
                var comparator = Comparators.Of(text, q, clauseStart, earlier.End);
                if (comparator == "=" && Comparators.Shares(text, q, clauseStart, earlier.End)) comparator = shared;
                figures.Add(Figure(block, verbatim, q, metric, comparator, Deadlines.Of(text, q, block, tense, kind), kind));
                earlier = new Earlier(q.End, metric, q.Class);
                shared = comparator;
            }
            if (row is not null) figures.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        var task = tense.Ahead && !block.InTitle && verbatim.Length > 4;
        return new PlanSentence(verbatim, block.Part, working.Origin(block.Start), working.OriginEnd(block.End), task, figures);
    }

    private PlanFigure Figure(Block block, string verbatim, Quantity q, string metric, string comparator, string deadline, FigureKind kind) => new(
        block.Section.Label, block.Item.Label, block.Part, verbatim, metric, comparator, q.Value, q.Value2, q.Unit, deadline, kind,
        working.Origin(q.Start), working.OriginEnd(q.End));

    private List<Quantity> Quantities(Block block)
    {
        var found = new List<Quantity>();
        for (var i = block.Start; i < block.End;)
        {
            if (!Begins(i))
            {
                i++;
                continue;
            }
            var quantity = Reading.Quantities.At(text, i, out var next);
            if (quantity is { } q && q.End <= block.End)
            {
                if (q.UnitElsewhere) quantity = MissingUnits.Supply(text, q, regions, block);
                if (quantity is { } whole && !NotFigures.Are(text, whole, regions)) found.Add(whole);
            }
            i = Math.Max(next, i + 1);
        }
        return found;
    }

    private bool Begins(int at) =>
        char.IsAsciiDigit(text[at])
        || Numerals.IsChinese(text[at])
        || text[at] == '百' && text.AsSpan(at).StartsWith("百分之");
}
