using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Verification;

/// <summary>Nothing is asked without the consent of every adult (社会救助法 第四十条, D9).</summary>
public sealed class ConsentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "没有全体成年成员的有效授权：拒绝查询，除审计记录外不留任何东西")]
    public async Task No_consent_no_question()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var input = new AskSources.Input(world.Clock.NewId(), world.CaseId, VerifyWorld.AllSources);
        Assert.Equal("VERI-011", (await world.Ask.RunAsync(input, World.District, Stop)).Refusal!.Code);
        Assert.True((await world.ConsentAsync([world.Family.Father])).Ok);
        Assert.Equal("VERI-011", (await world.Ask.RunAsync(input with { Key = world.Clock.NewId() }, World.District, Stop)).Refusal!.Code);
        Assert.Equal((0, 0, 0), await world.LookAsync(async db => (await db.MeansChecks.CountAsync(Stop), await db.Questions.CountAsync(Stop), await db.CaseEvidence.CountAsync(Stop))));
        Assert.Equal(2, await world.LookAsync(db => db.AuditRecords.CountAsync(r => r.Operation == nameof(AskSources) && r.Outcome == "denied", Stop)));
        Assert.Equal(0, world.Offices.Calls);
    }

    [Fact(DisplayName = "没有办件就没有查询；办结后不能查询")]
    public async Task No_case_no_question()
    {
        await using var world = await VerifyWorld.CreateAsync();
        Assert.True((await world.ConsentAsync()).Ok);
        Assert.Equal(VerifyRefusals.CaseNotFound, (await world.Ask.RunAsync(new(world.Clock.NewId(), world.Clock.NewId(), VerifyWorld.AllSources), World.District, Stop)).Refusal);
        await world.Cases.MustAsync(world.CaseId, "withdraw", World.Clerk, "家庭主动撤回申请");
        Assert.Equal(VerifyRefusals.CaseClosed, (await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, VerifyWorld.AllSources), World.District, Stop)).Refusal);
    }

    [Fact(DisplayName = "授权到期当天仍可查询，次日拒绝；重新授权后可以")]
    public async Task The_last_day_counts()
    {
        await using var world = await VerifyWorld.CreateAsync();
        Assert.True((await world.ConsentAsync(until: world.Clock.BeijingToday.AddDays(3))).Ok);
        world.World.Time.Advance(TimeSpan.FromDays(4));
        Assert.Equal("VERI-012", (await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["tax"]), World.District, Stop)).Refusal!.Code);
        world.World.Time.Advance(TimeSpan.FromDays(-1));
        Assert.True((await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["tax"]), World.District, Stop)).Ok);
        world.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await world.ConsentAsync()).Ok);
    }

    [Fact(DisplayName = "撤回一人的授权：正在途中的查询停止，办件里的授权材料不再算数，再查询被拒绝")]
    public async Task Withdrawn()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var check = await world.AskedAsync("tax", "deposits");
        Assert.Single(await world.LookAsync(db => db.CaseEvidence.Where(e => e.Kind == "authorisation" && e.WithdrawnAt == null).ToListAsync(Stop)));
        var id = await world.LookAsync(db => db.Authorisations.Where(a => a.PersonId == world.Family.Mother).Select(a => a.AuthorisationId).SingleAsync(Stop));
        var input = new Withdraw.Input(world.Clock.NewId(), id, "本人不再同意");
        Assert.Equal("DATA-001", (await world.Withdraw.RunAsync(input, World.Aide, Stop)).Refusal!.Code);
        Assert.Equal(VerifyRefusals.ConsentNotFound, (await world.Withdraw.RunAsync(input, World.OtherClerk, Stop)).Refusal);
        Assert.True((await world.Withdraw.RunAsync(input, World.Clerk, Stop)).Ok);
        Assert.True((await world.Withdraw.RunAsync(input, World.Clerk, Stop)).Ok);
        Assert.Empty(await world.LookAsync(db => db.CaseEvidence.Where(e => e.Kind == "authorisation" && e.WithdrawnAt == null).ToListAsync(Stop)));
        await world.SendAsync();
        Assert.Equal(0, world.Offices.Calls);
        Assert.All(await world.LookAsync(db => db.Questions.ToListAsync(Stop)), q => Assert.Equal(QuestionState.Withdrawn, q.State));
        Assert.Equal("VERI-012", (await world.ConcludeAsync(check, without: true)).Refusal!.Code);
    }

    [Fact(DisplayName = "授权书没有包括的数据源不能查；错的岗位、别的镇、户外的人、第二次点击")]
    public async Task Bound_to_what_was_signed()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var (_, stranger, _, _) = await world.Cases.PoorFamilyAsync("H0002", 331);
        Assert.Equal("DATA-001", (await world.ConsentAsync(actor: World.Chief)).Refusal!.Code);
        Assert.Equal("VERI-001", (await world.ConsentAsync(actor: World.OtherClerk)).Refusal!.Code);
        Assert.Equal("VERI-003", (await world.ConsentAsync([stranger])).Refusal!.Code);
        Assert.Equal("VERI-007", (await world.ConsentAsync(sources: ["nothing"])).Refusal!.Code);
        Assert.Equal("VERI-006", (await world.ConsentAsync(until: world.Clock.BeijingToday.AddDays(-1))).Refusal!.Code);
        Assert.Equal("VERI-006", (await world.ConsentAsync(until: world.Clock.BeijingToday.AddMonths(12).AddDays(1))).Refusal!.Code);
        var key = world.Clock.NewId();
        Assert.Equal(3, (await world.ConsentAsync(sources: ["tax"], key: key)).Value);
        Assert.Equal(3, (await world.ConsentAsync(sources: ["tax"], key: key)).Value);
        Assert.Equal("VERI-009", (await world.ConsentAsync()).Refusal!.Code);
        Assert.Equal("VERI-013", (await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["tax", "deposits"]), World.District, Stop)).Refusal!.Code);
        Assert.Equal("DATA-001", (await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["tax"]), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal(3, await world.LookAsync(db => db.Authorisations.CountAsync(Stop)));
    }

    [Fact(DisplayName = "户外的法定义务人单独同意后才查询，不同意不影响户内核对")]
    public async Task Supporters_consent_for_themselves()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var (_, brother, _, _) = await world.Cases.PoorFamilyAsync("H0002", 331);
        var related = await world.World.Relatives.RunAsync(new(world.Clock.NewId(), world.Family.Father, brother, RelativeKind.Child, world.Clock.BeijingToday), World.Clerk, Stop);
        Assert.True(related.Ok, related.Refusal?.Message);
        var check = await world.AskedAsync("tax");
        Assert.Equal(3, await world.LookAsync(db => db.MeansChecks.Where(c => c.CheckId == check).Select(c => c.Persons).SingleAsync(Stop)));
        await world.SendAsync();
        Assert.True((await world.ConcludeAsync(check)).Ok);
        Assert.Equal(1, (await world.ConsentAsync([brother])).Value);
        var again = await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["tax"]), World.District, Stop);
        Assert.Equal(4, await world.LookAsync(db => db.MeansChecks.Where(c => c.CheckId == again.Value).Select(c => c.Persons).SingleAsync(Stop)));
    }
}
