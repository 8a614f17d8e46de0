using Huimin.App.Tests.Access;
using Huimin.Demo;
using Huimin.Values;

namespace Huimin.App.Tests.Demo;

/// <summary>Days that pass by a click (演示日期), and only in the demo.</summary>
public sealed class DemoClockTests
{
    [Fact(DisplayName = "演示日期只往后走，重启后仍在；负数不动；最多十年")]
    public void Days_go_forward_and_stay()
    {
        var folder = Directory.CreateTempSubdirectory("huimin-days-").FullName;
        try
        {
            var clock = new DemoClock(folder);
            Assert.True(clock.Forward(8).Ok);
            Assert.True(clock.Forward(-3).Ok);
            Assert.Equal(8, Math.Round((new DemoClock(folder).GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalDays));
            clock.Forward(int.MaxValue - 8);
            Assert.Equal(3650, Math.Round((new DemoClock(folder).GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalDays));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(DisplayName = "过完的一年从次年第一天往后走，再打开不倒回；没有过完的不打开；没有一年的照常")]
    public void A_lived_year_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("huimin-days-").FullName;
        try
        {
            Assert.Null(LivedYear.LastDay(folder).Value);
            var state = new YearState { Seed = 1, People = 1, Villages = 1, Year = 2024, Lived = new(2024, 12, 30) };
            state.Write(folder);
            Assert.Equal(YearRefusals.NoYear, LivedYear.LastDay(folder).Refusal);
            state.Lived = new(2024, 12, 31);
            state.Write(folder);
            Assert.Equal(new DateOnly(2024, 12, 31), LivedYear.LastDay(folder).Value);
            var today = new Clock(TimeProvider.System).BeijingToday;
            Assert.True(DemoClock.GoOnFrom(folder, new(2025, 1, 1), today).Ok);
            Assert.True(new DemoClock(folder).Forward(7).Ok);
            Assert.True(DemoClock.GoOnFrom(folder, new(2025, 1, 1), today).Ok);
            Assert.InRange(new Clock(new DemoClock(folder)).BeijingToday, new DateOnly(2025, 1, 8), new DateOnly(2025, 1, 9)); // midnight may pass
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(DisplayName = "正式环境没有演示日期的入口")]
    public async Task Only_the_demo_has_it()
    {
        await using var real = await TestApp.StartAsync(demo: false);
        var endpoints = await MatrixEndpoint.ReadAsync(real);
        Assert.DoesNotContain(endpoints, e => e.Route.StartsWith("/sign-in/demo", StringComparison.Ordinal));
    }
}
