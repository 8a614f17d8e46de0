using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>The other procedures (复核、终止、临时救助、残疾人补贴等) through the same engine, on both databases.</summary>
public sealed class OtherCaseTests
{
    private static CancellationToken Stop => CaseWorld.Stop;

    [Fact(DisplayName = "一门受理：一次受理三个事项，各成一件，同一受理号")]
    public async Task One_counter_several_matters()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, mother, _) = await world.PoorFamilyAsync();
        var opened = await world.Open.RunAsync(
            new(world.Clock.NewId(), home, father, [new("DIBAO_APPLY"), new("TEMP_PETTY"), new("DISABILITY_LIVING_APPLY", mother)], CaseChannel.Aide, world.Clock.BeijingToday), World.Aide, Stop);
        Assert.Equal(3, opened.Value.Count);
        var files = await world.World.ReadAsync(db => db.Cases.ToListAsync(Stop));
        Assert.Single(files.Select(f => f.IntakeId).Distinct());
        Assert.Equal(3, files.Select(f => f.Number).Distinct().Count());
        Assert.Equal("CASE-009", (await world.Open.RunAsync(new(world.Clock.NewId(), home, father, [new("DISABILITY_CARE_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday), World.Clerk, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "复核：收入增加应减发的，先听取意见才能报请；确认后旧待遇到当月止，新待遇次月起，写调整告知书")]
    public async Task A_reduction_hears_the_family_first()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var first = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(first);
        await world.MustAsync(first, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(60));
        var day = world.Clock.BeijingToday.AddDays(-5);
        Assert.True((await world.Facts.RunAsync(new(world.Clock.NewId(), home, [new(father, "income.transfer", "1200")], day, "家庭经济状况核对", day), World.District, Stop)).Ok);

        var id = await world.OpenAsync(home, father, "DIBAO_REVIEW");
        await world.MustAsync(id, "start", World.Clerk);
        await world.PaperAsync(id, EvidenceKind.Authorisation);
        await world.MustAsync(id, "ask-check", World.Clerk);
        await world.PaperAsync(id, EvidenceKind.Report, World.District);
        await world.MustAsync(id, "checked", World.District);
        await world.MustAsync(id, "hear", World.Clerk, "家庭收入增加，拟减发");
        Assert.Equal("CASE-014", (await world.TakeAsync(id, "heard", World.Clerk)).Refusal!.Code);
        await world.PaperAsync(id, EvidenceKind.Hearing);
        await world.MustAsync(id, "heard", World.Clerk);
        await world.MustAsync(id, "confirm", CaseWorld.Chief3);
        var awards = (await world.AwardsAsync(home)).OrderBy(a => a.FromMonth).ToList();
        Assert.Equal([(90_000L, (DateOnly?)awards[1].FromMonth), (60_000L, null)], awards.Select(a => (a.AmountFen, a.EndMonth)));
        Assert.Contains("由每月 900.00 元调整为 600.00 元", (await world.World.ReadAsync(db => db.Letters.SingleAsync(l => l.Kind == LetterKind.Adjusted, Stop))).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "复核查实收入早已增加而没有报告：自发生之月起调整，不多退一个月；一般调整仍自次月起；没有听取意见不能追溯")]
    public async Task What_was_concealed_is_adjusted_from_its_beginning()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var first = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(first);
        await world.MustAsync(first, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(120)); // 23 October 2026
        var (began, found) = (new DateOnly(2026, 9, 10), world.Clock.BeijingToday.AddDays(-5));
        Assert.True((await world.Facts.RunAsync(new(world.Clock.NewId(), home, [new(father, "income.transfer", "1200")], began, "家庭经济状况核对", found), World.District, Stop)).Ok);

        var id = await world.OpenAsync(home, father, "DIBAO_REVIEW");
        await world.MustAsync(id, "start", World.Clerk);
        await world.PaperAsync(id, EvidenceKind.Authorisation);
        await world.MustAsync(id, "ask-check", World.Clerk);
        await world.PaperAsync(id, EvidenceKind.Report, World.District);
        await world.MustAsync(id, "checked", World.District);
        await world.MustAsync(id, "hear", World.Clerk, "家庭收入早已增加，拟追溯减发");
        await world.PaperAsync(id, EvidenceKind.Hearing);
        await world.MustAsync(id, "heard", World.Clerk);
        Assert.Equal("CASE-017", (await world.TakeAsync(id, "confirm-back", CaseWorld.Chief3)).Refusal!.Code);
        var file = await world.FileAsync(id);
        var plain = await world.World.ReadAsync(db => world.Decisions.ProposeAsync(db, file, CaseWorld.Book.Find("DIBAO_REVIEW")!, CaseEffect.Adjust, world.Clock.BeijingToday, Stop));
        Assert.Equal(new Month(2026, 11), plain.Value.FromMonth);
        await world.MustAsync(id, "confirm-back", CaseWorld.Chief3, "收入自九月起增加，家庭没有报告");

        var awards = (await world.AwardsAsync(home)).OrderBy(a => a.FromMonth).ToList();
        Assert.Equal([(90_000L, new DateOnly(2026, 8, 1), (DateOnly?)new DateOnly(2026, 9, 1)), (60_000L, new DateOnly(2026, 9, 1), null)], awards.Select(a => (a.AmountFen, a.FromMonth, a.EndMonth)));
        Assert.Contains("自2026年9月起调整为 600.00 元（原为每月 900.00 元）；此后多领的部分应当退回", (await world.World.ReadAsync(db => db.Letters.SingleAsync(l => l.Kind == LetterKind.Adjusted, Stop))).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "追溯只到核对过经济状况的月份：接收的待遇更早，那时的经济状况不知道，不说多发")]
    public async Task What_is_not_known_was_not_too_much()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.World.FamilyAsync();
        var takeOver = new TakeOverAwards(world.Database.Desk, world.Database.Vault);
        Assert.Equal(1, (await takeOver.RunAsync(new(world.Clock.NewId(), "原系统", "1"), [new("H0001", null, "DIBAO", 250_000, new Month(2025, 6))], World.DistrictChief, Stop)).Value.Written);
        world.World.Time.Advance(TimeSpan.FromDays(90)); // 23 September 2026
        var known = new DateOnly(2026, 8, 10);
        Assert.True((await world.Facts.RunAsync(new(world.Clock.NewId(), home, [new(father, "income.transfer", "9000"), new(home, "home.deposits", "3000")], known, "家庭经济状况核对", known), World.District, Stop)).Ok);
        var file = await world.FileAsync(await world.OpenAsync(home, father, "DIBAO_REVIEW"));
        var back = (await world.World.ReadAsync(db => world.Decisions.ProposeAsync(db, file, CaseWorld.Book.Find("DIBAO_REVIEW")!, CaseEffect.AdjustBack, world.Clock.BeijingToday, Stop))).Value;
        Assert.Equal((new Month(known), 0), (back.FromMonth, back.Doubts.Count));
    }

    [Fact(DisplayName = "低保边缘家庭认定：确认后有效期 12 个月，没有金额，不进发放；到期前重新认定换新的有效期")]
    public async Task A_status_has_a_term()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync(income: "2100"); // 700 a head: over 600, under 900
        for (var year = 0; year < 2; year++)
        {
            var id = await world.OpenAsync(home, father, "MARGIN_APPLY");
            await world.ToConfirmAsync(id);
            await world.MustAsync(id, "confirm", year == 0 ? World.DistrictChief : CaseWorld.Chief3);
            if (year == 0) world.World.Time.Advance(TimeSpan.FromDays(60));
        }

        var awards = (await world.AwardsAsync(home)).OrderBy(a => a.FromMonth).ToList();
        Assert.Equal(2, awards.Count);
        Assert.All(awards, a => Assert.Equal(("DIBAO_MARGINAL", 0L), (a.Programme, a.AmountFen)));
        Assert.Equal(awards[1].FromMonth, awards[0].EndMonth);
        Assert.Equal(awards[1].FromMonth.AddMonths(12), awards[1].EndMonth);
    }

    [Fact(DisplayName = "终止：听取意见、另一人决定，待遇次月起终止，写明理由")]
    public async Task An_end()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var first = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(first);
        await world.MustAsync(first, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(60));
        var id = await world.OpenAsync(home, father, "DIBAO_EXIT");
        await world.MustAsync(id, "hear", World.Clerk, "本人申请退出");
        await world.PaperAsync(id, EvidenceKind.Hearing);
        await world.MustAsync(id, "heard", World.Clerk);
        await world.MustAsync(id, "confirm", World.DistrictChief, "本人申请退出");
        var award = Assert.Single(await world.AwardsAsync(home));
        Assert.Equal((new Month(world.Clock.BeijingToday) + 1).FirstDay, award.EndMonth);
    }

    [Fact(DisplayName = "停发：没有在享的待遇不能停发；有的听取意见后停发，之后复核可以恢复")]
    public async Task A_stop_and_what_comes_after()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var early = await world.OpenAsync(home, father, "DIBAO_SUSPEND");
        await ToStopAsync(world, early);
        Assert.Equal("ENT-064", (await world.TakeAsync(early, "confirm", World.DistrictChief, "无正当理由拒绝核查")).Refusal!.Code);
        await world.MustAsync(early, "keep", World.DistrictChief, "没有在享待遇");

        var first = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(first);
        await world.MustAsync(first, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(60));
        var id = await world.OpenAsync(home, father, "DIBAO_SUSPEND");
        await ToStopAsync(world, id);
        await world.MustAsync(id, "confirm", World.DistrictChief, "无正当理由拒绝核查");
        Assert.NotNull(Assert.Single(await world.AwardsAsync(home)).EndMonth);
        var again = await world.OpenAsync(home, father, "DIBAO_REVIEW");
        await world.MustAsync(again, "start", World.Clerk);
        await world.PaperAsync(again, EvidenceKind.Authorisation);
        await world.MustAsync(again, "ask-check", World.Clerk);
        await world.PaperAsync(again, EvidenceKind.Report, World.District);
        await world.MustAsync(again, "checked", World.District);
        await world.MustAsync(again, "raise", World.Clerk);
        await world.MustAsync(again, "confirm", CaseWorld.Chief3);
        Assert.Single(await world.AwardsAsync(home), a => a.EndMonth is null && a.AmountFen == 90_000);
    }

    private static async Task ToStopAsync(CaseWorld world, Guid id)
    {
        await world.MustAsync(id, "hear", World.Clerk, "多次拒绝核查");
        await world.PaperAsync(id, EvidenceKind.Hearing);
        await world.MustAsync(id, "heard", World.Clerk);
    }

    [Fact(DisplayName = "急难型先行救助：24 小时内，镇街负责人另一人决定；事后补齐手续；超过 24 小时为超期")]
    public async Task Help_first_papers_later()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father, "TEMP_EMERGENCY");
        var limit = await world.LimitAsync(id, "DL-LS-01");
        Assert.Equal(limit.StartedAt.AddHours(24), limit.DueAt);
        Assert.Equal("CASE-014", (await world.TakeAsync(id, "accept", World.Clerk)).Refusal!.Code);
        await world.PaperAsync(id, EvidenceKind.Emergency);
        await world.MustAsync(id, "accept", World.Clerk);

        // Nothing has happened to the family that the rules know of.
        Assert.Equal("ENT-061", (await world.TakeAsync(id, "relieve", World.Chief)).Refusal!.Code);
        Assert.Equal("CASE-011", (await world.TakeAsync(id, "relieve", World.DistrictChief)).Refusal!.Code);
        world.World.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, (await world.Escalate.RunAsync(new(world.Clock.NewId(), world.Clock.BeijingToday), Actor.Product("500114"), Stop)).Value.Escalated);
    }

    [Fact(DisplayName = "残疾人补贴：初审、残联核证、区级审定；儿童事项不公示、不留公示记录")]
    public async Task Disability_and_children_through_the_same_engine()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, mother, son) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father, "DISABILITY_LIVING_APPLY", mother);
        await world.MustAsync(id, "accept", World.Clerk);
        await world.MustAsync(id, "first-review", World.Chief);
        await world.PaperAsync(id, EvidenceKind.Certificate, World.District);
        await world.MustAsync(id, "certified", World.District);
        Assert.Equal("ENT-061", (await world.TakeAsync(id, "confirm", World.DistrictChief)).Refusal!.Code); // no certificate in the register
        await world.MustAsync(id, "reject", World.DistrictChief, "没有有效的残疾人证");
        var child = await world.OpenAsync(home, father, "ORPHAN_APPLY", son);
        await world.MustAsync(child, "accept", World.Clerk);
        await world.PaperAsync(child, EvidenceKind.Custody);
        await world.MustAsync(child, "checked", World.Chief);
        await world.MustAsync(child, "reject", World.DistrictChief, "父母健在，不属于孤儿");
        Assert.Equal(0, await world.World.ReadAsync(db => db.PublicNotices.CountAsync(Stop)));
    }

    [Fact(DisplayName = "特困抽查不少于三成：十件中至少三件，抽中的确认前须区级入户；同一件再抽结果相同")]
    public void Thirty_of_a_hundred()
    {
        var ids = Enumerable.Range(0, 10_000).Select(n => new Guid(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).ToList();
        var share = ids.Count(i => Sampling.ByChance(i, 30));
        Assert.InRange(share, 2_800, 3_200);
        Assert.All(ids.Take(100), i => Assert.Equal(Sampling.ByChance(i, 30), Sampling.ByChance(i, 30)));
        Assert.All(ids.Take(100), i => Assert.True(Sampling.ByChance(i, 100)));
    }

    [Theory(DisplayName = "公示扫描：身份证、银行卡、电话，空格、全角、横线都认得；普通数字不误报")]
    [InlineData("张某 500114198001011234", "身份证号码")]
    [InlineData("５００１１４１９８００１０１１２３Ｘ", "身份证号码")]
    [InlineData("500114 19800101 1234", "身份证号码")]
    [InlineData("卡 6222 0212 3456 7890 123", "银行卡号")]
    [InlineData("138-0000-0000", "电话号码")]
    [InlineData("3 人，每月 900.00 元，2026-07-25", null)]
    [InlineData("办件编号 BJ26-7KQ2M-XR4TD", null)]
    public void Numbers_that_may_not_be_public(string text, string? found) => Assert.Equal(found, PersonalNumbers.In(text));
}
