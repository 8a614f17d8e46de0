namespace Huimin.Demo;

/// <summary>How far the making of the demo district has come.</summary>
/// <param name="Step">What is being done, in Chinese.</param>
/// <param name="Done">How much of this step is done, of <paramref name="Total"/>.</param>
/// <param name="Total">How much there is to do.</param>
public sealed record DemoProgress(string Step, int Done, int Total);

/// <summary>What stands after the making, for the summary table; made now or by an earlier start.</summary>
public sealed record DemoSummary(DemoMarker District, bool MadeNow);
