using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.RegistryPages;

public sealed class ImportPageTests
{
    private const string List = "户号,姓名,身份证号,与户主关系,村社区,家庭住址\nT001,庞一,,户主,文汇社区,1组2号\nT001,庞二,,老乡,文汇社区,1组2号\n";

    [Fact(DisplayName = "导入：错行直接在页面改正，重新检查通过后确认，人员进入档案，草稿随即删除")]
    public async Task A_wrong_row_is_corrected_in_place()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var draft = await StartAsync(town, Encoding.UTF8.GetBytes(List.Replace("身份证号", "无证原因", StringComparison.Ordinal).Replace("庞一,,", "庞一,未登记户口,", StringComparison.Ordinal).Replace("庞二,,", "庞二,未登记户口,", StringComparison.Ordinal)));
        var mapping = await clerk.GetAsync($"/import/{draft}");
        await clerk.SubmitAsync(mapping, "mapping", Chosen(mapping));

        var wrong = await clerk.GetAsync($"/import/{draft}");
        var cell = wrong.Document.QuerySelector("select[name^='Cell-3-']")!.GetAttribute("name")!;
        await clerk.SubmitAsync(wrong, "correct", (cell, Relation.Spouse));
        var right = await clerk.GetAsync($"/import/{draft}");
        var done = await clerk.SubmitAsync(right, "confirm", ("AsOf", "2026-01-01"));

        Assert.Contains("有 1 行需要更正", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("全部检查通过", right.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        Assert.Equal(2, await reading.Db.People.CountAsync(p => p.Name == "庞一" || p.Name == "庞二", TestApp.Stop));
        Assert.Equal(0, await reading.Db.ImportDrafts.CountAsync(TestApp.Stop));
    }

    [Fact(DisplayName = "导入草稿只有上传的人能打开")]
    public async Task Nobody_else_opens_a_draft()
    {
        await using var town = await Town.StartAsync();
        var draft = await StartAsync(town, Encoding.UTF8.GetBytes(List));
        var other = await town.App.SignedInAsync(Role.DistrictClerk);

        var page = await other.GetAsync($"/import/{draft}");

        Assert.DoesNotContain("庞一", page.Text, StringComparison.Ordinal);
        Assert.Contains("DRAFT-003", page.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "导入草稿的内容在库中是密文")]
    public async Task The_draft_is_sealed()
    {
        await using var town = await Town.StartAsync();
        var draft = await StartAsync(town, Encoding.UTF8.GetBytes(List));

        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        var row = await reading.Db.ImportDrafts.SingleAsync(d => d.DraftId == draft, TestApp.Stop);

        Assert.DoesNotContain("庞一", Encoding.UTF8.GetString(row.ContentSealed), StringComparison.Ordinal);
    }

    // The columns as the page has guessed them.
    private static (string, string)[] Chosen(TestPage page) =>
        [.. page.Document.QuerySelectorAll<IHtmlSelectElement>("select[name^='Field-']").Select(s => (s.Name!, s.Value ?? ""))];

    private static async Task<Guid> StartAsync(Town town, byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), town.App.Clock.NewId().ToString("N"));
        await File.WriteAllBytesAsync(path, file, TestApp.Stop);
        try
        {
            var started = await town.App.WithAsync<StartImport, Values.Result<Guid>>(async s => await s.RunAsync(town.App.Clock.NewId(), "名册.csv", path, await ClerkAsync(town), TestApp.Stop));
            Assert.Null(started.Refusal);
            return started.Value;
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The operation is called as the page calls it; the browser's own upload is a journey of the browser tests.
    private static async Task<Actor> ClerkAsync(Town town)
    {
        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        var account = await reading.Db.Set<Huimin.Access.Account>().SingleAsync(a => a.LoginName == "demo.zhen", TestApp.Stop);
        return new Actor { AccountId = account.AccountId, StaffPersonId = account.StaffPersonId, Name = account.DisplayName, Role = Role.TownClerk, Scope = Scope.Of("500114001") };
    }
}
