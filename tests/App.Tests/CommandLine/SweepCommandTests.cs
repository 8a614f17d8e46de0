using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Values;
using Huimin.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.CommandLine;

/// <summary><c>huimin sweep</c> and <c>huimin simulate</c> over a small made-up district, as they are started from a terminal.</summary>
public sealed class SweepCommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("huimin-cli-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(data, recursive: true);

    private async Task<T> InsideAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var district = Installation.At(data).Open().Value;
        await district.Store.PrepareAsync(Stop);
        await using var app = WebHost.Build(district, new WebOptions());
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }

    private Task<int> FindingsAsync() => InsideAsync(async services =>
    {
        await using var reading = await services.GetRequiredService<ReadDesk>().OpenAsync(Actor.Product("500114"), Stop);
        return await reading.Db.PolicyFindings.CountAsync(Stop);
    });

    [Fact(DisplayName = "sweep 按镇街和项目列出发现，不写入；--record 才写；看别的月份不能写；simulate 列出增减的户数和金额；读不懂的月份、参数被拒绝")]
    public async Task The_district_is_swept_and_simulated_from_a_terminal()
    {
        Assert.True(Installation.At(data).Found("500114").Ok);
        var made = await InsideAsync(services => services.GetRequiredService<DemoSetup>().RunAsync(new DemoOptions { DataDirectory = data, People = 3_000 }, new Progress<DemoProgress>(), Stop));
        Assert.True(made.Ok);
        var before = await FindingsAsync();

        var (code, output) = await CommandTests.RunAsync("sweep", "--data", data);
        Assert.Equal(0, code);
        Assert.Contains("高龄津贴", output, StringComparison.Ordinal);
        Assert.Contains("无法核算", output, StringComparison.Ordinal);
        Assert.Equal(before, await FindingsAsync());

        var (recorded, wrote) = await CommandTests.RunAsync("sweep", "--data", data, "--record");
        Assert.Equal(0, recorded);
        Assert.Contains("已写入", wrote, StringComparison.Ordinal);
        Assert.True(await FindingsAsync() > 0);

        var (simulated, told) = await CommandTests.RunAsync("simulate", "--data", data, "--set", "dibao.standard.rural=900.00");
        Assert.Equal(0, simulated);
        var whole = told.Split('\n').Single(line => line.StartsWith("全区", StringComparison.Ordinal)).Split('\t');
        Assert.Equal(Money.Parse(whole[9]).Fen - Money.Parse(whole[8]).Fen, Money.Parse(whole[10]).Fen);
        Assert.Equal(Money.Parse(whole[5]).Fen - Money.Parse(whole[7]).Fen, Money.Parse(whole[10]).Fen);
        Assert.True(Money.Parse(whole[10]).Fen > 0);

        foreach (var (arguments, refusal) in new (string[], string)[]
        {
            (["sweep", "--month", "2031-01", "--record"], "RUN-007"), (["sweep", "--month", "去年"], "ENT-016"), (["simulate", "--set", "dibao.standard.rural"], "RUN-008"),
        })
        {
            var (refused, why) = await CommandTests.RunAsync([.. arguments, "--data", data]);
            Assert.Equal(1, refused);
            Assert.Contains(refusal, why, StringComparison.Ordinal);
        }
    }
}
