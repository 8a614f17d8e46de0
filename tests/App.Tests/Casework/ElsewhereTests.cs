using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Temporary aid where the emergency is, for people registered elsewhere (社会救助法第三十七条): handled there, told here, given once.</summary>
public sealed class ElsewhereTests
{
    private static readonly Actor chief = World.Staff(14, Role.TownApprover, "500114002");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static OpenElsewhere Op(CaseWorld world) =>
        new(world.Database.Reader, world.Database.Views, world.Open, CaseWorld.Book, world.Database.Vault, new CaseworkOptions("500114"), world.Clock);

    private static Task<Result<OpenElsewhere.Opened>> OpenAsync(
        CaseWorld world, string procedure = "TEMP_EMERGENCY", int number = 221, string name = "王建国", string? place = World.OtherTown, Actor? actor = null, Guid? key = null) =>
        Op(world).RunAsync(new(key ?? world.Clock.NewId(), World.Number(number), name, procedure, place, CaseChannel.Counter, world.Clock.BeijingToday), actor ?? World.OtherClerk, Stop);

    private static Task<Actor> ReachAsync(CaseWorld world, Actor actor, string name, Guid id) => ReachTests.ReachAsync(world, actor, name, id);

    [Fact(DisplayName = "急难发生地受理、救助、补齐手续：不是本镇户籍也可以；文书由急难发生地出具；户籍所在地收到告知；同一次点击只有一件")]
    public async Task Handled_where_the_emergency_is()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var day = world.Clock.BeijingToday;
        var facts = await world.Facts.RunAsync(new(world.Clock.NewId(), home, [new(home, "emergency.kind", "1"), new(home, "emergency.severity", "2"), new(home, "emergency.on", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))], day, "走访核实", day), World.District, Stop);
        Assert.True(facts.Ok, facts.Refusal?.Message);
        var key = world.Clock.NewId();
        var opened = await OpenAsync(world, key: key);
        Assert.True(opened.Ok, opened.Refusal?.Message);
        Assert.True(opened.Value.IsHandledHere);
        var id = opened.Value.CaseId;
        var file = await world.FileAsync(id);
        Assert.Equal((World.OtherTown, home, father), (file.AreaCode, file.HouseholdId, file.ApplicantId));

        var (clerk, head) = (await ReachAsync(world, World.OtherClerk, "CaseId", id), await ReachAsync(world, chief, "CaseId", id));
        await world.PaperAsync(id, EvidenceKind.Emergency, clerk);
        await world.MustAsync(id, "accept", clerk);
        Assert.Equal("CASE-013", (await world.TakeAsync(id, "relieve", head with { StaffPersonId = clerk.StaffPersonId })).Refusal!.Code);
        await world.MustAsync(id, "relieve", head);
        var letter = await world.World.ReadAsync(db => db.Letters.AsNoTracking().SingleAsync(l => l.CaseId == id, Stop));
        Assert.Equal("王建国", letter.Addressee);
        Assert.DoesNotContain("民政局", letter.Office, StringComparison.Ordinal);
        Assert.Equal(World.Wenhui, Assert.Single(await world.AwardsAsync(home)).AreaCode);

        var told = await world.World.ReadAsync(db => db.Referrals.AsNoTracking().SingleAsync(Stop), World.Clerk);
        Assert.Equal((World.Wenhui, id, Department.RegistrationPlace), (told.AreaCode, told.CaseId!.Value, told.To));
        Assert.Contains(file.Number, told.Matter, StringComparison.Ordinal);
        Assert.DoesNotContain("王", told.Matter, StringComparison.Ordinal);
        Assert.NotNull(told.DueOn);
        Assert.Equal("CASE-054", (await OpenAsync(world)).Refusal!.Code);
        Assert.Equal(1, await world.World.ReadAsync(db => db.Cases.CountAsync(Stop)));
    }

    [Fact(DisplayName = "户籍所在地反馈同一事由已经救助：不能再救助，可以不予确认；反馈没有救助过：可以救助；没有反馈之前户籍所在地不另开一件")]
    public async Task Not_twice_for_the_same_cause()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = (await OpenAsync(world, "TEMP_PETTY")).Value.CaseId;
        var refused = await world.Open.RunAsync(new(world.Clock.NewId(), home, father, [new("TEMP_EMERGENCY")], CaseChannel.Counter, world.Clock.BeijingToday), World.Clerk, Stop);
        Assert.Equal("CASE-055", refused.Refusal!.Code);

        var told = await world.World.ReadAsync(db => db.Referrals.AsNoTracking().SingleAsync(Stop));
        var refer = new Refer(world.Database.Desk, world.CaseClock);
        var answer = new Refer.AnswerInput(world.Clock.NewId(), told.ReferralId, ReferralOutcome.Given, "已经给过救助");
        Assert.Equal("CASE-044", (await refer.AnswerAsync(answer, World.Clerk, Stop)).Refusal!.Code);
        answer = answer with { Key = world.Clock.NewId(), Outcome = ReferralOutcome.AidedBefore };
        Assert.Equal("CASE-046", (await refer.AnswerAsync(answer, World.OtherClerk, Stop)).Refusal!.Code);
        Assert.True((await refer.AnswerAsync(answer, World.Clerk, Stop)).Ok);

        var (clerk, head) = (await ReachAsync(world, World.OtherClerk, "CaseId", id), await ReachAsync(world, chief, "CaseId", id));
        await world.MustAsync(id, "accept", clerk);
        await world.PaperAsync(id, EvidenceKind.Visit, clerk);
        await world.MustAsync(id, "hand-up", clerk);
        Assert.Equal("CASE-056", (await world.TakeAsync(id, "confirm", head)).Refusal!.Code);
        await world.MustAsync(id, "reject", head, "同一事由户籍地已救助");
        Assert.Empty(await world.AwardsAsync(home));
        Assert.True((await world.Open.RunAsync(new(world.Clock.NewId(), home, father, [new("TEMP_EMERGENCY")], CaseChannel.Counter, world.Clock.BeijingToday), World.Clerk, Stop)).Ok);
    }

    [Fact(DisplayName = "低保须向户籍所在地申请；证件和姓名都对才受理，错的、没有的、死亡的一个答复，留审计；本辖区的人、别的镇的地点、错的岗位都拒绝，什么也不留")]
    public async Task Who_and_where()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        Assert.Equal("CASE-042", (await OpenAsync(world, "DIBAO_APPLY")).Refusal!.Code);
        Assert.Equal("CASE-002", (await OpenAsync(world, "NOTHING")).Refusal!.Code);
        Assert.Equal("CASE-051", (await OpenAsync(world, name: "王建军")).Refusal!.Code);
        Assert.Equal("CASE-051", (await OpenAsync(world, number: 777)).Refusal!.Code);
        Assert.Equal("CASE-052", (await OpenAsync(world, actor: World.Clerk, place: World.Nanhai)).Refusal!.Code);
        Assert.Equal("CASE-053", (await OpenAsync(world, place: World.Wenhui)).Refusal!.Code);
        Assert.Equal("CASE-053", (await OpenAsync(world, place: null)).Refusal!.Code);
        Assert.Equal("DATA-001", (await OpenAsync(world, actor: chief)).Refusal!.Code);
        var version = await world.World.VersionAsync(father);
        Assert.True((await world.World.Death.RunAsync(new(world.Clock.NewId(), father, version, world.Clock.BeijingToday), World.District, Stop)).Ok);
        Assert.Equal("CASE-051", (await OpenAsync(world)).Refusal!.Code);
        Assert.Equal((0, 0), await world.World.ReadAsync(async db => (await db.Cases.CountAsync(Stop), await db.Referrals.CountAsync(Stop))));
        Assert.Equal(3, await world.World.ReadAsync(db => db.AuditRecords.CountAsync(r => r.Operation == nameof(OpenElsewhere) && r.Outcome == "denied", Stop)));
        Assert.NotEqual(Guid.Empty, home);
    }

    [Fact(DisplayName = "任意窗口收件的（残疾人补贴）转户籍所在地办理：收件地不能再办，户籍所在地看得到")]
    public async Task Any_counter_hands_on()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.PoorFamilyAsync();
        var opened = await OpenAsync(world, "DISABILITY_CARE_APPLY");
        Assert.True(opened.Ok, opened.Refusal?.Message);
        Assert.False(opened.Value.IsHandledHere);
        Assert.Equal(World.Wenhui, (await world.FileAsync(opened.Value.CaseId)).AreaCode);
        Assert.Equal("CASE-001", (await world.TakeAsync(opened.Value.CaseId, "accept", World.OtherClerk)).Refusal!.Code);
        await world.MustAsync(opened.Value.CaseId, "accept", World.Clerk);
    }
}
