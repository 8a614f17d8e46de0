namespace Huimin.Targets.Reading;

/// <summary>Hangs the sentences under their items and sections.</summary>
internal static class PlanTree
{
    public static List<PlanSection> Of(WorkingText working, List<(Block Block, PlanSentence Sentence)> read)
    {
        var sections = new List<PlanSection>();
        foreach (var section in Runs(read, r => r.Block.Section))
        {
            var items = Runs(section, r => r.Block.Item)
                .Select(run => new PlanItem(
                    run[0].Block.Item.Label, Name(working, run[0].Block.Item), run[0].Sentence.Start, run[^1].Sentence.End, [.. run.Select(r => r.Sentence)]))
                .ToList();
            var place = section[0].Block.Section;
            sections.Add(new PlanSection(place.Label, Name(working, place), items[0].Start, items[^1].End, items));
        }
        return sections;
    }

    private static string Name(WorkingText working, Place place)
    {
        if (place.Heading.Length == 0) return "";
        var at = working.Text.IndexOf(place.Heading, place.Start, StringComparison.Ordinal);
        return at < 0 ? place.Heading : working.Verbatim(at, at + place.Heading.Length);
    }

    /// <summary>Neighbours that stand under the same place.</summary>
    private static List<List<(Block Block, PlanSentence Sentence)>> Runs(List<(Block Block, PlanSentence Sentence)> read, Func<(Block Block, PlanSentence Sentence), Place> place)
    {
        var runs = new List<List<(Block Block, PlanSentence Sentence)>>();
        foreach (var entry in read)
        {
            if (runs.Count == 0 || !ReferenceEquals(place(runs[^1][0]), place(entry))) runs.Add([]);
            runs[^1].Add(entry);
        }
        return runs;
    }
}
