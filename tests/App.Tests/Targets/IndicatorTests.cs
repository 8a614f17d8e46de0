using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;
using Huimin.Values;
using Huimin.Verification;

namespace Huimin.App.Tests.Targets;

/// <summary>Each indicator of the dictionary on a case made by hand. Handbook §15.</summary>
public sealed class IndicatorTests
{
    private static readonly Month september = new(2026, 9), october = new(2026, 10), november = new(2026, 11);

    [Fact(DisplayName = "字典中要求的指标都声明了；没有记录的写明尚未记录，不写零")]
    public void The_dictionary_is_declared()
    {
        var book = new IndicatorBook([.. SocialAssistance.SocialAssistanceModule.Indicators, .. Disability.DisabilityIndicators.All, .. ElderCare.ElderIndicators.All, .. ChildWelfare.ChildIndicators.All, .. Huimin.StreetRelief.ReliefIndicators.All, .. Huimin.Petitions.PetitionIndicators.All, .. Bureau.BureauIndicators.All]);
        string[] dictionary = [.. Enumerable.Range(1, 18).Select(n => $"K{n:00}"), "K31", "K34"];
        Assert.Empty(dictionary.Where(k => !book.All.Any(i => i.Code == k || i.Code.StartsWith(k + ".", StringComparison.Ordinal))));
        Assert.Empty(book.All.Where(i => i.NotRecorded is not null).Select(i => i.Code));
    }

    [Fact(DisplayName = "K01–K04：户数、人数、金额、人均补差、新增退出、单人保占比")]
    public async Task Dibao()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (three, _) = await w.HomeAsync(3);
        var (single, one) = await w.HomeAsync(2);
        var (left, _) = await w.HomeAsync(1);
        await w.AwardAsync(three, "DIBAO", october);
        await w.AwardAsync(single, "SINGLE_PERSON", october, one[0]);
        await w.AwardAsync(left, "DIBAO", september, end: november, ended: Clock.StartOfBeijingDay(new(2026, 10, 20)));
        await w.PayableAsync(three, "DIBAO", october, 100_001);
        await w.PayableAsync(single, "SINGLE_PERSON", october, 50_000);
        await w.PayableAsync(left, "DIBAO", october, 99_999, PayableState.Returned);

        Assert.Equal(3, await w.ValueAsync("K01.1", IndicatorWorld.October));
        Assert.Equal(5, await w.ValueAsync("K01.2", IndicatorWorld.October));
        Assert.Equal(2, await w.ValueAsync("K01.1", IndicatorWorld.November));
        Assert.Equal(4, await w.ValueAsync("K01.2", IndicatorWorld.November));
        Assert.Equal(150_001, await w.ValueAsync("K01.3", IndicatorWorld.October));
        Assert.Equal(30_000, await w.ValueAsync("K02", IndicatorWorld.October)); // 150001 ÷ 5 = 30000.2
        Assert.Equal(2, await w.ValueAsync("K03.1", IndicatorWorld.October));
        Assert.Equal(1, await w.ValueAsync("K03.2", IndicatorWorld.October));
        Assert.Equal(3333, await w.ValueAsync("K04", IndicatorWorld.October));
        Assert.Equal(5000, await w.ValueAsync("K04", IndicatorWorld.November));
    }

    [Fact(DisplayName = "调整金额不算新增也不算退出；同一人两处享受只计一次")]
    public async Task A_change_is_neither_new_nor_gone()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, people) = await w.HomeAsync(2);
        await w.AwardAsync(home, "DIBAO", september, end: october, ended: Clock.StartOfBeijingDay(new(2026, 9, 20)));
        await w.AwardAsync(home, "DIBAO", october, decided: Clock.StartOfBeijingDay(new(2026, 9, 20)), basis: AwardBasis.Changed);
        await w.AwardAsync(home, "SINGLE_PERSON", october, people[0]);
        Assert.Equal(0, await w.ValueAsync("K03.2", Period.QuarterOf(september)));
        Assert.Equal(1, await w.ValueAsync("K03.1", Period.Of(september)));
        Assert.Equal(2, await w.ValueAsync("K01.2", IndicatorWorld.October));
        Assert.Equal(1, await w.ValueAsync("K01.1", IndicatorWorld.October));
    }

    [Fact(DisplayName = "分母为零没有比率，不是零")]
    public async Task A_zero_denominator_has_no_value()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var figure = await w.FigureAsync("K04", IndicatorWorld.October);
        Assert.Equal((0L, 0L, null, "—"), (figure.Numerator, figure.Denominator, figure.Value, figure.Text));
        await w.PayableAsync((await w.HomeAsync()).Home, "DIBAO", october, 1_000);
        Assert.Null((await w.FigureAsync("K02", IndicatorWorld.October)).Value);
    }

    [Fact(DisplayName = "K05、K06：按期办结率看每一个时限，办理时长按工作日")]
    public async Task Cases()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        var inTime = await CaseAsync(w, home, accepted: new(2026, 10, 12), closed: new(2026, 10, 19), due: new(2026, 10, 20)); // 5 working days
        await CaseAsync(w, home, accepted: new(2026, 10, 12), closed: new(2026, 10, 21), due: new(2026, 10, 20)); // 7 working days, late
        await CaseAsync(w, home, accepted: new(2026, 10, 12), closed: null, due: new(2026, 10, 20));
        Assert.NotEqual(Guid.Empty, inTime);
        Assert.Equal(5000, await w.ValueAsync("K05", IndicatorWorld.October));
        Assert.Equal(60, await w.ValueAsync("K06", IndicatorWorld.October)); // (5 + 7) ÷ 2
        Assert.Equal(3, await w.ValueAsync("B01", IndicatorWorld.October));
        Assert.Equal(0, await w.ValueAsync("B03", IndicatorWorld.October));
    }

    [Fact(DisplayName = "B03：申办率只看群众提出的申请，到期复核和主动发现的不在分母里")]
    public async Task Share_of_what_people_ask_for()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        foreach (var channel in new[] { CaseChannel.Online, CaseChannel.Online, CaseChannel.Counter, CaseChannel.Due, CaseChannel.Found })
            await FileAsync(w, home, "DIBAO_APPLY", new(2026, 10, 12), null, CaseState.Submitted, channel);
        Assert.Equal((5L, 2L, 6667L), (await w.ValueAsync("B01", IndicatorWorld.October), await w.ValueAsync("B02", IndicatorWorld.October), await w.ValueAsync("B03", IndicatorWorld.October)));
    }

    [Fact(DisplayName = "K07：集中、散居和自理能力按期末的核算事实，合计相等")]
    public async Task Tekun()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var grades = new List<Guid>();
        foreach (var failed in new[] { 0, 1, 3, 4 })
        {
            var (home, people) = await w.HomeAsync();
            await w.AwardAsync(home, "TEKUN", october, people[0], fen: 90_000);
            await FactAsync(w, people[0], "support.selfCareFailed", failed, new(2026, 10, 5));
            grades.Add(people[0]);
        }

        await FactAsync(w, grades[3], "support.central", 1, new(2026, 11, 10));
        long?[] Expected(params long[] values) => [.. values.Select(v => (long?)v)];
        Assert.Equal(Expected(4, 0, 4, 1, 2, 1), [.. await SixAsync(w, IndicatorWorld.October)]);
        Assert.Equal(Expected(4, 1, 3, 1, 2, 1), [.. await SixAsync(w, IndicatorWorld.November)]);
    }

    [Fact(DisplayName = "K09、K10：边缘家庭户、人、占低保比；刚性支出转入低保")]
    public async Task Low_income()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (dibao, _) = await w.HomeAsync(4);
        var (margin, _) = await w.HomeAsync(3);
        var (rigid, _) = await w.HomeAsync(2);
        await w.AwardAsync(dibao, "DIBAO", september);
        await w.AwardAsync(margin, "DIBAO_MARGINAL", october, fen: 0, end: october + 12);
        await w.AwardAsync(rigid, "RIGID_EXPENDITURE", september, fen: 0, end: november, ended: Clock.StartOfBeijingDay(new(2026, 10, 28)));
        await w.AwardAsync(rigid, "DIBAO", november, decided: Clock.StartOfBeijingDay(new(2026, 10, 28)));
        Assert.Equal((1, 3, 7500), (await w.ValueAsync("K09.1", IndicatorWorld.October), await w.ValueAsync("K09.2", IndicatorWorld.October), await w.ValueAsync("K09.3", IndicatorWorld.October)));
        Assert.Equal((1L, 1L), (await w.ValueAsync("K10.1", IndicatorWorld.October), await w.ValueAsync("K10.2", IndicatorWorld.October)));
        Assert.Equal((0L, 0L), (await w.ValueAsync("K10.1", IndicatorWorld.November), await w.ValueAsync("K10.2", IndicatorWorld.November)));
    }

    [Fact(DisplayName = "K11：人次、金额、次均四舍五入到分、中位、先行救助占比；季度中位数重新取，不平均")]
    public async Task Linshi()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        foreach (var fen in new long[] { 100_000, 200_000, 500_000 }) await w.AwardAsync(home, "TEMP", october, fen: fen, end: november);
        await w.AwardAsync(home, "TEMP", november, fen: 100_000, end: november + 1);
        await StepAsync(w, home, "TEMP_EMERGENCY", "relieve");
        await StepAsync(w, home, "TEMP_APPLY", "confirm");
        await StepAsync(w, home, "TEMP_PETTY", "confirm");
        Assert.Equal((3L, 800_000L, 266_667L, 200_000L), (await w.ValueAsync("K11.1", IndicatorWorld.October), await w.ValueAsync("K11.2", IndicatorWorld.October), await w.ValueAsync("K11.3", IndicatorWorld.October), await w.ValueAsync("K11.4", IndicatorWorld.October)));
        Assert.Equal(150_000, await w.ValueAsync("K11.4", Period.QuarterOf(october)));
        Assert.Equal(225_000, await w.ValueAsync("K11.3", Period.QuarterOf(october)));
        Assert.Equal(3333, await w.ValueAsync("K11.5", IndicatorWorld.October));
    }

    [Fact(DisplayName = "K12、K13：预警处置和误报，核对户次、人次、回传时长、不一致率")]
    public async Task Monitoring()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, people) = await w.HomeAsync(2);
        await AlertAsync(w, home, people[0], new(2026, 10, 10), new(2026, 10, 12), AlertOutcome.CaseOpened);
        await AlertAsync(w, home, people[0], new(2026, 10, 10), new(2026, 10, 15), AlertOutcome.Wrong);
        await AlertAsync(w, home, people[1], new(2026, 10, 31), null, AlertOutcome.None);
        Assert.Equal((3L, 6667L, 35L, 5000L), (await w.ValueAsync("K12.1", IndicatorWorld.October), await w.ValueAsync("K12.2", IndicatorWorld.October), await w.ValueAsync("K12.3", IndicatorWorld.October), await w.ValueAsync("K12.4", IndicatorWorld.October)));

        await CheckAsync(w, home, 3, new(2026, 10, 1), new(2026, 10, 4), CheckConclusion.Consistent);
        await CheckAsync(w, home, 2, new(2026, 10, 5), new(2026, 10, 6), CheckConclusion.Differs);
        await CheckAsync(w, home, 9, new(2026, 10, 30), null, CheckConclusion.Running);
        Assert.Equal((2L, 5L, 20L, 5000L), (await w.ValueAsync("K13.1", IndicatorWorld.October), await w.ValueAsync("K13.2", IndicatorWorld.October), await w.ValueAsync("K13.3", IndicatorWorld.October), await w.ValueAsync("K13.4", IndicatorWorld.October)));
    }

    private static async Task<List<long?>> SixAsync(IndicatorWorld w, Period period)
    {
        var six = new List<long?>();
        for (var i = 1; i <= 6; i++) six.Add(await w.ValueAsync($"K07.{i}", period));
        return six;
    }

    private static async Task<Guid> CaseAsync(IndicatorWorld w, Guid home, DateOnly accepted, DateOnly? closed, DateOnly due)
    {
        DateTime? at = closed is { } day ? Clock.StartOfBeijingDay(day).AddHours(2) : null;
        var id = await FileAsync(w, home, "DIBAO_APPLY", accepted, at, closed is null ? CaseState.Investigating : CaseState.Confirmed);
        await w.KeepAsync((db, limit) => db.CaseDeadlines.Add(new CaseDeadline
        {
            CaseDeadlineId = limit,
            CaseId = id,
            HouseholdId = home,
            AreaCode = World.Wenhui,
            Code = "DL-DB-07",
            Kind = DayKind.Working,
            Length = 5,
            StartedAt = w.Clock.UtcNow,
            DueAt = Clock.StartOfBeijingDay(due.AddDays(1)),
            MetAt = at,
        }));
        return id;
    }

    internal static Task<Guid> FileAsync(IndicatorWorld w, Guid home, string procedure, DateOnly accepted, DateTime? closed, CaseState state, CaseChannel channel = CaseChannel.Counter, Guid? intake = null) => w.KeepAsync((db, id) => db.Cases.Add(new CaseFile
    {
        CaseId = id,
        Number = id.ToString("N"),
        Procedure = procedure,
        HouseholdId = home,
        SubjectId = id,
        ApplicantId = home,
        AreaCode = World.Wenhui,
        IntakeId = intake ?? id,
        State = state,
        Channel = channel,
        AppliedOn = accepted,
        AcceptedOn = accepted,
        ClosedAt = closed,
        IsDelegated = false,
    }));

    internal static async Task StepAsync(IndicatorWorld w, Guid home, string procedure, string step)
    {
        var at = Clock.StartOfBeijingDay(new(2026, 10, 15));
        var file = await FileAsync(w, home, procedure, new(2026, 10, 14), at, CaseState.Confirmed);
        await w.KeepAsync((db, id) => db.CaseEvents.Add(new CaseEvent
        {
            CaseEventId = id,
            CaseId = file,
            HouseholdId = home,
            AreaCode = World.Wenhui,
            At = at,
            Kind = CaseEventKind.Step,
            Code = step,
            From = CaseState.ConfirmReview,
            To = CaseState.Confirmed,
            AccountId = id,
            StaffPersonId = id,
            Role = Role.TownApprover,
        }));
    }

    internal static Task<Guid> FactAsync(IndicatorWorld w, Guid person, string code, int value, DateOnly since) => w.KeepAsync((db, id) => db.Facts.Add(new FactRecord
    {
        FactId = id,
        SubjectId = person,
        AreaCode = World.Wenhui,
        Code = code,
        Value = value,
        Since = since,
        Source = "测试",
        SourceDay = since,
        KnownFrom = Clock.StartOfBeijingDay(since),
    }));

    private static Task<Guid> AlertAsync(IndicatorWorld w, Guid home, Guid person, DateOnly raised, DateOnly? settled, AlertOutcome outcome) => w.KeepAsync((db, id) => db.Alerts.Add(new Alert
    {
        AlertId = id,
        Rule = "test",
        RowKey = id.ToByteArray(),
        FeedId = id,
        SubjectId = person,
        HouseholdId = home,
        AreaCode = World.Wenhui,
        Item = "x",
        Value = 1,
        SourceDay = raised,
        RaisedAt = Clock.StartOfBeijingDay(raised),
        DueOn = raised.AddDays(10),
        Score = 1,
        Reasons = "",
        IsDoubtful = false,
        State = settled is null ? AlertState.Open : AlertState.Settled,
        Outcome = outcome,
        SettledAt = settled is { } day ? Clock.StartOfBeijingDay(day) : null,
    }));

    private static Task<Guid> CheckAsync(IndicatorWorld w, Guid home, int persons, DateOnly asked, DateOnly? concluded, CheckConclusion conclusion) => w.KeepAsync((db, id) => db.MeansChecks.Add(new MeansCheck
    {
        CheckId = id,
        CaseId = id,
        HouseholdId = home,
        AreaCode = World.Wenhui,
        Sources = "x",
        Persons = persons,
        AskedAt = Clock.StartOfBeijingDay(asked),
        AskedBy = id,
        ConcludedAt = concluded is { } day ? Clock.StartOfBeijingDay(day) : null,
        Conclusion = conclusion,
    }));
}
