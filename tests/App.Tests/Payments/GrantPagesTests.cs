using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Payments;

/// <summary>A grant through the pages alone, without script: drawn up, locked, objected to, approved, and read by the town.</summary>
public sealed class GrantPagesTests
{
    [Fact(DisplayName = "只用页面：拟定、预览、锁定，村民在公示栏看得到打星的姓名，镇街剔除一行，另一人期满批准，个人页写明批文")]
    public async Task A_grant_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var person = await RecipientAsync(app, "李秀英", 222, "H0010");
        await RecipientAsync(app, "王建国", 224, "H0011");
        var (town, clerk, approver) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.DistrictClerk), await app.SignedInAsync(Role.DistrictApprover));

        // Drawn up: what is missing is told at its field.
        var page = await clerk.GetAsync("/payments/grants/new");
        (string, string)[] form = [("Kind", "ONE_OFF"), ("Title", "困难群众一次性生活补助"), ("DocumentNumber", GrantWorld.Document), ("DocumentDate", "2026-11-01"), ("Who", "2"), ("ChosenMonth", "2026-11"), ("part-TEKUN", "300")];
        var wrong = await clerk.SubmitAsync(page, "grant", [.. form[..5], ("ChosenMonth", "去年"), form[6]]);
        Assert.Contains("VAL-", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("GRANT-009", (await clerk.SubmitAsync(page, "grant", [.. form[..6], ("part-TEKUN", "三百")])).Text, StringComparison.Ordinal);
        var made = await clerk.SubmitAsync(page, "grant", form);
        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var grant = new Uri(new Uri("https://localhost"), made.Location!).AbsolutePath;

        // Locked and put up.
        var preview = await clerk.GetAsync(grant + "/lock");
        Assert.Contains("600.00", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(preview, "lock")).Status);
        var board = await town.GetAsync("/portal/notices");
        Assert.Contains("李**", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("李秀英", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("批准是", (await approver.GetAsync(grant)).Text, StringComparison.Ordinal);

        // The town takes one out.
        var list = await town.GetAsync(grant);
        Assert.Contains("李秀英", list.Text, StringComparison.Ordinal);
        var line = list.Document.QuerySelectorAll("main a[href*='/grants/lines/']").Single(a => a.Closest("tr")!.TextContent.Contains("王建国", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(await town.GetAsync(line), "out", ("Reason", "查实已经外迁"))).Status);
        Assert.Contains("查实已经外迁", (await town.GetAsync(grant + "?state=objected")).Text, StringComparison.Ordinal);

        // Another person approves when the notice is over; the run takes it along.
        app.Time.Advance(TimeSpan.FromDays(8));
        (clerk, approver, town) = (await app.SignedInAsync(Role.DistrictClerk), await app.SignedInAsync(Role.DistrictApprover), await app.SignedInAsync(Role.TownClerk));
        var approved = await approver.SubmitAsync(await approver.GetAsync(grant), "approve");
        Assert.True(approved.Status == HttpStatusCode.Found, approved.Text);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(await clerk.GetAsync("/payments/month?month=2026-11"), "run")).Status);
        Assert.Contains(GrantWorld.Document, (await town.GetAsync($"/people/{person}/payments")).Text, StringComparison.Ordinal);
        Assert.Contains("没有收款账户", (await clerk.GetAsync(grant)).Text, StringComparison.Ordinal);
        Assert.Contains("困难群众一次性生活补助", (await town.GetAsync("/payments/grants")).Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> RecipientAsync(TestApp app, string name, int sequence, string household)
    {
        var product = Actor.Product("500114");
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = name, IdNumber = IdNumber.Of(500999, new DateOnly(1940, 5, 6), sequence).Value };
        var person = (await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), product, TestApp.Stop))).Value;
        var home = (await app.WithAsync<CreateHousehold, Result<Guid>>(c => c.RunAsync(new(app.Clock.NewId(), household, MatrixWorld.Village, "2组16号", person), product, TestApp.Stop))).Value;
        await app.KeepAsync((id, _) => new Award
        {
            AwardId = id,
            HouseholdId = home,
            PersonId = person,
            AreaCode = MatrixWorld.Village,
            Programme = "TEKUN",
            AmountFen = 90_000,
            FromMonth = new DateOnly(2026, 10, 1),
            Basis = AwardBasis.TakenOver,
        });
        return person;
    }
}
