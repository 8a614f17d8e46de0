using Huimin.Data;
using Huimin.Ui;

namespace Huimin.Access;

/// <summary>What a room shows on the home page besides tasks (工作台概况): counts of its own records within the actor's divisions, of no person alone.</summary>
public sealed record HomePart(IReadOnlyList<HomeFigure> Figures, HomeChart? Chart = null)
{
    public static HomePart Nothing { get; } = new([]);
}

/// <summary>One figure with its unit, and the page it comes from.</summary>
public sealed record HomeFigure(string Name, long Value, string Unit, string Href);

/// <summary>One chart: bars by place or by document.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="CategoryTitle">What a bar stands for.</param>
/// <param name="Categories">The bars, from the top.</param>
/// <param name="Series">The counts.</param>
/// <param name="Href">Where the records behind it are.</param>
public sealed record HomeChart(string Title, string CategoryTitle, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Href);

/// <summary>A room with something to show on the home page.</summary>
public interface IHomeSource
{
    Task<HomePart> ForAsync(Actor actor, CancellationToken ct);
}
