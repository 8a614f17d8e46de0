using Huimin.Targets.Reading.Checks;

namespace Huimin.Targets.Reading;

/// <summary>
/// Reads a bureau's work plan or report (工作要点、工作总结): the tree of its sections and items, and every figure in it
/// with metric, comparator, value, unit, deadline and kind. The text is never changed.
/// </summary>
public static class PlanReader
{
    public static Plan Read(string text, PlanReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= PlanReaderOptions.Default;
        var working = WorkingText.Of(text);
        var regions = new Regions(working.Text);
        var blocks = Outline.Of(working, regions);
        var tenses = new Tenses(working.Text, blocks, options);
        var figures = new FigureReader(working, regions, tenses.KnownYear);
        var read = blocks.ConvertAll(b => (Block: b, Sentence: figures.Read(b, tenses.Of(b))));
        var sections = PlanTree.Of(working, read);
        var plan = new Plan(tenses.Title, tenses.Type, tenses.Year, sections, []);
        return plan with { Checks = PlanChecks.Of(working, plan, options) };
    }
}
