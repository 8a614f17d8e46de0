using Huimin.App.Tests.Payments;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.ElderCare;
using Huimin.Payments;
using Huimin.Values;
using static Huimin.App.Tests.Vouchers.VoucherWorld;

namespace Huimin.App.Tests.Vouchers;

/// <summary>The vouchers of a month. Handbook §8.3.</summary>
public sealed class IssueTests
{
    [Fact(DisplayName = "月度发券：面额不超过每月上限；特困、集中照护补助的不发；上月末日死亡的不发，1 日死亡的发；当月起停的不发；再发一次只补没有的人")]
    public async Task Who_gets_one()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var (_, rich) = await w.ElderAsync(80_001);
        var (_, poor) = await w.ElderAsync(79_999);
        var (tekunHome, _) = await w.ElderAsync();
        await w.Indicators.AwardAsync(tekunHome, "TEKUN", October);
        var (careHome, care) = await w.ElderAsync();
        await w.Indicators.AwardAsync(careHome, "INSTITUTION_CARE", October, care);
        var (_, before) = await w.ElderAsync();
        var (_, first) = await w.ElderAsync();
        foreach (var (person, day) in new[] { (before, new DateOnly(2026, 10, 31)), (first, new DateOnly(2026, 11, 1)) }) await w.Indicators.World.Death.RunAsync(new(w.Clock.NewId(), person, 0, day), World.District, Stop);
        await w.ElderAsync(end: November);
        var view = (await w.Preview.RunAsync(November, World.District, Stop)).Value;
        Assert.Equal((3, 80_000L + 79_999 + 80_000, 0, 1, 2), (view.Vouchers, view.TotalFen, view.AlreadyIssued, view.Died, view.Conflicts));
        Assert.Equal("ok", await w.IssueAsync(November));
        var faces = new List<long>();
        foreach (var person in new[] { rich, poor, first }) faces.Add((await w.VoucherAsync(person, November)).FaceFen);
        Assert.Equal([80_000, 79_999, 80_000], faces);

        Assert.Equal("VOUCHER-004", await w.IssueAsync(November));
        var (_, late) = await w.ElderAsync(30_000);
        var again = (await w.Preview.RunAsync(November, World.District, Stop)).Value;
        Assert.Equal((1, 30_000L, 3), (again.Vouchers, again.TotalFen, again.AlreadyIssued));
        Assert.Equal("ok", await w.IssueAsync(November));
        Assert.Equal(30_000, (await w.VoucherAsync(late, November)).FaceFen);
        Assert.Equal(4, (await w.Browse.RunAsync(new(November, null, false, 0, 10), World.Clerk, Stop)).Value.Issued);
        Assert.Equal(0, (await w.Browse.RunAsync(new(November, null, false, 0, 10), World.OtherClerk, Stop)).Value.Issued);
    }

    [Fact(DisplayName = "发券由两个人办：提出的人、镇街、监督不能批准；预览后有变化拒绝；重提作废前一次；同一编号再点得到同一答复；只能发上月、本月、下月")]
    public async Task Two_people_and_what_was_shown()
    {
        await using var w = await VoucherWorld.CreateAsync();
        await w.ElderAsync();
        var shown = (await w.Preview.RunAsync(November, World.DistrictChief, Stop)).Value.Shown;
        var ask = new AskIssue.Input(w.Clock.NewId(), November, shown);
        foreach (var actor in new[] { World.Clerk, World.DistrictChief, Supervisor }) Assert.Equal("DATA-001", Code(await w.AskIssue.RunAsync(ask, actor, Stop)));
        var first = (await w.AskIssue.RunAsync(ask, World.District, Stop)).Value;
        Assert.Equal(first, (await w.AskIssue.RunAsync(ask, World.District, Stop)).Value);
        var second = (await w.AskIssue.RunAsync(ask with { Key = w.Clock.NewId() }, World.District, Stop)).Value;
        var approve = new ApproveIssue.Input(w.Clock.NewId(), second, shown);
        foreach (var actor in new[] { World.Clerk, World.District, Supervisor }) Assert.Equal("DATA-001", Code(await w.ApproveIssue.RunAsync(approve, actor, Stop)));
        var same = World.DistrictChief with { StaffPersonId = World.District.StaffPersonId };
        Assert.Equal(["VOUCHER-008", "VOUCHER-007"], [Code(await w.ApproveIssue.RunAsync(approve, same, Stop)), Code(await w.ApproveIssue.RunAsync(approve with { Key = w.Clock.NewId(), IssueId = first }, World.DistrictChief, Stop))]);
        await w.ElderAsync();
        Assert.Equal("VOUCHER-005", Code(await w.ApproveIssue.RunAsync(approve with { Key = w.Clock.NewId() }, World.DistrictChief, Stop)));
        Assert.Equal("VOUCHER-005", Code(await w.AskIssue.RunAsync(ask with { Key = w.Clock.NewId() }, World.District, Stop)));
        shown = (await w.Preview.RunAsync(November, World.DistrictChief, Stop)).Value.Shown;
        var third = (await w.AskIssue.RunAsync(new(w.Clock.NewId(), November, shown), World.District, Stop)).Value;
        var good = new ApproveIssue.Input(w.Clock.NewId(), third, shown);
        Assert.Equal(new ApproveIssue.Answer(2, 160_000), (await w.ApproveIssue.RunAsync(good, World.DistrictChief, Stop)).Value);
        Assert.Equal(new ApproveIssue.Answer(2, 160_000), (await w.ApproveIssue.RunAsync(good, World.DistrictChief, Stop)).Value);
        Assert.Equal("VOUCHER-007", Code(await w.ApproveIssue.RunAsync(good with { Key = w.Clock.NewId() }, World.DistrictChief, Stop)));

        async Task<string> MonthAsync(Month month) => Code(await w.Preview.RunAsync(month, World.District, Stop));
        Assert.Equal(["VOUCHER-003", "ok", "ok", "VOUCHER-003"], [await MonthAsync(October - 1), await MonthAsync(October), await MonthAsync(November + 1), await MonthAsync(November + 2)]);
        Assert.Equal(["DATA-001", "VOUCHER-001"], [Code(await w.Preview.RunAsync(November, World.Clerk, Stop)), Code(await w.Preview.RunAsync(November, World.Staff(9, Role.DistrictClerk, "500114001"), Stop))]);
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        Assert.Equal("VOUCHER-002", Code(await IssuePlan.MakeAsync(reading.Db, new Month(2025, 12), w.Rules, Stop)));
    }

    [Fact(DisplayName = "不能提现：有在享消费补贴和收款账户的人，月度发放计划里没有一笔应发")]
    public async Task Never_becomes_money()
    {
        await using var w = await PayWorld.CreateAsync();
        await w.RecipientAsync(80_000, "CARE_CONSUMPTION");
        await w.RecipientAsync(10_000, "AGE_ALLOWANCE");
        var view = (await w.Simulate.RunAsync(w.Month, PayWorld.Maker, PayWorld.Stop)).Value;
        Assert.Equal(["AGE_ALLOWANCE"], view.ByProgramme.Select(p => p.Key));
        Assert.Equal("ok", Code(await w.Run.RunAsync(new(w.Clock.NewId(), w.Month, view.Shown), PayWorld.Maker, PayWorld.Stop)));
        Assert.Equal(PaymentRefusals.NothingToPay.Code, Code(await w.Build.RunAsync(new(w.Clock.NewId(), "CARE_CONSUMPTION", w.Month), PayWorld.Maker, PayWorld.Stop)));
    }
}
