using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Files.Tests;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Letters on paper and on the public page.</summary>
public sealed class LetterTests
{
    private const string Body = "您提出的“低保申请”，现将办理情况告知如下：\n最低生活保障：自2026年11月起发给 1,620.00 元。\n依据：社会救助法第十八条。";
    private static readonly string Number = IdNumber.Of(500999, new DateOnly(1961, 5, 6), 425).Value;

    private static Actor Product => Actor.Product("500114");

    private static async Task<Letter> MadeAsync(TestApp app, string body = Body, string name = "张𠮷英")
    {
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = name, IdNumber = Number };
        var person = (await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), Product, TestApp.Stop))).Value;
        var home = (await app.WithAsync<CreateHousehold, Result<Guid>>(c => c.RunAsync(new(app.Clock.NewId(), "H0020", MatrixWorld.Village, "2组20号", person), Product, TestApp.Stop))).Value;
        var opened = await app.WithAsync<OpenCase, Result<IReadOnlyList<Guid>>>(
            o => o.RunAsync(new(app.Clock.NewId(), home, person, [new("DIBAO_APPLY")], CaseChannel.Counter, app.Clock.BeijingToday), Product, TestApp.Stop));
        var id = await app.KeepAsync((letterId, _) => new Letter
        {
            LetterId = letterId,
            CaseId = opened.Value[0],
            HouseholdId = home,
            AreaCode = MatrixWorld.Village,
            Kind = LetterKind.Confirmed,
            Addressee = name,
            Body = body,
            Office = "黔江区民政局",
            Day = app.Clock.BeijingToday,
            Token = letterId.ToString("N"),
        });
        await using var read = await app.Database.Reader.OpenAsync(Product, TestApp.Stop);
        return await read.Db.Letters.SingleAsync(l => l.LetterId == id, TestApp.Stop);
    }

    private static async Task<List<(string Operation, string Outcome)>> LooksAsync(TestApp app, Guid letterId)
    {
        await using var read = await app.Database.Reader.OpenAsync(Product, TestApp.Stop);
        var found = await read.Db.AuditRecords.Where(r => r.SubjectId == letterId.ToString() && r.SubjectKind == "letter").OrderBy(r => r.Seq).Select(r => new { r.Operation, r.Outcome }).ToListAsync(TestApp.Stop);
        return [.. found.Select(r => (r.Operation, r.Outcome))];
    }

    [Fact(DisplayName = "下载文书：PDF 里有红头、编号、收件人、全文、落款和页码，留查看记录；他镇和无权的岗位与不存在一样")]
    public async Task The_file_of_a_letter()
    {
        await using var app = await TestApp.StartAsync();
        var letter = await MadeAsync(app);
        var path = $"/cases/{letter.CaseId}/letters/{letter.LetterId}/file";
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.AsAsync(Role.TownClerk, "500114002")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.AsAsync(Role.SystemAdministrator, "500114")).GetAsync(path)).Status);
        Assert.Empty(await LooksAsync(app, letter.LetterId));

        var clerk = await app.AsAsync(Role.TownClerk, "500114001");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/cases/{letter.CaseId}/letters/{app.Clock.NewId()}/file")).Status);
        var page = await clerk.GetAsync(path[..^5]);
        Assert.Equal(path, page.Document.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.DoesNotContain("〓", page.Text, StringComparison.Ordinal);
        var answer = await clerk.GetAsync(path);
        Assert.Equal("application/pdf", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain("张", answer.Response.Content.Headers.ContentDisposition.FileNameStar!, StringComparison.Ordinal);
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
        var lines = Assert.Single(new PdfReading(await answer.Response.Content.ReadAsByteArrayAsync(TestApp.Stop)).Pages);
        Assert.Equal("黔江区民政局", lines[0]);
        Assert.StartsWith("办件编号：", lines[1], StringComparison.Ordinal);
        Assert.Equal(["确认决定书", "张𠮷英："], lines[2..4]);
        Assert.Contains(Body.Replace("\n", "", StringComparison.Ordinal), string.Concat(lines), StringComparison.Ordinal);
        Assert.Equal(["黔江区民政局", letter.Day.Title(), "— 1 —"], lines[^3..]);
        Assert.Equal([(nameof(ReadLetter), "viewed"), (nameof(PrintLetter), "viewed")], await LooksAsync(app, letter.LetterId));
    }

    [Theory(DisplayName = "文书长短都排得下：每页有页码，一字不少，落款不单独成页")]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    [InlineData(200)]
    public void Long_letters_go_over_pages(int paragraphs)
    {
        var letter = new Letter
        {
            LetterId = Guid.Empty,
            CaseId = Guid.Empty,
            HouseholdId = Guid.Empty,
            AreaCode = "500114001001",
            Kind = LetterKind.Rejected,
            Addressee = "张秀英",
            Body = string.Join('\n', Enumerable.Range(1, paragraphs).Select(i => $"第{i}项：家庭月人均收入不低于标准。")),
            Office = "某某某某某某某某某某某某某某某某乡人民政府（办事处）",
            Day = new DateOnly(2026, 11, 2),
            Token = new string('a', 32),
        };
        var document = LetterPaper.Of(letter, "QJ-2026-000001", "https://huimin.example");
        Assert.Equal(document.ToArray(), LetterPaper.Of(letter, "QJ-2026-000001", "https://huimin.example").ToArray());
        var pages = new PdfReading(document.ToArray()).Pages;
        Assert.Equal(Enumerable.Range(1, pages.Count).Select(i => $"— {i} —"), pages.Select(p => p[^1]));
        var text = string.Concat(pages.SelectMany(p => p.SkipLast(1)));
        Assert.Contains(letter.Body.Replace("\n", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains(pages[^1], line => line.StartsWith($"第{paragraphs}项", StringComparison.Ordinal));
        Assert.Contains(pages[^1], line => line == letter.Day.Title());
        Assert.All(pages, p => Assert.True(p.Count(l => l.StartsWith('第')) <= 22));
        Assert.Equal("https://huimin.example/portal/check/" + letter.Token, LetterPaper.CodeOf(letter, "QJ-1", "https://huimin.example"));
        Assert.Equal("办件编号 QJ-1 核对码 " + letter.Token, LetterPaper.CodeOf(letter, "QJ-1", null));
    }

    [Fact(DisplayName = "核对文书：不登录只看到真伪、机关、日期、编号和隐去名字的收件人；填对后四位才有全文，查看留痕")]
    public async Task Anybody_may_check_and_only_the_family_reads()
    {
        await using var app = await TestApp.StartAsync();
        var letter = await MadeAsync(app);
        var browser = app.Browser();
        var page = await browser.GetAsync("/portal/check/" + letter.Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var shown in new[] { "确认决定书", "黔江区民政局", letter.Day.Title(), "张**" }) Assert.Contains(shown, page.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { letter.Addressee, "1,620.00", Number[^4..] }) Assert.DoesNotContain(hidden, page.Document.Source.Text, StringComparison.Ordinal);
        Assert.Empty(await LooksAsync(app, letter.LetterId));

        foreach (var wrong in new[] { "", "0000", Number[^5..^1], Number, "  " })
        {
            var refused = await browser.SubmitAsync(page, "open", ("LastFour", wrong));
            Assert.DoesNotContain("1,620.00", refused.Document.Source.Text, StringComparison.Ordinal);
            Assert.Contains("CASE-072", refused.Text, StringComparison.Ordinal);
        }

        var opened = await browser.SubmitAsync(page, "open", ("LastFour", $" {Number[^4..].ToLowerInvariant()} "));
        Assert.Contains("1,620.00", opened.Text, StringComparison.Ordinal);
        Assert.Contains(letter.Addressee + "：", opened.Text, StringComparison.Ordinal);
        Assert.Equal([.. Enumerable.Repeat((nameof(CheckLetter), "denied"), 5), (nameof(CheckLetter), "viewed")], await LooksAsync(app, letter.LetterId));
    }

    [Fact(DisplayName = "核对文书：没有的、写错的、大写的核对码一个样；试得太多要等十五分钟，不影响登录")]
    public async Task Guessing_is_of_no_use()
    {
        await using var app = await TestApp.StartAsync();
        var letter = await MadeAsync(app);
        var browser = app.Browser();
        var absent = await browser.GetAsync("/portal/check/" + new string('0', 32));
        Assert.Contains("CASE-071", absent.Text, StringComparison.Ordinal);
        foreach (var wrong in new[] { "x", letter.Token.ToUpperInvariant().Replace('0', 'A'), letter.Token[1..], letter.Token + "0" })
        {
            var answer = await browser.GetAsync("/portal/check/" + wrong);
            Assert.Equal((absent.Status, absent.Text), (answer.Status, answer.Text));
        }

        for (var i = 5; i < 60; i++) await browser.GetAsync("/portal/check/" + new string('1', 32));
        Assert.Contains("CASE-073", (await browser.GetAsync("/portal/check/" + letter.Token)).Text, StringComparison.Ordinal);
        await app.SignedInAsync(Role.TownClerk);
        app.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Contains("这份文书是真的", (await browser.GetAsync("/portal/check/" + letter.Token)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "字库里没有的字：文书页面说出是哪个，好手写补上")]
    public async Task A_character_that_cannot_be_printed_is_named()
    {
        await using var app = await TestApp.StartAsync();
        var letter = await MadeAsync(app, name: "张\U0003134A");
        var page = await (await app.AsAsync(Role.TownClerk, "500114001")).GetAsync($"/cases/{letter.CaseId}/letters/{letter.LetterId}");
        Assert.Contains("字库里没有“\U0003134A”", page.Text, StringComparison.Ordinal);
        var printed = await app.WithAsync<PrintLetter, Result<PrintLetter.Paper>>(p => p.RunAsync(letter.LetterId, Product, TestApp.Stop));
        Assert.Equal(["\U0003134A"], printed.Value.Missing);
    }
}
