using Huimin.App.Tests.Access;
using Huimin.Demo;

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

    [Fact(DisplayName = "正式环境没有演示日期的入口")]
    public async Task Only_the_demo_has_it()
    {
        await using var real = await TestApp.StartAsync(demo: false);
        var endpoints = await MatrixEndpoint.ReadAsync(real);
        Assert.DoesNotContain(endpoints, e => e.Route.StartsWith("/sign-in/demo", StringComparison.Ordinal));
    }
}
