using System.Net;
using Huimin.Access;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Payments;

/// <summary>A month through the pages alone, without script: four posts, from the simulation to the money's arrival.</summary>
public sealed class PaymentPagesTests
{
    [Fact(DisplayName = "只用页面：登记账户并由另一人确认，模拟、生成、编制、审核、放款、生成和下载代发文件，个人页看得到每一分")]
    public async Task A_month_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (household, person) = await RecipientAsync(app);
        var (town, chief) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.TownApprover));
        var (clerk, supervisor, approver) = (await app.SignedInAsync(Role.DistrictClerk), await app.SignedInAsync(Role.DistrictSupervisor), await app.SignedInAsync(Role.DistrictApprover));

        // The account: one asks, another confirms; a wrong check digit is told at the field.
        var page = await town.GetAsync($"/people/{person}/payments");
        Assert.Contains("没有登记收款账户", page.Text, StringComparison.Ordinal);
        (string, string)[] account = [("Bank", "农村商业银行"), ("Number", PayWorld.Card(7)), ("Holder", "李秀英"), ("Kind", "1"), ("Evidence", "存折原件核对")];
        var wrong = await town.SubmitAsync(page, "account", [account[0], ("Number", PayWorld.Card(7)[..^1] + (PayWorld.Card(7)[^1] == '0' ? '1' : '0')), .. account[2..]]);
        Assert.Contains("VAL-", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(page, "account", account)).Status);
        var waiting = await chief.GetAsync("/payments/accounts");
        var confirm = waiting.Document.Forms.Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")).First(h => h?.StartsWith("confirm-", StringComparison.Ordinal) == true)!;
        Assert.Equal(HttpStatusCode.Found, (await chief.SubmitAsync(waiting, confirm)).Status);

        // The month.
        var simulated = await clerk.GetAsync("/payments/month?month=2026-11");
        Assert.Contains("120.00", simulated.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(simulated, "run")).Status);
        var built = await clerk.SubmitAsync(await clerk.GetAsync("/payments/batches"), "build-AGE_ALLOWANCE");
        var batch = new Uri(new Uri("https://localhost"), built.Location!).AbsolutePath;
        Assert.DoesNotContain(HandlersOf(await clerk.GetAsync(batch)), h => h is "approve" or "release");
        Assert.Equal(HttpStatusCode.Found, (await supervisor.SubmitAsync(await supervisor.GetAsync(batch), "approve")).Status);
        Assert.DoesNotContain(HandlersOf(await supervisor.GetAsync(batch)), h => h is "approve" or "release");

        // The release asks for the second factor again; a session of the demonstration shows the step by a click.
        await ProveAsync(approver, batch);
        var released = await approver.SubmitAsync(await approver.GetAsync(batch), "release");
        Assert.True(released.Status == HttpStatusCode.Found, released.Text);
        await ProveAsync(clerk, batch);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(await clerk.GetAsync(batch), "file", ("Layout", "YKT-CSV"))).Status);
        var seen = await clerk.GetAsync(batch);
        Assert.DoesNotContain(PayWorld.Card(7), seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不成立", seen.Text, StringComparison.Ordinal);
        var file = await clerk.SubmitAsync(seen, batch + "/file");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains(PayWorld.Card(7), await file.Response.Content.ReadAsStringAsync(TestApp.Stop), StringComparison.Ordinal);

        // The bank answers; the rest of the way is the operation behind the page.
        var bytes = DemoBank.Answer(new DemoBank(BankLayouts.Read().Value).Read(await file.Response.Content.ReadAsByteArrayAsync(TestApp.Stop)).Value, 1, _ => PayOutcome.Paid)[0];
        var accepted = await app.WithAsync<AcceptReturn, Result<AcceptReturn.Answer>>(a => a.RunAsync(AcceptReturn.Input.Of(app.Clock.NewId(), bytes), bytes, PayWorld.Maker, TestApp.Stop));
        Assert.Null(accepted.Refusal);
        foreach (var address in new[] { $"/people/{person}/payments", $"/households/{household}/payments" })
        {
            var history = await town.GetAsync(address);
            Assert.Contains("已到账 120.00 元", history.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(PayWorld.Card(7), history.Text, StringComparison.Ordinal);
        }

        Assert.Contains("相符", (await approver.GetAsync("/payments/books")).Text, StringComparison.Ordinal);
        Assert.Contains("已发", (await town.GetAsync("/payments/calendar?year=2026")).Text, StringComparison.Ordinal);
        Assert.Contains("发放明细", (await town.GetAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/payments/returned", "/payments/returned?state=held", "/payments/recoveries", "/payments/answers" })
            Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(address)).Status);
    }

    private static IEnumerable<string?> HandlersOf(TestPage page) => page.Document.Forms.Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value"));

    private static async Task ProveAsync(TestBrowser browser, string back)
    {
        var prove = await browser.GetAsync(AccessEndpoints.ProveAddress(back));
        var form = prove.Document.QuerySelector("main form")!;
        var name = form.GetAttribute("action") is { Length: > 0 } action ? action : form.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync(prove, name)).Status);
    }

    private static async Task<(Guid Household, Guid Person)> RecipientAsync(TestApp app)
    {
        var product = Actor.Product("500114");
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = "李秀英", IdNumber = IdNumber.Of(500999, new DateOnly(1940, 5, 6), 222).Value };
        var person = (await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), product, TestApp.Stop))).Value;
        var household = (await app.WithAsync<CreateHousehold, Result<Guid>>(c => c.RunAsync(new(app.Clock.NewId(), "H0010", MatrixWorld.Village, "2组16号", person), product, TestApp.Stop))).Value;
        await app.KeepAsync((id, _) => new Award
        {
            AwardId = id,
            HouseholdId = household,
            PersonId = person,
            AreaCode = MatrixWorld.Village,
            Programme = "AGE_ALLOWANCE",
            AmountFen = 12_000,
            FromMonth = new DateOnly(2026, 10, 1),
            Basis = AwardBasis.TakenOver,
        });
        return (household, person);
    }
}
