using Huimin.Access;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>What a case refuses, and that a refusal leaves nothing behind (办件的边界), on both databases.</summary>
public sealed class CaseRuleTests
{
    private static CancellationToken Stop => CaseWorld.Stop;

    [Fact(DisplayName = "别的镇看不到也办不了；村协理员不能受理环节；监督岗不能办理；被拒绝的不留下任何变化")]
    public async Task Wrong_post_and_other_town()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        Assert.Equal("CASE-004", (await world.Open.RunAsync(new(world.Clock.NewId(), home, father, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday), World.OtherClerk, Stop)).Refusal!.Code);
        var id = await world.OpenAsync(home, father, actor: World.Aide);
        Assert.Equal("CASE-001", (await world.TakeAsync(id, "accept", World.OtherClerk)).Refusal!.Code);
        Assert.Equal("CASE-011", (await world.TakeAsync(id, "accept", World.Aide)).Refusal!.Code);
        Assert.Equal("CASE-011", (await world.TakeAsync(id, "accept", World.DistrictChief)).Refusal!.Code);
        Assert.Equal("CASE-001", (await world.Read.RunAsync(id, World.OtherClerk, Stop)).Refusal!.Code);
        Assert.Equal("CASE-010", (await world.TakeAsync(id, "confirm", World.DistrictChief)).Refusal!.Code);
        var file = await world.FileAsync(id);
        Assert.Equal((CaseState.Submitted, 0), (file.State, file.Version));
        Assert.Equal(1, await world.World.ReadAsync(db => db.CaseEvents.CountAsync(Stop)));
    }

    [Fact(DisplayName = "申报过的近亲属：本人应当回避；其他人可以办，单独登记备案，确认前须区级入户；撤回申报后不再回避")]
    public async Task Relatives_stand_aside()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        await DeclareAsync(world, CaseWorld.Clerk2, withdraw: false);
        var input = new OpenCase.Input(world.Clock.NewId(), home, father, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday);
        Assert.Equal(CaseRefusals.Kin, (await world.Open.RunAsync(input, CaseWorld.Clerk2, Stop)).Refusal);
        var id = await world.OpenAsync(home, father);
        Assert.True((await world.FileAsync(id)).IsKin);
        Assert.Equal(CaseRefusals.Kin, (await world.TakeAsync(id, "accept", CaseWorld.Clerk2)).Refusal);
        await world.ToConfirmAsync(id);
        Assert.Equal("CASE-036", (await world.TakeAsync(id, "confirm", World.DistrictChief)).Refusal!.Code);
        await world.PaperAsync(id, EvidenceKind.DistrictVisit, World.District);
        await world.MustAsync(id, "confirm", World.DistrictChief);

        world.World.Time.Advance(TimeSpan.FromMinutes(1));
        await DeclareAsync(world, CaseWorld.Clerk2, withdraw: true);
        Assert.True((await world.Open.RunAsync(input with { Key = world.Clock.NewId(), Wants = [new("DIBAO_REVIEW")] }, CaseWorld.Clerk2, Stop)).Ok);
    }

    [Fact(DisplayName = "不得一人办结：初审和确认不能由办过前面环节的人办理，换账号也不行")]
    public async Task Nobody_decides_alone()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(id);

        // The same person in another post with another account: persons are compared.
        var twin = World.DistrictChief with { StaffPersonId = World.Clerk.StaffPersonId, AccountId = world.Clock.NewId() };
        Assert.Equal("CASE-013", (await world.TakeAsync(id, "confirm", twin)).Refusal!.Code);
        Assert.Equal("CASE-013", (await world.TakeAsync(id, "reject", twin, "不符合条件")).Refusal!.Code);
        await world.MustAsync(id, "confirm", World.DistrictChief);
    }

    [Fact(DisplayName = "缺材料说明缺什么；入户调查少于两人被拒绝")]
    public async Task Missing_papers()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.MustAsync(id, "accept", World.Clerk);
        await world.MustAsync(id, "investigate", World.Clerk);
        var refusal = (await world.TakeAsync(id, "ask-check", World.Clerk)).Refusal!;
        Assert.Contains("家庭经济状况核对授权书、入户调查记录", refusal.Message, StringComparison.Ordinal);
        var visit = new AddEvidence.Input(world.Clock.NewId(), id, "visit", world.Clock.BeijingToday, "见到本人", "张某");
        Assert.Equal(("CASE-020", "People"), ((await world.Evidence.RunAsync(visit, null, World.Clerk, Stop)).Refusal!.Code, (await world.Evidence.RunAsync(visit, null, World.Clerk, Stop)).Refusal!.Field));
        Assert.True((await world.Evidence.RunAsync(visit with { People = "张某、李某" }, null, World.Clerk, Stop)).Ok);
    }

    [Theory(DisplayName = "改了名的程序、坏的图片、空文件都不收；真的 PDF 收下并加密保存")]
    [InlineData("4D5A90000300000004000000FFFF0000", false)]
    [InlineData("7F454C46020101000000000000000000", false)]
    [InlineData("FFD8FFE000104A464946000101000001", false)]
    [InlineData("504B0304140000000800000000000000", false)]
    [InlineData("255044462D312E340A00000000000000000000000000000000000000000000002525454F46", false)]
    [InlineData("", true)]
    public async Task Files_are_what_is_in_them(string hex, bool taken)
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        var bytes = taken ? ContentKinds.Read(MadePdf.Plain).Bytes : Convert.FromHexString(hex);
        var added = await world.Evidence.RunAsync(new(world.Clock.NewId(), id, "other", world.Clock.BeijingToday, "", "", "授权书.pdf"), bytes, World.Clerk, Stop);
        Assert.Equal(taken ? null : "CASE-023", added.Refusal?.Code);
        var stored = await world.World.ReadAsync(db => db.EvidenceContents.Select(c => c.ContentSealed).ToListAsync(Stop));
        Assert.Equal(taken ? 1 : 0, stored.Count);
        if (!taken) return;
        Assert.Equal(-1, stored[0].AsSpan().IndexOf("%PDF"u8));
        var read = new ReadEvidence(world.Database.Reader, world.Database.Views, world.Database.Vault);
        Assert.Equal(bytes, (await read.RunAsync(added.Value, World.Clerk, Stop)).Value.Bytes);
        Assert.Equal("CASE-027", (await read.RunAsync(added.Value, World.OtherClerk, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "已死亡的人不能申请；户外的人不能申请；同一事项不重复受理；第二次点击得到第一次的答复")]
    public async Task Who_may_apply()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, mother, _) = await world.PoorFamilyAsync();
        var (_, stranger, _, _) = await world.PoorFamilyAsync("H0002", 331);
        var death = await world.World.Death.RunAsync(new(world.Clock.NewId(), mother, await world.World.VersionAsync(mother), world.Clock.BeijingToday.AddDays(-3)), World.District, Stop);
        Assert.True(death.Ok, death.Refusal?.Message);
        OpenCase.Input By(Guid applicant) => new(world.Clock.NewId(), home, applicant, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday);
        var dead = (await world.Open.RunAsync(By(mother), World.Clerk, Stop)).Refusal!.Code;
        Assert.Contains(dead, new[] { "CASE-006", "CASE-041" });
        Assert.Equal("CASE-041", (await world.Open.RunAsync(By(stranger), World.Clerk, Stop)).Refusal!.Code);
        var input = By(father);
        var once = await world.Open.RunAsync(input, World.Clerk, Stop);
        Assert.Equal(once.Value, (await world.Open.RunAsync(input, World.Clerk, Stop)).Value);
        Assert.Equal("CASE-007", (await world.Open.RunAsync(By(father), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("CASE-008", (await world.Open.RunAsync(By(father) with { AppliedOn = world.Clock.BeijingToday.AddDays(1) }, World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal(1, await world.World.ReadAsync(db => db.Cases.CountAsync(Stop)));
    }

    [Fact(DisplayName = "节前最后一个工作日 23:59 提交的，从次日起算，假期不算；跨过北京零点就是下一天")]
    public async Task One_minute_before_the_holiday()
    {
        // Wednesday 30 September 2026 is the last working day before the holiday of 1 to 7 October.
        await using var world = await CaseWorld.CreateAsync(new DateOnly(2026, 9, 30));
        var (home, father, _, _) = await world.PoorFamilyAsync();
        world.World.Time.Advance(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(59)); // 23:59 in Beijing
        var id = await world.OpenAsync(home, father);
        Assert.Equal(new DateOnly(2026, 9, 30), (await world.FileAsync(id)).AppliedOn);
        await world.MustAsync(id, "accept", World.Clerk);
        var due = CaseClock.LastDay((await world.LimitAsync(id, "DL-DB-02")).DueAt!.Value);
        Assert.Equal(world.CaseClock.Calendar.AddWorkingDays(new DateOnly(2026, 9, 30), 3).Value, due);
        Assert.True(due >= new DateOnly(2026, 10, 10), $"{due}");
        world.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DateOnly(2026, 10, 1), world.Clock.BeijingToday);
    }

    [Fact(DisplayName = "工作日历没有下一年：照常受理，截止日待定；导入后由每日检查补上；超期的升级一次")]
    public async Task Past_the_end_of_the_calendar()
    {
        await using var world = await CaseWorld.CreateAsync(new DateOnly(2026, 11, 20));
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.MustAsync(id, "accept", World.Clerk);
        Assert.Null((await world.LimitAsync(id, "DL-DB-07")).DueAt);
        Assert.NotNull((await world.LimitAsync(id, "DL-DB-02")).DueAt);
        var next = WorkCalendar.BuiltIn.With("""{"years":{"2027":{"working_days":260,"days_off":[{"date":"2027-01-01"}],"makeup_workdays":[]}}}""");
        Assert.True(next.Ok, next.Refusal?.Message);
        world.World.Time.Advance(TimeSpan.FromDays(12));
        var look = new EscalateLate(world.Database.Desk, new CaseClock(next.Value, world.Parameters));
        var done = (await look.RunAsync(new(world.Clock.NewId(), world.Clock.BeijingToday), Actor.Product("500114"), Stop)).Value;
        Assert.Equal((1, 1), (done.Escalated, done.Reckoned));
        Assert.NotNull((await world.LimitAsync(id, "DL-DB-07")).DueAt);
        Assert.Equal(0, (await look.RunAsync(new(world.Clock.NewId(), world.Clock.BeijingToday), Actor.Product("500114"), Stop)).Value.Escalated);
        Assert.Equal(1, (await new BrowseCases(world.Database.Reader, world.Clock).RunAsync(new(false, false, null, null, true, 0, 10), World.Chief, Stop)).Value.Total);
    }

    [Fact(DisplayName = "两人同时按下确认：16 人争办同一环节，只有一人办成，其余被告知已被推进，没有错误")]
    public async Task Many_at_once()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(id);
        var file = await world.FileAsync(id);
        var shown = (await world.World.ReadAsync(db => world.Decisions.ProposeAsync(db, file, CaseWorld.Book.Find("DIBAO_APPLY")!, CaseEffect.Grant, world.Clock.BeijingToday, Stop))).Value.Digest;
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(
            () => world.Step.RunAsync(new(world.Clock.NewId(), id, file.Version, "confirm", "", shown), World.Staff(20 + n, Role.DistrictApprover, "500114"), Stop), Stop)));
        Assert.Single(answers, a => a.Ok);
        Assert.All(answers.Where(a => !a.Ok), a => Assert.Contains(a.Refusal!.Code, new[] { DataRefusals.Stale.Code, DataRefusals.Busy.Code }));
        Assert.Single(await world.AwardsAsync(home));
        Assert.Equal(1, await world.World.ReadAsync(db => db.CaseEvents.CountAsync(e => e.Code == "confirm", Stop)));
    }

    [Fact(DisplayName = "正在别的家庭享受低保的人不能再受理，搬到别的镇、那里看不到原家庭也一样")]
    public async Task Nobody_draws_twice()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, son) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(id);
        await world.MustAsync(id, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(40));
        var split = await world.World.Split.RunAsync(new(world.Clock.NewId(), home, await world.World.HouseholdVersionAsync(home), "H0009", "3组1号", [new(son, "02")]), World.District, Stop);
        Assert.True(split.Ok, split.Refusal?.Message);
        var apart = await world.World.ReadAsync(db => db.Households.Where(h => h.Number == "H0009").Select(h => h.HouseholdId).SingleAsync(Stop));
        var input = new OpenCase.Input(world.Clock.NewId(), apart, son, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday);
        Assert.Equal("ENT-063", (await world.Open.RunAsync(input, World.Clerk, Stop)).Refusal!.Code);

        // He has moved to another town, whose clerk sees nothing of the family he left.
        var moved = await world.World.Move.RunAsync(new(world.Clock.NewId(), apart, await world.World.HouseholdVersionAsync(apart), World.OtherTown, "1组1号"), World.District, Stop);
        Assert.True(moved.Ok, moved.Refusal?.Message);
        Assert.Equal("ENT-063", (await world.Open.RunAsync(input with { Key = world.Clock.NewId() }, World.OtherClerk, Stop)).Refusal!.Code);
    }

    private static async Task DeclareAsync(CaseWorld world, Actor staff, bool withdraw)
    {
        var declared = await world.Kin.RunAsync(new(world.Clock.NewId(), Kinship.Sibling, "王建国", World.Number(221), withdraw), staff, Stop);
        Assert.True(declared.Ok, declared.Refusal?.Message);
    }
}
