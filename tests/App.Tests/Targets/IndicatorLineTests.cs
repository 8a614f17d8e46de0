using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Payments;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.Targets;

/// <summary>The indicators of disabled people, children, old people and money on cases made by hand.</summary>
public sealed class IndicatorLineTests
{
    private static readonly Month september = new(2026, 9), october = new(2026, 10), november = new(2026, 11);

    [Fact(DisplayName = "K14：两项补贴人数去重、金额、新增、停发、补发、复核率、跨省件")]
    public async Task Disability()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (both, who) = await w.HomeAsync();
        var (one, other) = await w.HomeAsync();
        await w.AwardAsync(both, "DISABILITY_LIVING", october, who[0], 8_000);
        await w.AwardAsync(both, "DISABILITY_CARE", october, who[0], 8_000);
        await w.AwardAsync(one, "DISABILITY_CARE", september, other[0], 8_000, end: november, ended: Clock.StartOfBeijingDay(new(2026, 10, 9)));
        await w.PayableAsync(both, "DISABILITY_LIVING", october, 8_000);
        await w.PayableAsync(both, "DISABILITY_CARE", october, 16_000, month: september, kind: PayableKind.Arrears);
        await IndicatorTests.FileAsync(w, both, "DISABILITY_REVIEW", new(2026, 10, 8), Clock.StartOfBeijingDay(new(2026, 10, 20)), CaseState.Unchanged);
        await IndicatorTests.StepAsync(w, one, "DISABILITY_CARE_APPLY", "transfer");
        long?[] got = [.. await Task.WhenAll(Enumerable.Range(1, 9).Select(i => w.ValueAsync($"K14.{i}", IndicatorWorld.October)))];
        Assert.Equal([1, 2, 2, 24_000, 1, 1, 16_000, 5000, 1], got);
        Assert.Equal(1, await w.ValueAsync("K14.3", IndicatorWorld.November));
    }

    [Fact(DisplayName = "K14.10、K14.11、K32.1：到账的人和申请的人期内只计一次；一次提出两项计一件次")]
    public async Task Received_asked_and_together()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        await w.PayableAsync(home, "DISABILITY_CARE", october, 8_000, subject: home);
        await w.PayableAsync(home, "DISABILITY_CARE", october, 8_000, month: september, kind: PayableKind.Arrears, subject: home);
        await w.PayableAsync(home, "DISABILITY_LIVING", october, 8_000, PayableState.Returned);
        var intake = Guid.CreateVersion7();
        await IndicatorTests.FileAsync(w, home, "DISABILITY_CARE_APPLY", new(2026, 10, 8), null, CaseState.Submitted, intake: intake);
        await IndicatorTests.FileAsync(w, home, "DISABILITY_LIVING_APPLY", new(2026, 10, 8), null, CaseState.Submitted, intake: intake);
        await IndicatorTests.FileAsync(w, home, "DISABILITY_CARE_APPLY", new(2026, 10, 9), null, CaseState.Submitted);
        Assert.Equal((1L, 3L, 1L), (await w.ValueAsync("K14.10", IndicatorWorld.October), await w.ValueAsync("K14.11", IndicatorWorld.October), await w.ValueAsync("K32.1", IndicatorWorld.October)));
    }

    [Fact(DisplayName = "K16.4：留守儿童满 16 周岁当天起不计，去世、不再留守的也不计")]
    public async Task Left_behind()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        async Task<Guid> ChildAsync(int sequence, DateOnly born)
        {
            var (home, _) = await w.HomeAsync();
            var child = await w.World.AddAsync(World.Fields("田小雨", World.Number(sequence, born.Year, born.Month, born.Day), World.Wenhui));
            Assert.Null((await w.World.Join.RunAsync(new(w.Clock.NewId(), home, child, "20"), World.District, IndicatorWorld.Stop)).Refusal);
            await IndicatorTests.FactAsync(w, child, "support.leftBehind", 1, new(2026, 10, 1));
            return child;
        }

        await ChildAsync(881, new(2015, 5, 5));
        await ChildAsync(883, new(2010, 11, 15));
        var back = await ChildAsync(885, new(2016, 6, 6));
        Assert.Equal(3, await w.ValueAsync("K16.4", IndicatorWorld.October));
        Assert.Equal((3L, 2L), (await w.ValueAsync("K16.4", IndicatorWorld.November, asOf: new(2026, 11, 14)), await w.ValueAsync("K16.4", IndicatorWorld.November, asOf: new(2026, 11, 15))));
        await IndicatorTests.FactAsync(w, back, "support.leftBehind", 0, new(2026, 11, 18));
        Assert.Equal(1, await w.ValueAsync("K16.4", IndicatorWorld.November));
    }

    [Fact(DisplayName = "K15：三类儿童、补差人数、发放额、按时率")]
    public async Task Children()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (orphan, a) = await w.HomeAsync();
        var (poor, b) = await w.HomeAsync(2);
        await w.AwardAsync(orphan, "ORPHAN", october, a[0], 150_000);
        await w.AwardAsync(poor, "DE_FACTO", october, b[1], 80_000);
        await w.AwardAsync(poor, "DIBAO", september);
        await w.PayableAsync(orphan, "ORPHAN", october, 150_000);
        await w.PayableAsync(poor, "DE_FACTO", november, 80_000, month: october, kind: PayableKind.Arrears);
        long?[] got = [.. await Task.WhenAll(Enumerable.Range(1, 7).Select(i => w.ValueAsync($"K15.{i}", IndicatorWorld.October)))];
        Assert.Equal([1, 1, 0, 2, 1, 150_000, 5000], got);
    }

    [Fact(DisplayName = "K18：高龄津贴和失能补贴的人数、金额；当月去世的不在期末人数里，钱仍在发放额里")]
    public async Task Old_people()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, who) = await w.HomeAsync();
        var (second, alive) = await w.HomeAsync();
        await w.AwardAsync(home, "AGE_ALLOWANCE", october, who[0], 20_000);
        await w.AwardAsync(second, "DISABLED_ELDER_SUBSIDY", october, alive[0], 20_000);
        await w.PayableAsync(home, "AGE_ALLOWANCE", november, 20_000);
        Assert.Null((await w.World.Death.RunAsync(new(w.Clock.NewId(), who[0], 0, new(2026, 11, 18)), World.District, IndicatorWorld.Stop)).Refusal);
        Assert.Equal((1L, 0L), (await w.ValueAsync("K18.1", IndicatorWorld.October), await w.ValueAsync("K18.1", IndicatorWorld.November)));
        Assert.Equal((20_000L, 1L), (await w.ValueAsync("K18.2", IndicatorWorld.November), await w.ValueAsync("K18.3", IndicatorWorld.November)));
        Assert.Equal(1, await w.ValueAsync("K18.1", IndicatorWorld.November, asOf: new(2026, 11, 17)));
        foreach (var month in new[] { october, november }) await w.PayableAsync(second, "DISABLED_ELDER_SUBSIDY", month, 20_000, subject: alive[0]);
        Assert.Equal((1L, 1L), (await w.ValueAsync("K18.10", IndicatorWorld.November), await w.ValueAsync("K18.10", Period.YearOf(2026))));
    }

    [Fact(DisplayName = "S03、S05、K15.8、K15.9、K18.8、K18.9：一次性生活补助的钱和人、助学金的钱和人次、百岁老人；没有到账的不计，按发放月份")]
    public async Task One_off_grants()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, who) = await w.HomeAsync(3);
        var (single, one) = await w.HomeAsync();
        await PaidAsync(w, home, null, "ONE_OFF", 3, 60_000);
        await PaidAsync(w, single, one[0], "ONE_OFF", 1, 30_000);
        await PaidAsync(w, single, one[0], "ONE_OFF", 1, 50_000, PayableState.Held);
        foreach (var person in who.Take(2)) await PaidAsync(w, home, person, "STUDY_GRANT", 1, 100_000);
        foreach (var _ in new[] { 1, 2 }) await PaidAsync(w, single, one[0], "CENTENARIAN", 1, 104_000);
        long?[] got = [.. await Task.WhenAll(new[] { "S03", "S05", "K15.8", "K15.9", "K18.8", "K18.9" }.Select(c => w.ValueAsync(c, IndicatorWorld.October)))];
        Assert.Equal([90_000, 4, 200_000, 2, 1, 208_000], got);
        Assert.Equal((0L, 4L), (await w.ValueAsync("S05", IndicatorWorld.November), await w.ValueAsync("S05", IndicatorWorld.October, IndicatorWorld.Town)));
    }

    [Fact(DisplayName = "S06—S09：资助参保的人和钱按批准日，没有批准的不计；理赔按理赔日期，当时还没有导入的不计")]
    public async Task Aided_insurance()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, who) = await w.HomeAsync(2);
        var october9 = Clock.StartOfBeijingDay(new(2026, 10, 9));
        var grant = await GrantAsync(w, GrantState.Approved, october9);
        var open = await GrantAsync(w, GrantState.Locked, null);
        foreach (var person in who) await LineAsync(w, grant, home, person, "INSURANCE_AID", 1, 6_900, GrantLineState.Granted);
        await LineAsync(w, grant, home, who[0], "INSURANCE_AID", 1, 6_900, GrantLineState.Objected);
        await LineAsync(w, open, home, who[0], "INSURANCE_AID", 1, 6_900, GrantLineState.Listed);
        foreach (var day in new[] { new DateOnly(2026, 10, 31), new(2026, 11, 1), new(2026, 11, 2) })
        {
            await w.KeepAsync((db, id) => db.InsuranceClaims.Add(new InsuranceClaim
            {
                InsuranceClaimId = id,
                GrantId = grant,
                PersonId = who[0],
                HouseholdId = home,
                AreaCode = World.Wenhui,
                Day = day,
                AmountFen = 135_000,
                RowKey = id.ToByteArray(),
                TakenAt = Clock.StartOfBeijingDay(new(2026, 11, 5)),
                TakenBy = id,
            }));
        }

        long?[] got = [.. await Task.WhenAll(new[] { "S06", "S07", "S08", "S09" }.Select(c => w.ValueAsync(c, IndicatorWorld.October)))];
        Assert.Equal([2, 13_800, 1, 135_000], got);
        Assert.Equal((0L, 2L, 270_000L), (await w.ValueAsync("S06", IndicatorWorld.November), await w.ValueAsync("S08", IndicatorWorld.November), await w.ValueAsync("S09", IndicatorWorld.November)));
        Assert.Equal((0L, 0L), (await w.ValueAsync("S08", IndicatorWorld.November, known: Clock.StartOfBeijingDay(new(2026, 11, 4))), await w.ValueAsync("S06", IndicatorWorld.October, known: october9.AddSeconds(-1))));
    }

    private static async Task PaidAsync(IndicatorWorld w, Guid home, Guid? person, string kind, int people, long fen, PayableState state = PayableState.Paid)
    {
        var line = await LineAsync(w, w.Clock.NewId(), home, person, kind, people, fen, GrantLineState.Granted);
        await w.KeepAsync((db, id) => db.Payables.Add(new Payable
        {
            PayableId = id,
            HouseholdId = home,
            PersonId = person,
            SubjectId = person ?? home,
            AreaCode = World.Wenhui,
            Programme = kind,
            Month = october.FirstDay,
            Cycle = october.FirstDay,
            Kind = db.Payables.Any(p => p.SubjectId == (person ?? home) && p.Programme == kind) ? PayableKind.Arrears : PayableKind.Regular,
            AmountFen = fen,
            AwardId = line,
            State = state,
            MadeAt = w.Clock.UtcNow,
        }));
    }

    private static Task<Guid> GrantAsync(IndicatorWorld w, GrantState state, DateTime? approved) => w.KeepAsync((db, id) => db.Grants.Add(new Grant
    {
        GrantId = id,
        Kind = "INSURANCE_AID",
        Title = "困难群众资助参保",
        DocumentNumber = "渝民发〔2026〕9号",
        DocumentDate = new(2026, 9, 1),
        Who = GrantWho.List,
        State = state,
        MadeBy = id,
        MadeAt = w.Clock.UtcNow,
        ApprovedAt = approved,
    }));

    private static Task<Guid> LineAsync(IndicatorWorld w, Guid grant, Guid home, Guid? person, string kind, int people, long fen, GrantLineState state) => w.KeepAsync((db, id) => db.GrantLines.Add(new GrantLine
    {
        LineId = id,
        GrantId = grant,
        LineNo = 1,
        HouseholdId = home,
        PersonId = person,
        SubjectId = person ?? home,
        AreaCode = World.Wenhui,
        Name = "王秀英",
        Kind = kind,
        People = people,
        AmountFen = fen,
        Remark = "",
        State = state,
    }));

    [Fact(DisplayName = "K34：批次、成功率、退回率、重发时长，批次只在全区一级")]
    public async Task Money()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        foreach (var _ in new[] { 1, 2 }) await w.PayableAsync(home, "DIBAO", october, 10_000);
        var returned = await w.PayableAsync(home, "DIBAO", october, 10_000, PayableState.Reissued);
        var again = await w.PayableAsync(home, "DIBAO", october, 10_000, reissueOf: returned);
        await w.PayableAsync(home, "DIBAO", october, 10_000, PayableState.Ready);
        await AnswerAsync(w, returned, PayOutcome.ClosedAccount, new(2026, 10, 8));
        await AnswerAsync(w, again, PayOutcome.Paid, new(2026, 10, 15));
        Assert.Equal((7500L, 2500L, 70L, 30_000L), (await w.ValueAsync("K34.2", IndicatorWorld.October), await w.ValueAsync("K34.3", IndicatorWorld.October), await w.ValueAsync("K34.4", IndicatorWorld.October), await w.ValueAsync("K34.5", IndicatorWorld.October)));
        Assert.Equal((2L, 0L), (await w.ValueAsync("K34.1", IndicatorWorld.October), await w.ValueAsync("K34.1", IndicatorWorld.October, IndicatorWorld.Town)));
    }

    private static async Task AnswerAsync(IndicatorWorld w, Guid payable, PayOutcome outcome, DateOnly day)
    {
        var at = Clock.StartOfBeijingDay(day);
        var batch = await w.KeepAsync((db, id) => db.PayBatches.Add(new PayBatch
        {
            BatchId = id,
            Number = id.ToString("N"),
            Programme = "DIBAO",
            Cycle = new(2026, 10, 1),
            Lines = 1,
            TotalFen = 10_000,
            ContentHash = [],
            MadeBy = id,
            MadeAt = at,
            State = BatchState.Answered,
            ReleasedAt = at,
            ReleasedBy = id,
        }));
        await w.KeepAsync((db, id) =>
        {
            db.PayReturns.Add(new PayReturn { ReturnId = id, BatchId = batch, ContentHash = id.ToByteArray(), Part = 1, IsLast = true, Lines = 1, PaidFen = 0, ReturnedFen = 0, UnknownFen = 0, AcceptedBy = id, AcceptedAt = at });
            db.PayReturnLines.Add(new PayReturnLine { ReturnId = id, BatchId = batch, LineNo = 1, PayableId = payable, Outcome = outcome, Serial = id.ToString("N"), AmountFen = 10_000 });
        });
    }
}
