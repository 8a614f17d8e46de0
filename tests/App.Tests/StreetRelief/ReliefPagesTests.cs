using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;

namespace Huimin.App.Tests.StreetRelief;

/// <summary>Street relief through the pages alone, without script.</summary>
public sealed class ReliefPagesTests
{
    [Fact(DisplayName = "只用页面：登记、填错的写在字段旁、查明身份、离站、回访、办结；列表按状态和超期筛选；审批人看得到，没有登记按钮；身份号码只显示打星")]
    public async Task Relief_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (town, approver) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.DistrictApprover));
        var empty = await town.GetAsync("/relief/new");
        (string, string)[] form = [("Input.AreaCode", MatrixWorld.Village), ("Input.CameOn", "2026-11-02"), ("Input.CameTime", "8：30"), ("Input.Source", "2"), ("Input.Lodging", "true"), ("Input.Sex", "1"), ("Input.AgeAbout", "40"), ("Input.Note", "夜间在车站附近发现")];
        var wrong = await town.SubmitAsync(empty, "stay", [.. form.Where(f => f.Item1 != "Input.CameTime"), ("Input.CameTime", "九点")]);
        Assert.Contains("RELIEF-003", wrong.Document.QuerySelector("#f-Input-CameTime-error")?.TextContent ?? wrong.Text, StringComparison.Ordinal);
        var made = await town.SubmitAsync(empty, "stay", form);
        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var stay = new Uri(new Uri("https://localhost"), made.Location!).AbsolutePath;

        var page = await town.GetAsync(stay);
        Assert.Contains("姓名不详", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-03 08:30", page.Text, StringComparison.Ordinal);
        Assert.Contains("待核", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(page, "search", ("Input.NoticeOn", "2026-11-02"))).Status);
        var number = Huimin.App.Tests.Registry.World.Number(223);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(stay), "identify", ("Input.Name", "王建国"), ("Input.IdNumber", number), ("Input.FoundOn", "2026-11-02"), ("Input.Origin", "外省某县"))).Status);
        page = await town.GetAsync(stay);
        Assert.DoesNotContain(number, page.Text, StringComparison.Ordinal);
        Assert.Contains(number[..6] + "********", page.Text, StringComparison.Ordinal);

        var early = await town.SubmitAsync(page, "end", ("Input.Ending", "2"), ("Input.EndedOn", "2026-11-01"), ("Input.EndNote", "由亲属在站接回"));
        Assert.Contains("RELIEF-012", early.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(page, "end", ("Input.Ending", "2"), ("Input.EndedOn", "2026-11-02"), ("Input.EndNote", "由亲属在站接回"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(stay), "visit", ("Input.Way", "2"), ("Input.VisitedOn", "2026-11-02"), ("Input.VisitNote", "已平安到家"))).Status);
        Assert.Contains("已平安到家", (await town.GetAsync(stay)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(stay), "close")).Status);

        Assert.Contains("王建国", (await approver.GetAsync("/relief?state=4")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王建国", (await approver.GetAsync("/relief?late=true")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("登记救助", (await approver.GetAsync("/relief")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync(Role.VillageAide)).GetAsync("/relief")).Status);
    }
}
