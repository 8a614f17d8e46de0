using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.SocialAssistance;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.CareAgreements;

/// <summary>Care agreements through the pages alone, without script, on 2 November 2026.</summary>
public sealed class CarePagesTests
{
    [Fact(DisplayName = "列表只有本镇的人，写错的区划不起作用；外镇打不开这一户；经办签订，再点一次还是一份，到期日写错写在字段旁；镇街负责人、区级没有按钮，硬提交被拒绝")]
    public async Task Agreements_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (person, home) = await TekunAsync(app, "王秀英", 222, MatrixWorld.Village, "T0001");
        await TekunAsync(app, "李桂兰", 224, World.OtherTown, "T0002");
        var (clerk, chief, district, elsewhere) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.TownApprover), await app.SignedInAsync(Role.DistrictClerk), await app.AsAsync(Role.TownClerk, "500114002"));

        async Task<(bool Own, bool Other)> SeesAsync(TestBrowser browser, string query = "")
        {
            var list = (await browser.GetAsync("/care-agreements" + query)).Document.QuerySelector("main table")?.TextContent ?? "";
            return (list.Contains("王秀英", StringComparison.Ordinal), list.Contains("李桂兰", StringComparison.Ordinal));
        }

        Assert.Equal([(true, false), (false, true), (true, true)], [await SeesAsync(clerk), await SeesAsync(elsewhere), await SeesAsync(district)]);
        foreach (var wrong in (string[])["5001", "5001%4001", "'or'1'='1'", "城东"]) Assert.Equal((true, false), await SeesAsync(clerk, "?area=" + Uri.EscapeDataString(wrong)));
        Assert.Equal([(false, false), (false, true)], [await SeesAsync(clerk, "?area=500114002"), await SeesAsync(district, "?area=500114002")]);

        var path = $"/households/{home}/care";
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path)).Status);
        var page = await clerk.GetAsync(path);
        (string, string)[] form =
        [
            ("Input.PersonId", person.ToString()), ("Input.Carer", "李某"), ("Input.Relation", "1"), ("Input.Watch", "true"), ("Input.TimesAWeek", "7"), ("Input.Allowance", "200"),
            ("Input.SignedOn", "2026-11-02"), ("Input.ValidFrom", "2026-11-02"), ("Input.ValidUntil", "2027-11-01"),
        ];
        foreach (var browser in new[] { chief, district })
        {
            var theirs = await browser.GetAsync(path);
            Assert.DoesNotContain("登记协议", theirs.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync(path, theirs, [("_handler", "sign"), .. form])).Status);
        }

        Assert.NotNull((await clerk.SubmitAsync(page, "sign", [.. form[..^1], ("Input.ValidUntil", "2026-11-01")])).Document.QuerySelector("#f-Input-ValidUntil-error"));
        Assert.Equal(0, await CountAsync(app));
        foreach (var click in new[] { await clerk.SubmitAsync(page, "sign", form), await clerk.SubmitAsync(page, "sign", form) }) Assert.Equal(HttpStatusCode.Found, click.Status);
        Assert.Equal(1, await CountAsync(app));
        Assert.Equal([(false, false), (true, false)], [await SeesAsync(clerk), await SeesAsync(clerk, "?shown=all")]);
        Assert.DoesNotContain("终止协议", (await chief.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(TestApp app)
    {
        await using var read = await app.Database.Reader.OpenAsync(MatrixRows.Product, TestApp.Stop);
        return await read.Db.CareAgreements.CountAsync(TestApp.Stop);
    }

    private static async Task<(Guid Person, Guid Home)> TekunAsync(TestApp app, string name, int sequence, string area, string number)
    {
        var person = await app.WithAsync<AddPerson, Guid>(async add => (await add.RunAsync(new(app.Clock.NewId(), World.Fields(name, World.Number(sequence, 1950), area)), MatrixRows.Product, TestApp.Stop)).Value);
        var home = await app.WithAsync<CreateHousehold, Guid>(async make => (await make.RunAsync(new(app.Clock.NewId(), number, area, "1组1号", person), MatrixRows.Product, TestApp.Stop)).Value);
        await app.KeepAsync((id, _) => new Award { AwardId = id, HouseholdId = home, PersonId = person, AreaCode = area, Programme = "TEKUN", AmountFen = 90_000, FromMonth = new(2026, 10, 1), Basis = AwardBasis.TakenOver });
        return (person, home);
    }
}
