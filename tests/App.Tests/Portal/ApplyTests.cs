using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Portal;
using Huimin.Registry;
using Huimin.Values;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Portal;

/// <summary>网上申请: who it is, what the register holds, consent, promise, receipt.</summary>
public sealed class ApplyTests
{
    private static readonly (string, string)[] applies = [("want.DIBAO_APPLY", "true"), ("Consents", "true"), ("Promises", "true")];

    private static async Task<TestPage> NameAsync(TestBrowser citizen, string? number = null, string name = PortalTown.Name, string phone = PortalTown.Phone) =>
        await citizen.SubmitAsync(await citizen.GetAsync("/portal/apply"), "name", ("IdNumber", number ?? PortalTown.Number), ("Name", name), ("Phone", phone));

    private static async Task<(TestBrowser Citizen, TestPage Page)> NamedAsync(PortalTown town)
    {
        var citizen = town.App.Browser();
        var named = await NameAsync(citizen);
        Assert.Equal("/portal/apply", named.Location);
        return (citizen, await citizen.GetAsync("/portal/apply"));
    }

    [Fact(DisplayName = "核对身份、选事项、授权、承诺、拿回执：已登记的不用再填且脱敏；来源是网上，授权和承诺在卷；再点一次还是同一个办件")]
    public async Task From_the_door_to_the_receipt()
    {
        await using var town = await PortalTown.StartAsync();
        var (citizen, page) = await NamedAsync(town);
        Assert.Contains("*组**号", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalTown.Number, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var first = await citizen.SubmitAsync(page, "apply", applies);
        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(first.Location, (await citizen.SubmitAsync(page, "apply", applies)).Location);
        var file = await town.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(c => c.HouseholdId == town.Household, TestApp.Stop));
        Assert.Equal((CaseChannel.Online, CaseState.Submitted, town.Person), (file.Channel, file.State, file.ApplicantId));
        var papers = await town.ReadAsync(db => db.CaseEvidence.Where(e => e.CaseId == file.CaseId).Select(e => e.Kind).Order().ToListAsync(TestApp.Stop));
        Assert.Equal(["authorisation", "promise"], papers);
        var consent = await town.ReadAsync(db => db.Authorisations.AsNoTracking().SingleAsync(a => a.CaseId == file.CaseId, TestApp.Stop));
        Assert.Equal((town.Person, ConsentWay.Remote, town.App.Clock.BeijingToday.AddMonths(12)), (consent.PersonId, consent.Way, consent.ValidUntil));
        Assert.Contains(file.Number, (await citizen.GetAsync(first.Location!)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Number, first.Location!, StringComparison.Ordinal);

        var clerk = await town.App.AsAsync(Role.TownClerk, "500114001");
        var seen = (await clerk.GetAsync($"/cases/{file.CaseId}")).Text;
        Assert.Contains("网上申请", seen, StringComparison.Ordinal);
        Assert.Contains("申请人", seen, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有勾选授权、承诺或者事项：各有说明，选过的还在，什么也没有登记")]
    public async Task Consent_and_promise_are_needed()
    {
        await using var town = await PortalTown.StartAsync();
        var (citizen, page) = await NamedAsync(town);
        var noConsent = await citizen.SubmitAsync(page, "apply", applies[0], applies[2]);
        Assert.Contains("CIT-009", noConsent.Text, StringComparison.Ordinal);
        Assert.True(noConsent.Document.QuerySelector("input[name='want.DIBAO_APPLY']")!.HasAttribute("checked"));
        Assert.Contains("CIT-010", (await citizen.SubmitAsync(page, "apply", applies[0], applies[1])).Text, StringComparison.Ordinal);
        Assert.Contains("CIT-011", (await citizen.SubmitAsync(page, "apply", applies[1], applies[2])).Text, StringComparison.Ordinal);
        Assert.Equal(0, await town.ReadAsync(db => db.Cases.CountAsync(TestApp.Stop)));
    }

    [Fact(DisplayName = "姓名不对、手机号不对、没有登记、已经死亡：答复一模一样，填的还在")]
    public async Task All_mismatches_answer_alike()
    {
        await using var town = await PortalTown.StartAsync();
        var deadNumber = IdNumber.Of(500999, new DateOnly(1940, 1, 2), 213).Value;
        var dead = await town.PersonAsync("周老汉", deadNumber, "13900007777");
        var version = await town.ReadAsync(db => db.People.Where(p => p.PersonId == dead).Select(p => p.Version).SingleAsync(TestApp.Stop));
        var died = await town.App.WithAsync<RecordDeath, Result<Done>>(r => r.RunAsync(new(town.App.Clock.NewId(), dead, version, new DateOnly(2026, 10, 1)), World.District, TestApp.Stop));
        Assert.True(died.Ok, died.Refusal?.Message);

        var citizen = town.App.Browser();
        var wrongName = await NameAsync(citizen, name: "周德寿");
        Assert.Contains("CIT-005", wrongName.Text, StringComparison.Ordinal);
        Assert.Equal("周德寿", wrongName.Document.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        Assert.Equal(wrongName.Text, (await NameAsync(citizen, phone: "13900001235")).Text);
        Assert.Equal(wrongName.Text, (await NameAsync(citizen, IdNumber.Of(500999, new DateOnly(1970, 1, 2), 213).Value)).Text);
        Assert.Equal(wrongName.Text, (await NameAsync(citizen, deadNumber, "周老汉", "13900007777")).Text);
        Assert.Null(citizen.Cookie(PortalCookie.Name));
    }

    [Fact(DisplayName = "一个身份证号错满十次，第十一次全对也要等")]
    public async Task The_eleventh_try_waits()
    {
        await using var town = await PortalTown.StartAsync();
        var citizen = town.App.Browser();
        for (var n = 0; n < PortalTries.MostForOne; n++) Assert.Contains("CIT-005", (await NameAsync(citizen, phone: "13900001235")).Text, StringComparison.Ordinal);
        Assert.Contains("CIT-004", (await NameAsync(citizen)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "十七岁的由监护人申请，满十八岁当天可以；不在任何一户中的到窗口")]
    public async Task Too_young_or_without_a_household()
    {
        await using var town = await PortalTown.StartAsync();
        var (young, grown) = (IdNumber.Of(500999, new DateOnly(2008, 11, 3), 215).Value, IdNumber.Of(500999, new DateOnly(2008, 11, 2), 217).Value);
        await town.PersonAsync("周小燕", young, "13900002222");
        await town.PersonAsync("周小鹏", grown, "13900003333");
        Assert.Contains("CIT-007", (await NameAsync(town.App.Browser(), young, "周小燕", "13900002222")).Text, StringComparison.Ordinal);
        Assert.Contains("CIT-006", (await NameAsync(town.App.Browser(), grown, "周小鹏", "13900003333")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有登记住址的户也能申请，页面写明去补充")]
    public async Task A_household_without_an_address()
    {
        await using var town = await PortalTown.StartAsync("");
        var (citizen, page) = await NamedAsync(town);
        Assert.Contains("没有登记住址", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await citizen.SubmitAsync(page, "apply", applies)).Status);
    }
}
