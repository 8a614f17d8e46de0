namespace Huimin.App.Tests.Access;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero); // Monday, 9:00 in Beijing

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
