using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Dibao from the application to the award and the letter (低保申请), handbook §2.5, on both databases.</summary>
public sealed class DibaoCaseTests
{
    private static CancellationToken Stop => CaseWorld.Stop;

    [Fact(DisplayName = "从受理到确认：受理、调查、核对、公示七天、报请、区级确认，次月起发低保金，写成决定书，确认后公布")]
    public async Task From_application_to_award()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(id);
        await world.MustAsync(id, "confirm", World.DistrictChief);

        var file = await world.FileAsync(id);
        Assert.Equal((CaseState.Confirmed, true), (file.State, file.ClosedAt is not null));
        var award = Assert.Single(await world.AwardsAsync(home));
        Assert.Equal(("DIBAO", 90_000L, new DateOnly(2026, 8, 1), file.DecisionId), (award.Programme, award.AmountFen, award.FromMonth, award.DecisionId));
        var letters = await world.World.ReadAsync(db => db.Letters.OrderBy(l => l.Day).ToListAsync(Stop));
        Assert.Equal([LetterKind.Accepted, LetterKind.Confirmed], letters.Select(l => l.Kind));
        Assert.Contains("900.00 元", letters[1].Body, StringComparison.Ordinal);
        Assert.Contains("低于", letters[1].Body, StringComparison.Ordinal);
        Assert.Contains("行政复议", letters[1].Body, StringComparison.Ordinal);
        Assert.EndsWith("民政局", letters[1].Office, StringComparison.Ordinal);
        var shown = Assert.Single((await world.Public.RunAsync(null, 0, Stop)).Rows);
        Assert.Equal((NoticeKind.Granted, "王**", 3, (long?)90_000), (shown.Kind, shown.Applicant, shown.Members, shown.AmountFen));
        var trail = await world.World.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.Code == "confirm", Stop));
        Assert.Equal((0L, 90_000L), (trail.BeforeFen, trail.AfterFen));
    }

    [Fact(DisplayName = "DL-DB-07：2026-06-25 受理的，30 个工作日到 2026-08-06；补正期间停止计时；延长一次到 45 个工作日，不能再延")]
    public async Task The_limit_of_the_whole()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.MustAsync(id, "accept", World.Clerk);
        var limit = await world.LimitAsync(id, "DL-DB-07");
        Assert.Equal(new DateOnly(2026, 8, 6), CaseClock.LastDay(limit.DueAt!.Value));
        Assert.Equal(new DateOnly(2026, 6, 30), CaseClock.LastDay((await world.LimitAsync(id, "DL-DB-02")).DueAt!.Value));

        await world.PaperAsync(id, EvidenceKind.Other);
        var evidence = await world.World.ReadAsync(db => db.CaseEvidence.Select(e => e.EvidenceId).SingleAsync(Stop));
        Assert.Equal(CaseRefusals.StopNeedsEvidence.Code, (await world.Hold.RunAsync(new(world.Clock.NewId(), id, "DL-DB-07", ClockAct.Stop, StopWhy.Elsewhere, null, "异地核对"), World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.Hold.RunAsync(new(world.Clock.NewId(), id, "DL-DB-07", ClockAct.Stop, StopWhy.Elsewhere, evidence, "异地核对"), World.Clerk, Stop)).Ok);
        world.World.Time.Advance(TimeSpan.FromDays(7)); // Thursday to Thursday: five working days
        Assert.True((await world.Hold.RunAsync(new(world.Clock.NewId(), id, "DL-DB-07", ClockAct.Resume, Reason: "核对回函"), World.Clerk, Stop)).Ok);
        Assert.Equal(new DateOnly(2026, 8, 13), CaseClock.LastDay((await world.LimitAsync(id, "DL-DB-07")).DueAt!.Value));

        var longer = new HoldClock.Input(world.Clock.NewId(), id, "DL-DB-07", ClockAct.Extend, Reason: "人户分离，调查难度大");
        Assert.Equal(DataRefusals.NotPermitted, (await world.Hold.RunAsync(longer, World.Clerk, Stop)).Refusal);
        Assert.True((await world.Hold.RunAsync(longer, World.Chief, Stop)).Ok);
        Assert.Equal(new DateOnly(2026, 9, 3), CaseClock.LastDay((await world.LimitAsync(id, "DL-DB-07")).DueAt!.Value));
        Assert.Equal("CASE-029", (await world.Hold.RunAsync(longer with { Key = world.Clock.NewId() }, World.Chief, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "公示期满前一天不能报请，期满次日可以；公示收到异议须重新调查，确认前须区级入户")]
    public async Task The_term_of_the_notice()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.ToPublicityAsync(id);
        world.World.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal("CASE-015", (await world.TakeAsync(id, "hand-up", World.Clerk)).Refusal!.Code);
        var notice = await world.World.ReadAsync(db => db.PublicNotices.SingleAsync(Stop));
        Assert.Single((await world.Public.RunAsync("500114001", 0, Stop)).Rows);
        Assert.Empty((await world.Public.RunAsync("500114002", 0, Stop)).Rows);
        Assert.True((await world.Notice.RunAsync(new(world.Clock.NewId(), notice.NoticeId, true, "群众反映有经营收入"), World.Clerk, Stop)).Ok);
        world.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("CASE-016", (await world.TakeAsync(id, "hand-up", World.Clerk)).Refusal!.Code);
        await world.MustAsync(id, "reopen", World.Clerk, "重新入户调查");
        await world.MustAsync(id, "ask-check", World.Clerk);
        await world.MustAsync(id, "checked", World.District);
        await world.MustAsync(id, "publish", CaseWorld.Chief2);
        Assert.Equal("CASE-015", (await world.TakeAsync(id, "hand-up", World.Clerk)).Refusal!.Code);
        world.World.Time.Advance(TimeSpan.FromDays(8));
        await world.MustAsync(id, "hand-up", World.Clerk);
        Assert.Equal("CASE-036", (await world.TakeAsync(id, "confirm", World.DistrictChief)).Refusal!.Code);
        await world.PaperAsync(id, EvidenceKind.DistrictVisit, World.District);
        await world.MustAsync(id, "confirm", World.DistrictChief);
    }

    [Fact(DisplayName = "不予确认须写理由，决定书写明原因；三个工作日内送达，送达即满足时限")]
    public async Task A_refusal_in_writing()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync(income: "1800.03");
        var id = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(id);
        Assert.Equal("ENT-061", (await world.TakeAsync(id, "confirm", World.DistrictChief)).Refusal!.Code);
        Assert.Equal("CASE-017", (await world.TakeAsync(id, "reject", World.DistrictChief)).Refusal!.Code);
        await world.MustAsync(id, "reject", World.DistrictChief, "家庭月人均收入超过低保标准");
        Assert.Empty(await world.AwardsAsync(home));
        var letter = await world.World.ReadAsync(db => db.Letters.SingleAsync(l => l.Kind == LetterKind.Rejected, Stop));
        Assert.Contains("不低于", letter.Body, StringComparison.Ordinal);
        Assert.Null((await world.LimitAsync(id, "DL-DB-08")).MetAt);
        Assert.Equal("CASE-039", (await world.Deliver.RunAsync(new(world.Clock.NewId(), letter.LetterId, letter.Day.AddDays(-1), DeliveryWay.InPerson), World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.Deliver.RunAsync(new(world.Clock.NewId(), letter.LetterId, letter.Day, DeliveryWay.InPerson), World.Clerk, Stop)).Ok);
        Assert.NotNull((await world.LimitAsync(id, "DL-DB-08")).MetAt);
        Assert.Equal("CASE-038", (await world.Deliver.RunAsync(new(world.Clock.NewId(), letter.LetterId, letter.Day, DeliveryWay.ByPost), World.Clerk, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "事实变了，按旧核算确认被拒绝；没有核对过经济状况的不能确认")]
    public async Task What_is_confirmed_is_what_was_shown()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.World.FamilyAsync();
        var id = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(id);
        Assert.Equal("ENT-062", (await world.TakeAsync(id, "confirm", World.DistrictChief)).Refusal!.Code);
        var file = await world.FileAsync(id);
        var old = (await world.World.ReadAsync(db => world.Decisions.ProposeAsync(db, file, CaseWorld.Book.Find("DIBAO_APPLY")!, CaseEffect.Grant, world.Clock.BeijingToday, Stop))).Value;
        var day = world.Clock.BeijingToday.AddDays(-1);
        await world.Facts.RunAsync(new(world.Clock.NewId(), home, [new(home, "home.deposits", "0"), new(father, "income.transfer", "600")], day, "家庭经济状况核对", day), World.District, Stop);
        Assert.Equal(EntitlementRefusals.FactsChanged, (await world.Step.RunAsync(new(world.Clock.NewId(), id, file.Version, "confirm", "", old.Digest), World.DistrictChief, Stop)).Refusal);
        await world.MustAsync(id, "confirm", World.DistrictChief);
        Assert.Equal(120_000, Assert.Single(await world.AwardsAsync(home)).AmountFen);
    }
}
