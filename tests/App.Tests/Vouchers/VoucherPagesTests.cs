using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.ElderCare;
using Huimin.Entitlements;
using Huimin.Registry;

namespace Huimin.App.Tests.Vouchers;

/// <summary>Care vouchers through the pages alone, without script, on 2 November 2026.</summary>
public sealed class VoucherPagesTests
{
    [Fact(DisplayName = "只用页面：登记定点机构、提出和批准上月发券、核销（填错写在字段旁、再点一次同一答复）、撤销、对账提出和确认、导出；人员页连到消费券；外镇和协理员打不开；说明机构没有账号、券不能兑付")]
    public async Task Vouchers_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var number = World.Number(222, 1950);
        var (person, home) = await ElderAsync(app, number);
        var (clerk, chief, town, supervisor) = (await app.SignedInAsync(Role.DistrictClerk), await app.SignedInAsync(Role.DistrictApprover), await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.DistrictSupervisor));
        var empty = await clerk.GetAsync("/vouchers/providers/new");
        (string, string)[] form = [("Input.Name", "夕阳红养老服务中心"), ("Input.CreditCode", Huimin.Demo.MadeUpNumbers.Credit(7)), ("Input.Home", "true"), ("Input.FromDay", "2026-01-01")];
        var wrong = await clerk.SubmitAsync(empty, "provider", [form[0], ("Input.CreditCode", "52990101MJH0000700"), .. form[2..]]);
        Assert.NotNull(wrong.Document.QuerySelector("#f-Input-CreditCode-error"));
        var made = await clerk.SubmitAsync(empty, "provider", form);
        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var provider = made.Location!.Split('/')[^1];
        Assert.Contains("机构没有登录账号", (await town.GetAsync("/vouchers/providers")).Text, StringComparison.Ordinal);

        const string issue = "/vouchers/issue?month=2026-10";
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(await clerk.GetAsync(issue), "ask")).Status);
        Assert.DoesNotContain("批准发券", (await clerk.GetAsync(issue)).Text, StringComparison.Ordinal);
        Assert.Contains("消费券月度发券待批准", (await chief.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chief.SubmitAsync(await chief.GetAsync(issue), "approve")).Status);
        Assert.Contains("王秀英", (await town.GetAsync("/vouchers?month=2026-10")).Text, StringComparison.Ordinal);
        var link = (await town.GetAsync($"/people/{person}/vouchers")).Document.QuerySelector("main table a")!.GetAttribute("href")!;
        Assert.Contains($"/people/{person}/vouchers", (await town.GetAsync($"/people/{person}")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(link, (await town.GetAsync($"/households/{home}/vouchers")).Document.Body!.InnerHtml, StringComparison.Ordinal);

        var page = await town.GetAsync(link);
        Assert.DoesNotContain(number, page.Text, StringComparison.Ordinal);
        (string, string)[] slip = [("Input.ProviderId", provider), ("Input.OrderNumber", "FW-0001"), ("Input.Service", "2"), ("Input.ServedOn", "2026-10-31"), ("Input.Fee", "123.49"), ("Input.IdTail", number[^4..])];
        Assert.NotNull((await town.SubmitAsync(page, "redeem", [.. slip[..4], ("Input.Fee", "许多"), slip[5]])).Document.QuerySelector("#f-Input-Fee-error"));
        Assert.Contains("VOUCHER-024", (await town.SubmitAsync(page, "redeem", [.. slip[..3], ("Input.ServedOn", "2026-11-01"), .. slip[4..]])).Document.QuerySelector("#f-Input-ServedOn-error")!.TextContent, StringComparison.Ordinal);
        foreach (var click in new[] { await town.SubmitAsync(page, "redeem", slip), await town.SubmitAsync(page, "redeem", slip) }) Assert.Equal(HttpStatusCode.Found, click.Status);
        page = await town.GetAsync(link);
        Assert.Contains("49.39", page.Text, StringComparison.Ordinal);
        Assert.Contains("74.10", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(page, "redeem", [slip[0], ("Input.OrderNumber", "FW-0002"), .. slip[2..]])).Status);
        var order = (await town.GetAsync(link)).Document.QuerySelectorAll("main table a").Single(a => a.TextContent == "FW-0002").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(order), "cancel", ("Input.Reason", "机构开错了单"))).Status);
        Assert.Contains("已撤销", (await town.GetAsync(order)).Text, StringComparison.Ordinal);

        const string month = "/vouchers/statements?month=2026-10";
        var statements = await clerk.GetAsync(month);
        Assert.Contains("消费券不能兑付给个人", statements.Text, StringComparison.Ordinal);
        var name = Guid.Parse(provider).ToString("N");
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(statements, "ask-" + name)).Status);
        Assert.Equal(HttpStatusCode.Found, (await supervisor.SubmitAsync(await supervisor.GetAsync(month), "confirm-" + name)).Status);
        Assert.Contains("夕阳红养老服务中心", await (await supervisor.GetAsync("/vouchers/statements/file?month=2026-10")).Response.Content.ReadAsStringAsync(TestApp.Stop), StringComparison.Ordinal);
        Assert.Contains("VOUCHER-035", (await town.SubmitAsync(await town.GetAsync(link), "redeem", [slip[0], ("Input.OrderNumber", "FW-0003"), .. slip[2..]])).Text, StringComparison.Ordinal);

        foreach (var path in new[] { link, order, $"/people/{person}/vouchers" }) Assert.Equal(HttpStatusCode.NotFound, (await (await app.AsAsync(Role.TownClerk, "500114002")).GetAsync(path)).Status);
        foreach (var path in new[] { "/vouchers", "/vouchers/providers", link }) Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync(Role.VillageAide)).GetAsync(path)).Status);
        foreach (var path in new[] { month, issue, "/vouchers/providers/new" }) Assert.Equal(HttpStatusCode.NotFound, (await town.GetAsync(path)).Status);
    }

    [Fact(DisplayName = "消费券列表只有本镇的，写错的区划不起作用；镇街负责人没有核销按钮，监督、审批人没有登记机构、提出对账的按钮，硬提交都被拒绝，什么也没有写下")]
    public async Task Lists_and_buttons_are_of_the_own_town_and_post()
    {
        await using var app = await TestApp.StartAsync();
        var made = new List<Guid>();
        foreach (var area in new[] { MatrixWorld.Village, World.OtherTown })
        {
            var (person, home) = await ElderAsync(app, World.Number(222 + (2 * made.Count), 1950), area, $"V000{made.Count}");
            made.Add(await app.KeepAsync((id, now) => new Voucher { VoucherId = id, IssueId = id, PersonId = person, HouseholdId = home, AreaCode = area, AwardId = id, Month = new(2026, 11, 1), FaceFen = 80_000, UsedFen = 0, IssuedAt = now }));
        }

        var (clerk, chief, supervisor) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.TownApprover), await app.SignedInAsync(Role.DistrictSupervisor));
        foreach (var query in (string[])["", "?area=5001", "?area=5001%254001", "?area=%27or%271"])
        {
            var list = await clerk.GetAsync("/vouchers" + query);
            Assert.Equal([$"/vouchers/{made[0]}"], list.Document.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")));
        }

        var before = await app.FingerprintAsync();
        (string, string)[] slip = [("_handler", "redeem"), ("Input.OrderNumber", "FW-0001"), ("Input.Fee", "100")];
        var (mine, theirs) = (await clerk.GetAsync($"/vouchers/{made[0]}"), await chief.GetAsync($"/vouchers/{made[0]}"));
        Assert.Contains("登记核销", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("登记核销", theirs.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await chief.PostAsync($"/vouchers/{made[0]}", theirs, slip)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.PostAsync($"/vouchers/{made[1]}", mine, slip)).Status);
        foreach (var (browser, path, form, refused) in new[] { (chief, "/vouchers/providers/new", "provider", HttpStatusCode.NotFound), (supervisor, "/vouchers/providers/new", "provider", HttpStatusCode.NotFound), (supervisor, "/vouchers/issue?month=2026-10", "ask", HttpStatusCode.Conflict) })
            Assert.Equal(refused, (await browser.PostAsync(path, await browser.GetAsync("/vouchers"), ("_handler", form))).Status);
        Assert.Null((await supervisor.GetAsync("/vouchers/providers")).Document.QuerySelector("a[href='/vouchers/providers/new']"));
        Assert.DoesNotContain("提出对账", (await supervisor.GetAsync("/vouchers/statements?month=2026-10")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await app.FingerprintAsync());
    }

    private static async Task<(Guid Person, Guid Home)> ElderAsync(TestApp app, string number, string area = MatrixWorld.Village, string serial = "V0001")
    {
        var person = await app.WithAsync<AddPerson, Guid>(async add => (await add.RunAsync(new(app.Clock.NewId(), World.Fields("王秀英", number, area)), MatrixRows.Product, TestApp.Stop)).Value);
        var home = await app.WithAsync<CreateHousehold, Guid>(async make => (await make.RunAsync(new(app.Clock.NewId(), serial, area, "1组1号", person), MatrixRows.Product, TestApp.Stop)).Value);
        await app.KeepAsync((id, _) => new Award { AwardId = id, HouseholdId = home, PersonId = person, AreaCode = area, Programme = "CARE_CONSUMPTION", AmountFen = 80_000, FromMonth = new(2026, 9, 1), Basis = AwardBasis.TakenOver });
        return (person, home);
    }
}
