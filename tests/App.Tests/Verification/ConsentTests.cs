using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
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

    [Fact(DisplayName = "提请核对须每一名成年成员都授权：登记了授权书材料也不行，缺谁写明（脱敏）；授权到期、撤回、新来的成年人也算缺；都齐了才能提请")]
    public async Task The_step_asks_every_adult()
    {
        await using var world = await VerifyWorld.CreateAsync();
        await world.Cases.MustAsync(world.CaseId, "accept", World.Clerk);
        await world.Cases.MustAsync(world.CaseId, "investigate", World.Clerk);
        await world.Cases.PaperAsync(world.CaseId, EvidenceKind.Visit);
        await world.Cases.PaperAsync(world.CaseId, EvidenceKind.Authorisation);
        Assert.True((await world.ConsentAsync([world.Family.Father], until: world.Clock.BeijingToday.AddDays(3))).Ok);
        var refusal = (await AskCheckAsync(world)).Refusal!;
        Assert.Equal("VERI-029", refusal.Code);
        Assert.Contains("李**", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("王**", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("李秀英", refusal.Message, StringComparison.Ordinal);

        Assert.True((await world.ConsentAsync([world.Family.Mother, world.Family.Son])).Ok);
        world.World.Time.Advance(TimeSpan.FromDays(4));
        Assert.Contains("缺 王** 的", (await AskCheckAsync(world)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(CaseState.Investigating, (await world.Cases.FileAsync(world.CaseId)).State);
        Assert.True((await world.ConsentAsync([world.Family.Father])).Ok);
        Assert.True((await AskCheckAsync(world)).Ok);
    }

    [Fact(DisplayName = "群众只能在网上授权本人、只在本人申请的办件上、只能是远程确认；授权后缺的人里没有他")]
    public async Task A_citizen_for_itself_alone()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var citizen = World.Staff(90, Role.Citizen, World.Wenhui) with { AccountId = world.Family.Father, StaffPersonId = world.Family.Father };
        Authorise.Input Of(ConsentWay way, params Guid[] people) =>
            new(world.Clock.NewId(), world.CaseId, people, VerifyWorld.AllSources, way, world.Clock.BeijingToday, world.Clock.BeijingToday.AddMonths(Authorise.LongestMonths));
        Assert.Equal("VERI-001", (await world.Authorise.RunAsync(Of(ConsentWay.Remote, world.Family.Mother), citizen, Stop)).Refusal!.Code);
        Assert.Equal("VERI-001", (await world.Authorise.RunAsync(Of(ConsentWay.Remote, world.Family.Father, world.Family.Mother), citizen, Stop)).Refusal!.Code);
        Assert.Equal("VERI-001", (await world.Authorise.RunAsync(Of(ConsentWay.Paper, world.Family.Father), citizen, Stop)).Refusal!.Code);
        var mother = citizen with { AccountId = world.Family.Mother, StaffPersonId = world.Family.Mother };
        Assert.Equal("VERI-001", (await world.Authorise.RunAsync(Of(ConsentWay.Remote, world.Family.Mother), mother, Stop)).Refusal!.Code);
        Assert.Equal(0, await world.LookAsync(db => db.Authorisations.CountAsync(Stop)));
        Assert.Equal(1, (await world.Authorise.RunAsync(Of(ConsentWay.Remote, world.Family.Father), citizen, Stop)).Value);
        Assert.Equal("VERI-009", (await world.Authorise.RunAsync(Of(ConsentWay.Remote, world.Family.Father), citizen, Stop)).Refusal!.Code);
    }

    private static async Task<Result<Guid>> AskCheckAsync(VerifyWorld world)
    {
        var step = new TakeStep(world.Database.Desk, Casework.CaseWorld.Book, world.Cases.CaseClock, [.. world.Cases.Guards, new ConsentGuard()], world.Cases.Decisions);
        return await step.RunAsync(new(world.Clock.NewId(), world.CaseId, (await world.Cases.FileAsync(world.CaseId)).Version, "ask-check"), World.Clerk, Stop);
    }
}
