using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Payments;
using Huimin.Portal;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Portal;

/// <summary>变更收款账户: the citizen asks, the office confirms.</summary>
public sealed class OwnAccountTests
{
    private const string Card = "6222020000000000000";

    [Fact(DisplayName = "本人申请变更账户：核对身份后才能提，卡号不对有说明且不丢内容；只登记为待确认，再点一次还是同一个；凭办件编号进来的不行")]
    public async Task A_citizen_asks_for_another_account()
    {
        await using var town = await PortalTown.StartAsync();
        var citizen = town.App.Browser();
        Assert.Contains("用身份证号、姓名和手机号进入", (await citizen.GetAsync("/portal/account")).Text, StringComparison.Ordinal);
        await citizen.SubmitAsync(await citizen.GetAsync("/portal/apply"), "name", ("IdNumber", PortalTown.Number), ("Name", PortalTown.Name), ("Phone", PortalTown.Phone));
        var page = await citizen.GetAsync("/portal/account");
        var wrong = await citizen.SubmitAsync(page, "account", ("Bank", "某银行"), ("Number", "6222020000000000001x"));
        Assert.NotNull(wrong.Document.QuerySelector("[role=alert]"));
        Assert.Equal("某银行", wrong.Document.QuerySelector("input[name=Bank]")!.GetAttribute("value"));

        var number = Valid();
        var first = await citizen.SubmitAsync(page, "account", ("Bank", "某银行"), ("Number", number));
        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(first.Location, (await citizen.SubmitAsync(page, "account", ("Bank", "某银行"), ("Number", number))).Location);
        var account = await town.ReadAsync(db => db.PayAccounts.AsNoTracking().SingleAsync(TestApp.Stop));
        Assert.Equal((AccountState.Asked, town.Person, town.Person, HolderKind.Own), (account.State, account.SubjectId, account.AskedBy, account.HolderKind));

        var file = await town.OpenAsync();
        var (other, _) = await town.FollowedAsync(file);
        Assert.Null((await other.GetAsync("/portal/account")).Document.QuerySelector("input[name=Number]"));
    }

    [Fact(DisplayName = "本人在网上看得到自己的账户和变更申请（只显尾号）；别人申请的有警示；凭办件编号进来的看不到")]
    public async Task The_holder_sees_a_change()
    {
        await using var town = await PortalTown.StartAsync();
        async Task<Guid> AskAsync(string number) => (await town.App.WithAsync<AskAccount, Result<Guid>>(
            a => a.RunAsync(new(town.App.Clock.NewId(), town.Person, "某银行", number, PortalTown.Name, HolderKind.Own, "存折原件核对"), Registry.World.Clerk, TestApp.Stop))).Value;
        var first = await AskAsync(Payments.PayWorld.Card(71));
        Assert.True((await town.App.WithAsync<ConfirmAccount, Result<AccountState>>(c => c.RunAsync(new(town.App.Clock.NewId(), first, 0, true), Registry.World.Chief, TestApp.Stop))).Ok);
        var card = Payments.PayWorld.Card(72);
        await AskAsync(card);
        var citizen = town.App.Browser();
        await citizen.SubmitAsync(await citizen.GetAsync("/portal/apply"), "name", ("IdNumber", PortalTown.Number), ("Name", PortalTown.Name), ("Phone", PortalTown.Phone));
        var page = await citizen.GetAsync("/portal/account");
        Assert.Contains("有人申请变更您的收款账户", page.Text, StringComparison.Ordinal);
        Assert.Contains("尾号 " + card[^4..], page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(card, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var (other, _) = await town.FollowedAsync(await town.OpenAsync());
        Assert.DoesNotContain("尾号", (await other.GetAsync("/portal/account")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "群众不能为别人、也不能以别的名义申请账户")]
    public async Task Not_for_others()
    {
        await using var town = await PortalTown.StartAsync();
        var neighbour = await town.PersonAsync("吴桂兰", IdNumber.Of(500999, new DateOnly(1955, 2, 3), 442).Value, null);
        var me = new PortalSession(town.Person, town.Household, MatrixWorld.Village, null, null, town.App.Clock.UtcNow + PortalSession.Lasts).Actor;
        foreach (var (person, holder, kind) in new[] { (neighbour, "吴桂兰", HolderKind.Own), (town.Person, "某养老院", HolderKind.Institution) })
        {
            var asked = await town.App.WithAsync<AskAccount, Result<Guid>>(a => a.RunAsync(new(town.App.Clock.NewId(), person, "某银行", Valid(), holder, kind, "存折复印件"), me, TestApp.Stop));
            Assert.Equal(PaymentRefusals.PersonNotFound, asked.Refusal);
        }

        Assert.Equal(Role.Citizen, PaymentPermissions.OwnAccount.HeldBy);
    }

    private static string Valid() => Enumerable.Range(0, 10).Select(d => Card[..^1] + d).First(n => BankCard.Read(n).Ok);
}
