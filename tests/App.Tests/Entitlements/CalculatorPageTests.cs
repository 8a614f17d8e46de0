using System.Net;
using AngleSharp.Dom;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Entitlements;

/// <summary>“我能享受什么”: for everybody, without script, nothing stored, nothing in the address.</summary>
public sealed class CalculatorPageTests
{
    private const string Path = "/portal/calculator";

    private static readonly Dictionary<string, string> couple = new()
    {
        ["size"] = "2",
        ["born.year.0"] = "1949",
        ["born.month.0"] = "5",
        ["born.year.1"] = "1952",
        ["born.month.1"] = "8",
        ["born.relation.1"] = "2",
        ["tick.transfer.0"] = "true",
        ["tick.business.0"] = "true",
        ["a.home.rural.-1"] = "1",
        ["a.home.local.-1"] = "1",
        ["a.home.deposits.-1"] = "3000",
        ["a.income.transfer.0"] = "200",
        ["a.income.business.0"] = "150.50",
        ["a.support.supporters.0"] = "0",
        ["a.support.supporters.1"] = "0",
    };

    [Fact(DisplayName = "贫困老年夫妻不登录走完：低保可以享受，问题不超过 12 个，数据库和审计都没有变化，地址里什么也没有")]
    public async Task A_couple_walks_through()
    {
        await using var app = await TestApp.StartAsync();
        var before = (await app.FingerprintAsync(), await AuditAsync(app));
        var citizen = app.Browser();

        var page = await citizen.GetAsync(Path);
        var questions = 0;
        for (; Ends(page) is false; questions++)
        {
            Assert.True(questions < 13, page.Text);
            page = await AnswerAsync(citizen, page);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Null(page.Document.QuerySelector("[role=alert]"));
            Assert.Equal(Path, page.Response.RequestMessage!.RequestUri!.PathAndQuery);
        }

        Assert.InRange(questions, 4, 12);
        var dibao = Row(page, "最低生活保障");
        Assert.Equal("可以享受", dibao.Closest("section")!.QuerySelector("h2")!.TextContent[..4]);

        // 600 − (200 + 150.50) / 2 a head, both over seventy: (424.75 + 60) × 2, to the whole yuan.
        Assert.Contains("每月 970.00 元", dibao.TextContent, StringComparison.Ordinal);
        Assert.Contains("标准待核", dibao.TextContent, StringComparison.Ordinal);
        Assert.Contains("户籍所在地镇街", dibao.TextContent, StringComparison.Ordinal);
        Assert.Equal(Huimin.Entitlements.BenefitRules.Programmes.Count, page.Document.QuerySelectorAll("table.grid tbody tr").Length);
        Assert.Equal(before, (await app.FingerprintAsync(), await AuditAsync(app)));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a[href*='?'], form[action*='?']"), _ => true);
    }

    [Fact(DisplayName = "填错的有提示并留在原题；改答案回到那一题，别的回答还在")]
    public async Task Mistakes_and_changes()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = app.Browser();
        var page = await citizen.GetAsync(Path);
        page = await citizen.SubmitAsync(page, "calculator", ("size", ""));
        Assert.Contains("CAL-006", page.Text, StringComparison.Ordinal);
        page = await citizen.SubmitAsync(page, "calculator", ("size", "1"));
        page = await citizen.SubmitAsync(page, "calculator", ("born.year.0", "53"), ("born.month.0", "2"));
        Assert.Contains("CAL-004", page.Text, StringComparison.Ordinal);
        page = await citizen.SubmitAsync(page, "calculator", ("born.year.0", "2026"), ("born.month.0", "12"));
        Assert.Contains("CAL-005", page.Text, StringComparison.Ordinal);
        page = await citizen.SubmitAsync(page, "calculator", ("born.year.0", "1953"), ("born.month.0", "2"));
        page = await citizen.SubmitAsync(page, "calculator");
        while (page.Document.QuerySelector("input[type=text][name='a.home.deposits.-1']") is null) page = await AnswerAsync(citizen, page);
        page = await citizen.SubmitAsync(page, "calculator", ("a.home.deposits.-1", "很多"));
        Assert.Contains("CAL-002", page.Text, StringComparison.Ordinal);
        page = await citizen.SubmitAsync(page, "calculator", ("a.home.deposits.-1", "1,000 元"));
        Assert.DoesNotContain("CAL-", page.Text, StringComparison.Ordinal);

        page = await citizen.SubmitAsync(page, "calculator", ("change", "members"));
        Assert.Equal("1953", page.Document.QuerySelector("input[name='born.year.0']")!.GetAttribute("value"));
        Assert.Equal("1,000 元", page.Document.QuerySelector("input[type=hidden][name='a.home.deposits.-1']")!.GetAttribute("value"));
        page = await citizen.SubmitAsync(page, "calculator", ("born.year.0", "1953"), ("born.month.0", "2"), ("change", "home.deposits"));
        Assert.NotNull(page.Document.QuerySelector("input[type=text][name='a.home.deposits.-1']"));
    }

    [Fact(DisplayName = "写在地址里的回答不算数；不是本页送来的提交不收；乱填的字段不起作用")]
    public async Task Nothing_comes_from_the_address()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = app.Browser();
        var asked = await citizen.GetAsync(Path + "?size=2&born.year.0=1950");
        Assert.NotNull(asked.Document.QuerySelector("select[name=size]"));
        Assert.Null(asked.Document.QuerySelector("input[name='born.year.0']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await citizen.PostAsync(Path, null, ("_handler", "calculator"), ("size", "2"))).Status);

        var odd = await citizen.SubmitAsync(asked, "calculator",
            ("size", "1"), ("born.year.0", "1980"), ("born.month.0", "1"), ("ticked", "true"), ("asking", "no.such:7"), ("a.no.such.0", "1"), ("a.income.wage.9", "5"), ("change", "nothing"), ("a.home.rural.-1", "77"));
        Assert.Equal(HttpStatusCode.OK, odd.Status);
        Assert.NotNull(odd.Document.QuerySelector("button.primary"));
    }

    private static bool Ends(TestPage page) => page.Document.QuerySelector("button.primary") is null;

    /// <summary>Fills in what the page shows, as the couple would.</summary>
    private static Task<TestPage> AnswerAsync(TestBrowser citizen, TestPage page)
    {
        var names = page.Form("calculator").QuerySelectorAll("input:not([type=hidden]), select").Select(i => i.GetAttribute("name")!).Distinct().ToList();
        return citizen.SubmitAsync(page, "calculator", [.. names.Where(n => couple.ContainsKey(n) || n.StartsWith("a.", StringComparison.Ordinal)).Select(n => (n, couple.GetValueOrDefault(n, "0")))]);
    }

    private static IElement Row(TestPage page, string programme) =>
        page.Document.QuerySelectorAll("table.grid tbody tr").Single(r => r.QuerySelector("a")!.TextContent == programme);

    private static async Task<int> AuditAsync(TestApp app)
    {
        await using var read = await app.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        return await read.Db.Set<AuditRecord>().CountAsync(TestApp.Stop);
    }
}
