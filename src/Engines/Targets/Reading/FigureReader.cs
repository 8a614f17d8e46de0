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
            var quantities = Quantities(block);
            var earlier = new Earlier(0, "", UnitClass.Thing);
            foreach (var q in quantities)
            {
                var clauseStart = Math.Max(block.Start, regions.ClauseStart(q.Start));
                var kind = Kinds.Of(text, q, block, regions, tense, planYear);
                var metric = Metrics.Of(text, q, block, earlier);
                figures.Add(new PlanFigure(
                    block.Section.Label, block.Item.Label, block.Part, verbatim, metric,
                    Comparators.Of(text, q, clauseStart, earlier.End), q.Value, q.Value2, q.Unit,
                    Deadlines.Of(text, q, block, tense, kind), kind, working.Origin(q.Start), working.OriginEnd(q.End)));
                earlier = new Earlier(q.End, metric, q.Class);
            }
        }
        var task = tense.Ahead && !block.InTitle && verbatim.Length > 4;
        return new PlanSentence(verbatim, block.Part, working.Origin(block.Start), working.OriginEnd(block.End), task, figures);
    }

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
