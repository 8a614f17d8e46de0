using Huimin.App.Tests.Registry;
using Huimin.Benefits.Grants;
using Huimin.Casework;
using Huimin.Entitlements;
using Huimin.Payments;

namespace Huimin.App.Tests.Payments;

/// <summary>One-off grants, aided insurance and what insurers paid, on a family's chain of aid (一户一链), on both databases.</summary>
public sealed class GrantAidTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    [Fact(DisplayName = "救助链上有一次性发放：待批准、待发放、已到账和批次；只出现一次，按月的待遇照旧；别的镇看不到")]
    public async Task A_grant_is_on_the_chain_from_the_list_to_the_account()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, _) = await w.LockedAsync(GrantKinds.Living);
        var home = (await w.LinesAsync(grant))[0].HouseholdId;
        var listed = Assert.Single(await ChainAsync(w, home));
        Assert.Equal(("一次性发放", "一次性生活补助", "名单待批准", w.Clock.BeijingToday, true), (listed.Kind, listed.Title, listed.State, listed.Day, listed.IsOpen));
        Assert.Contains("200.00 元", listed.Detail, StringComparison.Ordinal);
        Assert.Contains(GrantWorld.Document, listed.Detail, StringComparison.Ordinal);

        w.NoticeOver();
        Assert.Null((await w.ApproveAsync(grant)).Refusal);
        await w.Pay.AwardAsync(home, null, "DIBAO", 50_000, w.Pay.Month);
        Assert.Equal(["一次性发放：已批准，随" + w.Pay.Month.Title + "发放", "待遇：享受中"], await StatesAsync(w, home));
        await w.Pay.RunMonthAsync();
        var batch = await w.Pay.PaidAsync(programme: GrantKinds.Living.Code);
        var paid = (await ChainAsync(w, home)).Single(l => l.Kind == "一次性发放");
        Assert.Equal(("已到账", false, $"/payments/grants/{grant}"), (paid.State, paid.IsOpen, paid.Href));
        Assert.Contains(batch.Number, paid.Detail, StringComparison.Ordinal);
        Assert.Empty(await ChainAsync(w, home, World.OtherClerk));
    }

    [Fact(DisplayName = "救助链上有资助参保和理赔；剔除的、撤销的名单不在")]
    public async Task Insurance_and_its_claims_are_on_the_chain()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (home, _, number) = await w.Pay.PersonAsync();
        var grant = await w.MakeAsync(GrantKinds.Insurance);
        Assert.Null((await w.LockListAsync(grant, [(number, "王秀英", "69")])).Refusal);
        w.NoticeOver();
        Assert.Null((await w.ApproveAsync(grant)).Refusal);
        var claims = w.FileOf($"证件号码,姓名,理赔日期,理赔金额,赔案号\n{number},王秀英,2026-11-22,1350.50,A1\n");
        Assert.Null((await w.Claims.RunAsync(new(w.Clock.NewId(), grant), claims, PayWorld.Maker, Stop)).Refusal);
        var living = await w.MakeAsync(GrantKinds.Living);
        Assert.Null((await w.LockListAsync(living, [(number, "王秀英", "100")])).Refusal);
        Assert.Null((await w.TakeOutAsync((await w.LinesAsync(living))[0])).Refusal);

        Assert.Equal(["一次性发放：已资助", "保险理赔：已赔付"], await StatesAsync(w, home));
        Assert.Contains("1,350.50 元", (await ChainAsync(w, home)).Single(l => l.Kind == "保险理赔").Detail, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<AidLink>> ChainAsync(GrantWorld w, Guid home, Huimin.Data.Actor? actor = null) =>
        (await new AidChain(w.Pay.Database.Reader, w.Pay.Database.Views, [new AwardAid(), new GrantAid()]).RunAsync(home, actor ?? World.Clerk, Stop)).Value;

    private static async Task<IEnumerable<string>> StatesAsync(GrantWorld w, Guid home) => (await ChainAsync(w, home)).Select(l => $"{l.Kind}：{l.State}").Order(StringComparer.Ordinal);
}
