using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;

namespace Huimin.App.Tests.RegistryPages;

/// <summary>The pages while the disk is full. SQLite only: the engine is told that its file may not grow.</summary>
public sealed class FullDiskTests
{
    [Fact(DisplayName = "磁盘写满时打开档案：用文字说明原因和怎么办，不显示档案，也不报系统错误；有了空间照常显示")]
    public async Task A_file_cannot_be_shown_without_its_record()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "这一轮测试使用 PostgreSQL");
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        await LimitAsync(town, 1);
        town.App.Time.Advance(TimeSpan.FromMinutes(2)); // the session would be touched now

        TestPage file;
        var opened = 0;
        while ((file = await clerk.GetAsync($"/people/{town.Head}")).Status == HttpStatusCode.OK && opened < 500) opened++; // until the last page of the file is full
        var plans = await clerk.GetAsync("/plans");
        await LimitAsync(town, int.MaxValue);
        var again = await clerk.GetAsync($"/people/{town.Head}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, file.Status);
        Assert.Contains("DATA-006", file.Text, StringComparison.Ordinal);
        Assert.Contains("磁盘", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周春生", file.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, plans.Status);
        Assert.Contains("周春生", again.Text, StringComparison.Ordinal);
    }

    // The engine never goes below what the file has already; the setting stays with the one connection that writes.
    private static async Task LimitAsync(Town town, int pages)
    {
        await using var open = await ((SqliteStore)town.App.Database.Store).WriteAsync(Scope.None, TestApp.Stop);
        await using var limit = open.Command($"PRAGMA max_page_count={pages}");
        await limit.ExecuteScalarAsync(TestApp.Stop);
    }
}
