using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;

namespace Huimin.App.Tests.Children;

/// <summary>Children's files and mandatory reports through the pages alone, without script.</summary>
public sealed class ChildPagesTests
{
    [Fact(DisplayName = "只用页面：建档（填错的写在字段旁）、评估为紧急、由档案登记强制报告、通报、处置、另一人办结；列表姓名打星，报告列表没有姓名；监督看不到强制报告")]
    public async Task Children_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (town, chief, supervisor) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.TownApprover), await app.SignedInAsync(Role.DistrictSupervisor));
        var today = Ui.Written.Day(app.Clock.BeijingToday);
        var number = World.Number(421, 2017);
        var added = await app.WithAsync<Huimin.Registry.AddPerson, Values.Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), World.Fields("王小明", number, MatrixWorld.Village)), MatrixRows.Product, TestApp.Stop));
        Assert.True(added.Ok);
        var empty = await town.GetAsync("/children/new");
        (string, string)[] form = [("Input.IdNumber", number), ("Input.LeftBehind", "true"), ("Input.Guardian", "王建国"), ("Input.Study", "1"), ("Input.School", "实验小学"), ("Input.Responsible", "张主任")];
        var wrong = await town.SubmitAsync(empty, "file", [.. form.Where(f => f.Item1 != "Input.School")]);
        Assert.Contains("CHILD-015", wrong.Document.QuerySelector("#f-Input-School-error")?.TextContent ?? wrong.Text, StringComparison.Ordinal);
        var made = await town.SubmitAsync(empty, "file", form);
        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var file = new Uri(new Uri("https://localhost"), made.Location!).AbsolutePath;

        var page = await town.GetAsync(file);
        Assert.Contains("王小明", page.Text, StringComparison.Ordinal);
        (string, string)[] points = [("Input.AssessedOn", today), ("Input.Assessor", "刘社工"), ("Input.Care", "10"), ("Input.Safety", "5"), ("Input.Ability", "21"), ("Input.Mind", "0"), ("Input.Means", "0"), ("Input.SuspectedHarm", "true"), ("Input.Findings", "手臂有伤，说法不一")];
        var over = await town.SubmitAsync(page, "assess", points);
        Assert.Contains("CHILD-031", over.Document.QuerySelector("#f-Input-Ability-error")?.TextContent ?? over.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(page, "assess", [.. points.Where(p => p.Item1 != "Input.Ability"), ("Input.Ability", "20")])).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(file), "review", ("Input.ReviewedOn", today), ("Input.IsCare", "true"), ("Input.ReviewNote", "入户谈心"))).Status);
        page = await town.GetAsync(file);
        Assert.Contains("须登记强制报告", page.Text, StringComparison.Ordinal);
        var list = await town.GetAsync("/children?show=3");
        Assert.Contains("王**", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", list.Text, StringComparison.Ordinal);

        var link = page.Document.QuerySelector("a[href^='/protection/new']")!.GetAttribute("href")!;
        var blank = await town.GetAsync(link);
        (string, string)[] seen = [("Input.ReporterUnit", "实验小学"), ("Input.ReporterPost", "班主任"), ("Input.AreaCode", MatrixWorld.Village), ("Input.Seen", "手臂多处淤青")];
        var unsigned = await town.SubmitAsync(blank, "report", seen);
        Assert.Contains("PROTECT-005", unsigned.Document.QuerySelector("#f-Input-Signs-error")?.TextContent ?? unsigned.Text, StringComparison.Ordinal);
        var reported = await town.SubmitAsync(blank, "report", [.. seen, ("Input.Signs", "2")]);
        Assert.True(reported.Status == HttpStatusCode.Found, reported.Text);
        var report = new Uri(new Uri("https://localhost"), reported.Location!).AbsolutePath;
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(report), "notify", ("Input.Note", "电话告知派出所"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(report), "step", ("Input.Kind", "2"), ("Input.Told", "1"), ("Input.Note", "告知教委值班"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(report), "step", ("Input.Kind", "6"), ("Input.Note", "公安立案，儿童由姑母照护"))).Status);
        Assert.Contains("请另一人复核", (await town.GetAsync(report)).Text, StringComparison.Ordinal);
        var open = await chief.GetAsync("/protection");
        Assert.Contains("待办结", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王", open.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chief.SubmitAsync(await chief.GetAsync(report), "close", ("Input.Feedback", "当面向班主任反馈"))).Status);
        Assert.Contains("已办结", (await chief.GetAsync(report)).Text, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [(await supervisor.GetAsync(file)).Status, (await supervisor.GetAsync(report)).Status, (await supervisor.GetAsync("/protection")).Status]);
    }
}
