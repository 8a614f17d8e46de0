using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Portal;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Portal;

/// <summary>进度查询: by number and a second fact, and nothing of it in an address.</summary>
public sealed class FollowTests
{
    [Fact(DisplayName = "用编号和手机号后四位查到：每一步有日期，写明在等谁、最迟哪一天；文书能看正文；地址里没有编号")]
    public async Task A_citizen_follows_a_case()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        await town.TakeAsync(file.CaseId, "accept");
        var (citizen, page) = await town.FollowedAsync(file);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("提交申请", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-02", page.Text, StringComparison.Ordinal);
        Assert.Contains("等镇街经办“启动经济状况调查”", page.Text, StringComparison.Ordinal);
        Assert.Contains("最迟哪一天", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Number, page.Response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Response.Headers.CacheControl!.ToString());
        var letter = await citizen.GetAsync(page.Document.QuerySelector("a[href^='/portal/letters/']")!.GetAttribute("href")!);
        Assert.Contains("周德福：", letter.Text, StringComparison.Ordinal);
        Assert.Contains("已予受理", letter.Text, StringComparison.Ordinal);

        var left = await citizen.SubmitAsync(page, "/portal/leave");
        Assert.Equal("/portal", left.Location);
        Assert.Contains("CIT-008", (await citizen.GetAsync($"/portal/progress/{file.CaseId}")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "编号小写、全角、不带横线都认；身份证号后四位也可以")]
    public async Task However_it_is_typed()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        foreach (var typed in new[] { file.Number.ToLowerInvariant(), file.Number.Replace("-", "", StringComparison.Ordinal), " " + file.Number.Replace('-', '－') + " " })
        {
            Assert.Equal(HttpStatusCode.Found, (await PortalTown.FollowAsync(town.App.Browser(), typed, PortalTown.Number[^4..].ToLowerInvariant())).Status);
        }
    }

    [Fact(DisplayName = "后四位不对与编号不存在：答复一模一样，填过的编号还在；格式不对各有说明；都不留会话")]
    public async Task Wrong_and_unknown_answer_alike()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        var citizen = town.App.Browser();
        var wrong = await PortalTown.FollowAsync(citizen, file.Number, "9999");
        var unknown = await PortalTown.FollowAsync(citizen, "BJ26-ZZZZZ-ZZZZZ", "1234");
        Assert.Contains("CIT-003", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(wrong.Text, unknown.Text);
        Assert.Equal(file.Number, wrong.Document.QuerySelector("input[name=Number]")!.GetAttribute("value"));
        Assert.Contains("CIT-001", (await PortalTown.FollowAsync(citizen, "BJ26", "1234")).Text, StringComparison.Ordinal);
        Assert.Contains("CIT-002", (await PortalTown.FollowAsync(citizen, file.Number, "123")).Text, StringComparison.Ordinal);
        Assert.Null(citizen.Cookie(PortalCookie.Name));
    }

    [Fact(DisplayName = "一个编号错满十次，第十一次即使对了也要等十五分钟；别的编号不受影响")]
    public async Task The_eleventh_try_waits()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        var citizen = town.App.Browser();
        for (var n = 0; n < PortalTries.MostForOne; n++) Assert.Contains("CIT-003", (await PortalTown.FollowAsync(citizen, file.Number, "9999")).Text, StringComparison.Ordinal);
        Assert.Contains("CIT-004", (await PortalTown.FollowAsync(citizen, file.Number, "1234")).Text, StringComparison.Ordinal);
        Assert.Contains("CIT-003", (await PortalTown.FollowAsync(citizen, "BJ26-ZZZZZ-ZZZZZ", "1234")).Text, StringComparison.Ordinal);
        town.App.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Found, (await PortalTown.FollowAsync(citizen, file.Number, "1234")).Status);
    }

    [Fact(DisplayName = "同一网络地址错满总次数后都要等，谁也不能拿一台机器试遍编号")]
    public async Task One_address_has_a_budget()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        for (var n = 0; n < 60; n++)
        {
            var missed = await town.App.WithAsync<FollowCase, Result<PortalSession>>(f => f.RunAsync(new($"BJ26-ZZZZ{n % 7}-ZZZ{n / 10}{n % 10}", "1234"), "192.0.2.9", TestApp.Stop));
            Assert.Equal(CitizenRefusals.NoSuchCase, missed.Refusal);
        }

        var there = await town.App.WithAsync<FollowCase, Result<PortalSession>>(f => f.RunAsync(new(file.Number, "1234"), "192.0.2.9", TestApp.Stop));
        var elsewhere = await town.App.WithAsync<FollowCase, Result<PortalSession>>(f => f.RunAsync(new(file.Number, "1234"), "192.0.2.10", TestApp.Stop));
        Assert.Equal(CitizenRefusals.TooManyTries, there.Refusal);
        Assert.True(elsewhere.Ok);
    }

    [Fact(DisplayName = "进来以后也只看得到自己的：别人的办件、文书与不存在的一样；三十分钟后要重新输入")]
    public async Task Only_ones_own()
    {
        await using var town = await PortalTown.StartAsync();
        var mine = await town.OpenAsync();
        var neighbour = await town.PersonAsync("吴桂兰", IdNumber.Of(500999, new DateOnly(1955, 2, 3), 442).Value, "13900009876");
        var theirs = await town.OpenAsync(await town.HouseholdAsync("H0020", neighbour, "2组20号"), neighbour);
        await town.TakeAsync(theirs.CaseId, "accept");
        var letter = await town.ReadAsync(db => db.Letters.Where(l => l.CaseId == theirs.CaseId).Select(l => l.LetterId).SingleAsync(TestApp.Stop));
        var (citizen, _) = await town.FollowedAsync(mine);

        Assert.Equal((await citizen.GetAsync($"/portal/progress/{Guid.CreateVersion7()}")).Text, (await citizen.GetAsync($"/portal/progress/{theirs.CaseId}")).Text);
        Assert.Equal((await citizen.GetAsync($"/portal/letters/{Guid.CreateVersion7()}")).Text, (await citizen.GetAsync($"/portal/letters/{letter}")).Text);
        Assert.DoesNotContain(theirs.Number, (await citizen.GetAsync("/portal/progress")).Text, StringComparison.Ordinal);
        Assert.Equal($"/portal/letters/{letter}", (await citizen.GetAsync($"/portal/letters/{letter}/file")).Location);
        Assert.Equal($"/portal/letters/{letter}", (await town.App.Browser().GetAsync($"/portal/letters/{letter}/file")).Location);
        town.App.Time.Advance(PortalSession.Lasts);
        Assert.Contains("CIT-008", (await citizen.GetAsync($"/portal/progress/{mine.CaseId}")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "改过的会话凭据无效，也不会出错")]
    public async Task A_forged_cookie_opens_nothing()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        var (citizen, _) = await town.FollowedAsync(file);
        var seal = citizen.Cookie(PortalCookie.Name)!;
        foreach (var forged in new[] { seal[..^4] + "AAAA", "x", seal + seal })
        {
            var other = town.App.Browser();
            other.SetCookie(PortalCookie.Name, forged);
            var page = await other.GetAsync($"/portal/progress/{file.CaseId}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("CIT-008", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "谁看过我的档案：写单位、日期、事由，不写工作人员姓名；别户的查看不在其中")]
    public async Task Who_looked_and_why()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        var clerk = await town.App.AsAsync(Role.TownClerk, "500114001");
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"/cases/{file.CaseId}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"/cases/{file.CaseId}")).Status);
        var (citizen, _) = await town.FollowedAsync(file);

        var page = await citizen.GetAsync("/portal/looks");
        Assert.Contains("测试单位（镇街经办）", page.Text, StringComparison.Ordinal);
        Assert.Contains("办理申请事项", page.Text, StringComparison.Ordinal);
        Assert.Contains("您本人（网上）", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("测试（", page.Text, StringComparison.Ordinal);

        var neighbour = await town.PersonAsync("吴桂兰", IdNumber.Of(500999, new DateOnly(1955, 2, 3), 442).Value, PortalTown.Phone);
        var theirs = await town.OpenAsync(await town.HouseholdAsync("H0020", neighbour, "2组20号"), neighbour);
        var (other, _) = await town.FollowedAsync(theirs);
        Assert.DoesNotContain("测试单位", (await other.GetAsync("/portal/looks")).Text, StringComparison.Ordinal);
        Assert.Contains("请先说明您是谁", (await town.App.Browser().GetAsync("/portal/looks")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "文书页可下载 PDF：与办公室打印的是同一份，不留缓存，浏览器不执行")]
    public async Task The_letter_on_paper()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        await town.TakeAsync(file.CaseId, "accept");
        var letter = await town.ReadAsync(db => db.Letters.AsNoTracking().SingleAsync(l => l.CaseId == file.CaseId, TestApp.Stop));
        var (citizen, _) = await town.FollowedAsync(file);
        var link = (await citizen.GetAsync($"/portal/letters/{letter.LetterId}")).Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!;
        var answer = await citizen.GetAsync(link);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.Status, answer.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("no-store", answer.Response.Headers.CacheControl!.ToString());
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync(TestApp.Stop);
        var office = await town.App.WithAsync<PrintLetter, Result<PrintLetter.Paper>>(p => p.RunAsync(letter.LetterId, Registry.World.Clerk, TestApp.Stop));
        Assert.Equal(office.Value.Bytes, bytes);
    }
}
