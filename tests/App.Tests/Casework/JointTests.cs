using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Other departments, conferences and the chain of aid (转办、一事一议、一户一链), on both databases.</summary>
public sealed class JointTests
{
    private static CancellationToken Stop => CaseWorld.Stop;

    [Fact(DisplayName = "转办：期限按工作日，反馈一次；别的镇看不到；村协理员不能转办；救助链上有办件、转办和议事")]
    public async Task Another_department_answers()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        await world.OpenAsync(home, father);
        var refer = new Refer(world.Database.Desk, world.CaseClock);
        var input = new Refer.Input(world.Clock.NewId(), home, Department.Education, "孩子上高中，申请助学", 10);
        Assert.Equal(DataRefusals.NotPermitted, (await refer.RunAsync(input, World.Aide, Stop)).Refusal);
        Assert.Equal("CASE-004", (await refer.RunAsync(input, World.OtherClerk, Stop)).Refusal!.Code);
        Assert.Equal("CASE-045", (await refer.RunAsync(input with { WorkingDays = 0 }, World.Clerk, Stop)).Refusal!.Code);
        var id = (await refer.RunAsync(input, World.Clerk, Stop)).Value;
        var referral = await world.World.ReadAsync(db => db.Referrals.SingleAsync(Stop));
        Assert.Equal(world.CaseClock.Calendar.AddWorkingDays(world.Clock.BeijingToday, 10).Value, referral.DueOn);
        var answer = new Refer.AnswerInput(world.Clock.NewId(), id, ReferralOutcome.Given, "已发放助学金");
        Assert.Equal("CASE-046", (await refer.AnswerAsync(answer, World.OtherClerk, Stop)).Refusal!.Code);
        Assert.True((await refer.AnswerAsync(answer, World.Clerk, Stop)).Ok);
        Assert.Equal("CASE-047", (await refer.AnswerAsync(answer with { Key = world.Clock.NewId() }, World.Clerk, Stop)).Refusal!.Code);

        var hold = new HoldConference(world.Database.Desk);
        var minutes = new HoldConference.Input(
            world.Clock.NewId(), home, world.Clock.BeijingToday, "重病家庭救助", "区民政局 同意\n区医保局：同意\n区住建委 弃权", "纳入临时救助", "民发〔2018〕23号", "城东街道办事处", world.Clock.BeijingToday.AddDays(90));
        Assert.Equal("CASE-049", (await hold.RunAsync(minutes with { Votes = "区民政局 同意\n区医保局 同意" }, World.District, Stop)).Refusal!.Code);
        Assert.Equal("CASE-048", (await hold.RunAsync(minutes with { Votes = "区民政局 也许\n区医保局 同意\n区住建委 同意" }, World.District, Stop)).Refusal!.Code);
        Assert.Equal("CASE-050", (await hold.RunAsync(minutes with { RevisitOn = minutes.Day }, World.District, Stop)).Refusal!.Code);
        Assert.Equal(DataRefusals.NotPermitted, (await hold.RunAsync(minutes, World.Clerk, Stop)).Refusal);
        Assert.True((await hold.RunAsync(minutes, World.District, Stop)).Ok);
        var kept = await world.World.ReadAsync(db => db.Conferences.SingleAsync(Stop));
        Assert.Equal((2, 0, 1, true), (kept.For, kept.Against, kept.Abstained, kept.IsCarried));

        var chain = new AidChain(world.Database.Reader, world.Database.Views, [new CaseAid(CaseWorld.Book)]);
        Assert.Equal(["一事一议", "办件", "转办"], (await chain.RunAsync(home, World.Clerk, Stop)).Value.Select(l => l.Kind).Order(StringComparer.Ordinal));
        Assert.Empty((await chain.RunAsync(home, World.OtherClerk, Stop)).Value);
    }
}
