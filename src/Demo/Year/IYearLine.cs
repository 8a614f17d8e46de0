namespace Huimin.Demo;

/// <summary>What the lived year knows from its beginning (一年的家底).</summary>
internal sealed record YearWorld(YearDesk Desk, YearLog Log, YearOptions Options, SyntheticDistrict District, YearNeeds Needs);

/// <summary>A day, and which working day of its month it is; 0 where it is none.</summary>
internal readonly record struct YearDay(DateOnly Day, int Working)
{
    public bool IsWorking => Working > 0;
}

/// <summary>A line of business in the lived year beside its cases (一条业务线的一年). What it stops at is noted, and the year goes on without it.</summary>
public interface IYearLine
{
    internal void Begin(YearWorld world);

    /// <summary>Once, on the eve of the first day: what stands from before.</summary>
    internal Task BeforeAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>In the morning of every day, in the order in which the lines are registered.</summary>
    internal Task DayAsync(YearDay today, CancellationToken ct);
}
