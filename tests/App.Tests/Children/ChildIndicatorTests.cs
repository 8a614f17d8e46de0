using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.ChildWelfare;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.Children;

/// <summary>K16 and K17 on records made by hand.</summary>
public sealed class ChildIndicatorTests
{
    [Fact(DisplayName = "K16：建档率、评估率、四个覆盖率各有分子分母；到期当天不再计，前一天还计；生日当天、终止当天起不在分母；晚知道的不计入先前；另一镇为零")]
    public async Task Files()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, kids) = await w.HomeAsync(4);
        foreach (var kid in kids[..3]) await w.KeepAsync((db, id) => db.Facts.Add(Fact(w, id, kid)));
        await BirthAsync(w, kids, new(2016, 5, 6));

        // Two of three left behind have a file; the fourth is an orphan with one, kept until 31 October.
        var first = await FileAsync(w, kids[0], new(2026, 9, 1), new(2032, 5, 6));
        var second = await FileAsync(w, kids[1], new(2026, 10, 10), new(2026, 11, 30));
        await FileAsync(w, kids[3], new(2026, 8, 1), new(2034, 5, 6), closed: new(2026, 10, 31));
        await w.AwardAsync(home, "DE_FACTO", new Month(2026, 9), person: kids[3]);
        await SaidAsync(w, first, kids[0], "张主任", ChildStudy.AtSchool, ChildSupport.NeedsNothing, new(2026, 9, 1), new(2026, 10, 31));
        await SaidAsync(w, first, kids[0], "", ChildStudy.DroppedOut, ChildSupport.None, new(2026, 10, 31), null);
        await SaidAsync(w, second, kids[1], "赵主任", ChildStudy.TooYoung, ChildSupport.None, new(2026, 10, 10), null);
        await SeenAsync(w, first, kids[0], new(2026, 9, 1), new(2026, 11, 1), care: false);
        await SeenAsync(w, second, kids[1], new(2026, 10, 10), new(2026, 10, 31), care: true);
        await AssessedAsync(w, second, kids[1], new(2026, 10, 31), new(2027, 11, 1));

        async Task<(long?, long?)> BothAsync(string code) => (await w.ValueAsync(code, Period.Of(new Month(2026, 9))), await w.ValueAsync(code, IndicatorWorld.October));

        // Due: three left behind and the orphan.
        Assert.Equal((5_000L, 5_000L), await BothAsync("K16.1"));
        Assert.Equal((0L, 5_000L), await BothAsync("K16.2"));
        Assert.Equal((5_000L, 5_000L), await BothAsync("K16.5"));
        Assert.Equal((5_000L, 5_000L), await BothAsync("K16.6"));
        Assert.Equal((5_000L, 0L), await BothAsync("K16.7"));
        Assert.Equal((10_000L, 0L), await BothAsync("K16.8"));
        Assert.Equal((1L, 2L), await PartsAsync(w, "K16.5", IndicatorWorld.October));
        Assert.Equal((0L, 1L), await PartsAsync(w, "K16.5", IndicatorWorld.November));
        Assert.Equal([(1L, 2L), (0L, 1L)], [await PartsAsync(w, "K16.6", IndicatorWorld.November, asOf: new(2026, 11, 29)), await PartsAsync(w, "K16.6", IndicatorWorld.November)]);
        Assert.Equal([(1L, 2L), (0L, 1L)], [await PartsAsync(w, "K16.2", IndicatorWorld.November, asOf: new(2026, 11, 29)), await PartsAsync(w, "K16.2", IndicatorWorld.November)]);
        Assert.Equal((0L, 0L), await PartsAsync(w, "K16.6", IndicatorWorld.October, World.OtherTown[..9]));
        Assert.Equal((0L, 0L), await PartsAsync(w, "K16.6", IndicatorWorld.October, known: w.Clock.UtcNow.AddSeconds(-1)));

        // With the household's Dibao both children of October have support, by the ledger alone.
        await w.AwardAsync(home, "DIBAO", new Month(2026, 10));
        Assert.Equal((2L, 2L), await PartsAsync(w, "K16.8", IndicatorWorld.October));
    }

    [Fact(DisplayName = "K17：件数、1 小时内通报率（第 60 分钟计，第 61 分钟不计）、闭环率、临时监护件数（一份报告只计一次）；月末零点两侧；晚知道的不计入先前")]
    public async Task Reports()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var last = Clock.StartOfBeijingDay(new(2026, 11, 1)).AddMinutes(-1);
        var (intime, late, untold) = (await ReportAsync(w, last), await ReportAsync(w, last), await ReportAsync(w, last.AddMinutes(1)));
        await StepAsync(w, intime, ProtectionStepKind.PoliceNotified, last.AddMinutes(60));
        await StepAsync(w, late, ProtectionStepKind.PoliceNotified, last.AddMinutes(61));
        await StepAsync(w, late, ProtectionStepKind.TemporaryCare, last.AddHours(3));
        await StepAsync(w, late, ProtectionStepKind.TemporaryCare, last.AddHours(5));
        await StepAsync(w, late, ProtectionStepKind.Closed, last.AddDays(3));
        await StepAsync(w, untold, ProtectionStepKind.Handling, last.AddHours(1));

        async Task<(long?, long?)> BothAsync(string code) => (await w.ValueAsync(code, IndicatorWorld.October), await w.ValueAsync(code, IndicatorWorld.November));
        Assert.Equal((2L, 1L), await BothAsync("K17.1"));
        Assert.Equal((5_000L, 0L), await BothAsync("K17.2"));
        Assert.Equal((5_000L, 0L), await BothAsync("K17.3"));
        Assert.Equal((0L, 1L), await BothAsync("K17.4"));
        Assert.Equal(0, await w.ValueAsync("K17.1", IndicatorWorld.October, World.OtherTown[..9]));
        Assert.Equal(0, await w.ValueAsync("K17.1", IndicatorWorld.October, known: w.Clock.UtcNow.AddSeconds(-1)));
    }

    private static async Task<(long, long?)> PartsAsync(IndicatorWorld w, string code, Period period, string division = IndicatorWorld.District, DateTime? known = null, DateOnly? asOf = null)
    {
        var figure = await w.FigureAsync(code, period, division, asOf ?? period.LastDay, known);
        return (figure.Numerator, figure.Denominator);
    }

    private static Task<Guid> BirthAsync(IndicatorWorld w, Guid[] people, DateOnly birth) => w.KeepAsync((db, _) =>
    {
        foreach (var person in db.People.Where(p => people.Contains(p.PersonId)).ToList()) person.BirthDate = birth;
    });

    private static FactRecord Fact(IndicatorWorld w, Guid id, Guid person) => new()
    {
        FactId = id,
        SubjectId = person,
        AreaCode = World.Wenhui,
        Code = "support.leftBehind",
        Value = 1,
        Since = new(2026, 1, 1),
        Source = "走访",
        SourceDay = new(2026, 1, 1),
        KnownFrom = w.Clock.UtcNow,
    };

    private static Task<Guid> FileAsync(IndicatorWorld w, Guid person, DateOnly opened, DateOnly ends, DateOnly? closed = null) => w.KeepAsync((db, id) => db.ChildFiles.Add(new ChildFile
    {
        FileId = id,
        SubjectId = person,
        AreaCode = World.Wenhui,
        OpenedOn = opened,
        Kinds = ChildKinds.LeftBehind,
        EndsOn = ends,
        ReviewedOn = opened,
        ReviewDueOn = ends,
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
        ClosedOn = closed,
        ClosedAt = closed is null ? null : w.Clock.UtcNow,
    }));

    private static Task<Guid> SaidAsync(IndicatorWorld w, Guid file, Guid person, string responsible, ChildStudy study, ChildSupport support, DateOnly from, DateOnly? to) => w.KeepAsync((db, id) => db.ChildFileStates.Add(new ChildFileState
    {
        StateId = id,
        FileId = file,
        SubjectId = person,
        AreaCode = World.Wenhui,
        ValidFrom = from,
        ValidTo = to,
        KnownFrom = w.Clock.UtcNow,
        KnownTo = to is null ? null : w.Clock.UtcNow,
        Kinds = ChildKinds.LeftBehind,
        Guardian = "王建国",
        GuardianRelation = "父亲",
        Entrusted = "",
        EntrustedRelation = "",
        NoticeOn = null,
        Study = study,
        School = "",
        Responsible = responsible,
        Support = support,
        Note = "",
        RecordedBy = id,
    }));

    private static Task<Guid> SeenAsync(IndicatorWorld w, Guid file, Guid person, DateOnly day, DateOnly due, bool care) => w.KeepAsync((db, id) => db.ChildReviews.Add(new ChildReview
    {
        ReviewId = id,
        FileId = file,
        SubjectId = person,
        AreaCode = World.Wenhui,
        ReviewedOn = day,
        DueOn = due,
        IsCare = care,
        Note = "在家",
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));

    private static Task<Guid> AssessedAsync(IndicatorWorld w, Guid file, Guid person, DateOnly day, DateOnly due) => w.KeepAsync((db, id) => db.ChildAssessments.Add(new ChildAssessment
    {
        AssessmentId = id,
        FileId = file,
        SubjectId = person,
        AreaCode = World.Wenhui,
        AssessedOn = day,
        DueOn = due,
        Assessor = "刘社工",
        Care = 0,
        Safety = 0,
        Ability = 0,
        Mind = 0,
        Means = 0,
        Veto = 0,
        Level = RiskLevel.Low,
        Findings = "祖母照护",
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));

    private static Task<Guid> ReportAsync(IndicatorWorld w, DateTime at) => w.KeepAsync((db, id) => db.ProtectionReports.Add(new ProtectionReport
    {
        ReportId = id,
        AreaCode = World.Wenhui,
        ReceivedAt = at,
        NotifyBy = at.AddMinutes(60),
        ReporterUnit = "小学",
        ReporterPost = "班主任",
        Signs = HarmSigns.Unguarded,
        Seen = "无人照料",
        Age = 9,
        ChildWords = "",
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));

    private static Task<Guid> StepAsync(IndicatorWorld w, Guid report, ProtectionStepKind kind, DateTime at) => w.KeepAsync((db, id) => db.ProtectionSteps.Add(new ProtectionStep
    {
        StepId = id,
        ReportId = report,
        AreaCode = World.Wenhui,
        Kind = kind,
        At = at,
        Told = 0,
        Ground = 0,
        Note = "登记处置",
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));
}
