using Huimin.Access;
using Huimin.Data;
using Huimin.Demo;
using Huimin.ElderCare;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Demo;

/// <summary>The making of a small demo district in a database, on SQLite and on PostgreSQL.</summary>
public sealed class DemoSetupTests
{
    [Fact(DisplayName = "演示区：名册、账户、变动、真值、样例和今天的探访名单一次建好")]
    public async Task Everything_is_made()
    {
        await using var house = await DemoHouse.OpenAsync();
        var district = SyntheticDistrict.Make(DemoHouse.Plan);

        var made = await house.MakeAsync();

        Assert.True(made.Ok, made.ToString());
        var summary = made.Value.District;
        Assert.True(made.Value.MadeNow);
        Assert.Equal((district.PeopleCount, district.HouseholdCount, district.Truth.Count), (summary.People, summary.Households, summary.PlantedErrors));
        Assert.Equal(district.Digest(), summary.Digest);
        Assert.Equal(district.Truth.Count(t => t.Kind == PlantedKind.BornTomorrow), summary.Refused);
        Assert.Equal(12, summary.Events);
        Assert.Equal(4, await house.ReadAsync(db => db.People.CountAsync(p => p.DeathDate != null)));
        Assert.Equal(4, await house.ReadAsync(db => db.People.CountAsync(p => p.BirthDate > DemoHouse.Plan.RegisterDay)));
        Assert.Equal(4, await house.ReadAsync(db => db.HouseholdPasts.Select(h => h.HouseholdId).Distinct().CountAsync()));
        Assert.Equal(district.Truth, await TruthFile.ReadAsync(house.Directory, TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(house.Directory, "samples", SampleFiles.Csv)));
        Assert.Equal(district.HouseholdCount, await house.ReadAsync(db => db.Households.CountAsync()));
        foreach (var person in DemoPerson.All) Assert.True(await house.ReadAsync(db => db.Accounts.AnyAsync(a => a.LoginName == person.LoginName)));
        var visits = await house.ReadAsync(db => db.VisitDues.ToListAsync());
        Assert.Equal(["CHILD", "ELDER"], visits.Select(v => v.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(visits, v => Assert.True(v.First <= DemoHouse.Plan.Today && v.Until > DemoHouse.Plan.Today));
        Assert.Equal(4, await house.ReadAsync(db => db.Accounts.CountAsync(a => a.LoginName.EndsWith(".jingban") || a.LoginName.EndsWith(".fuze"))));
    }

    [Fact(DisplayName = "演示区：两份公开计划已读出指标等人确认，镇街经办有一份带差错的名册等着更正，别人没有")]
    public async Task A_visitor_finds_work_begun()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync()).Ok);

        Assert.Equal(3, await house.ReadAsync(db => db.Plans.CountAsync()));
        Assert.True(await house.ReadAsync(db => db.PlanFigures.CountAsync()) > 50);
        var draft = await house.ReadAsync(db => db.ImportDrafts.SingleAsync());
        var owner = await house.ReadAsync(db => db.Accounts.SingleAsync(a => a.AccountId == draft.OwnerId));
        Assert.Equal((DemoAccounts.TownClerk, SampleFiles.Csv), (owner.LoginName, draft.FileName));
    }

    [Fact(DisplayName = "演示区：两批一次性发放经操作办成：生活补助的名单在公示、等着批准，助学金已批准、随批次发到银行并收到回执")]
    public async Task A_visitor_finds_grants()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync()).Ok);

        var grants = await house.ReadAsync(db => db.Grants.OrderBy(g => g.Kind).ToListAsync());
        Assert.Equal([("ONE_OFF", GrantState.Locked), ("STUDY_GRANT", GrantState.Approved)], grants.Select(g => (g.Kind, g.State)));
        Assert.Equal(new DateOnly(2026, 11, 28), grants[0].NoticeUntil);
        Assert.All(grants, g => Assert.True(g.Lines > 0));
        var batch = await house.ReadAsync(db => db.PayBatches.SingleAsync());
        Assert.Equal(("STUDY_GRANT", BatchState.Answered, grants[1].Lines, grants[1].TotalFen), (batch.Programme, batch.State, batch.Lines, batch.TotalFen));
        Assert.True(await house.ReadAsync(db => db.Payables.AnyAsync(p => p.Programme == "STUDY_GRANT" && p.State == PayableState.Paid)));
    }

    [Fact(DisplayName = "演示区：定点机构、上月和本月的消费券、核销和撤销、一家已确认和一家待确认的对账，都经操作办成")]
    public async Task A_visitor_finds_vouchers()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync()).Ok);

        var vouchers = await house.ReadAsync(db => db.Vouchers.ToListAsync());
        Assert.Equal([new(2026, 10, 1), new(2026, 11, 1)], vouchers.Select(v => v.Month).Distinct().Order());
        Assert.All(vouchers, v => Assert.InRange(v.FaceFen, 1, 80_000));
        var orders = await house.ReadAsync(db => db.ServiceOrders.ToListAsync());
        Assert.Contains(orders, o => o.State == OrderState.Cancelled);
        Assert.Equal(vouchers.Sum(v => v.UsedFen), orders.Where(o => o.State == OrderState.Redeemed).Sum(o => o.PaidFen));
        Assert.Equal([StatementState.Asked, StatementState.Confirmed], (await house.ReadAsync(db => db.ProviderStatements.ToListAsync())).Select(s => s.State).Order());
        Assert.Equal(3, await house.ReadAsync(db => db.CareProviders.CountAsync()));
        Assert.True(await house.ReadAsync(db => db.IndicatorCells.AnyAsync(c => c.Code == "K18.7" && c.Period == "2026-10" && c.Numerator > 0)));
    }

    [Fact(DisplayName = "演示区：当年的承诺都成为目标，能量的绑定指标，不能量的是任务；上月和本月的指标已经数好")]
    public async Task This_years_promises_stand_on_the_board()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync()).Ok);

        var goals = await house.ReadAsync(db => db.Goals.OrderBy(g => g.IndicatorCode).ThenBy(g => g.GoalMillionths).ToListAsync());
        Assert.Equal(["新建老年食堂数", "开展家庭保护宣传活动场次", "创建星级养老机构数"], goals.Where(g => g.IndicatorCode is null).OrderBy(g => g.Unit, StringComparer.Ordinal).Select(g => g.Title));
        Assert.Equal(["B02", "K05", "K11.1", "K13.1", "K13.2", "K14.3", "K15.4", "K18.10", "K34.2"], goals.Select(g => g.IndicatorCode).OfType<string>().Order(StringComparer.Ordinal));
        Assert.All(goals, g => Assert.Equal((2026, new DateOnly(2026, 12, 31)), (g.Year, g.DueOn)));
        Assert.DoesNotContain("办公室", goals.Select(g => g.Owner));
        Assert.Equal(["2026-10", "2026-11"], await house.ReadAsync(db => db.IndicatorCells.Select(c => c.Period).Where(p => p.StartsWith("2026-1")).Distinct().OrderBy(p => p).ToListAsync()));
        Assert.True(await house.ReadAsync(db => db.IndicatorCells.AnyAsync(c => c.Code == "K01.1" && c.Numerator > 0)));
    }

    [Fact(DisplayName = "演示区：第二次启动认出已建好的区，什么也不改")]
    public async Task A_second_start_changes_nothing()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync()).Ok);
        var trail = await house.ReadAsync(db => db.AuditRecords.CountAsync());

        var again = await house.MakeAsync();

        Assert.False(again.Value.MadeNow);
        Assert.Equal(trail, await house.ReadAsync(db => db.AuditRecords.CountAsync()));
    }

    [Fact(DisplayName = "演示区：在任何一步中断后再启动，接着建好，没有一件做两次")]
    public async Task A_broken_making_is_made_on()
    {
        await using var whole = await DemoHouse.OpenAsync();
        Assert.True((await whole.MakeAsync()).Ok);
        foreach (var step in (string[])["建立账户", "导入名册：检查", "导入名册：写入疑点", "登记变动", "排查疑点", "备好样例", "养老消费券"])
        {
            await using var broken = await DemoHouse.OpenAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.MakeAsync(progress: new PowerCut(step)));
            var made = await broken.MakeAsync();

            Assert.True(made.Value.MadeNow);
            Assert.Equal(await CountsAsync(whole), await CountsAsync(broken));
        }
    }

    [Fact(DisplayName = "演示区：换了种子，或库中已有真实档案，都不动它并说明怎么办")]
    public async Task Nothing_else_is_overwritten()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync()).Ok);
        var small = DemoHouse.Small(house.Directory);

        Assert.Equal("DEMO-001", (await house.MakeAsync(small with { Seed = 7 })).Refusal?.Code);
        Assert.Equal("DEMO-002", (await house.MakeAsync(small with { DataDirectory = Path.Combine(house.Directory, "elsewhere") })).Refusal?.Code);
        await File.WriteAllTextAsync(Path.Combine(house.Directory, "demo.json"), "{", TestContext.Current.CancellationToken);
        Assert.Equal("DEMO-003", (await house.MakeAsync()).Refusal?.Code);
    }

    [Fact(DisplayName = "演示区：埋设的错误在档案中成为待核实的疑点")]
    public async Task Planted_errors_become_findings()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.True((await house.MakeAsync(DemoHouse.Small(house.Directory) with { People = 20_000, Villages = 6 })).Ok);
        var truth = await TruthFile.ReadAsync(house.Directory, TestContext.Current.CancellationToken);

        Assert.Equal(Planted(PlantedKind.MistypedTwin), await FoundAsync(FindingKind.SameNumber));
        Assert.Equal(Planted(PlantedKind.WrongCheckDigit, PlantedKind.ImpossibleDate), await FoundAsync(FindingKind.BadNumber));
        Assert.Equal(Planted(PlantedKind.TwoHouseholds), await FoundAsync(FindingKind.TwoHouseholds));
        Assert.InRange(await FoundAsync(FindingKind.SameNameAndBirth), Planted(PlantedKind.SecondNumber), Namesakes(DemoHouse.Plan with { People = 20_000, Villages = 6 }));
        Assert.Equal(Planted(PlantedKind.TwoHeads), await FoundAsync(FindingKind.TwoHeads));

        int Planted(params PlantedKind[] kinds) => truth.Count(t => kinds.Contains(t.Kind));
        Task<int> FoundAsync(FindingKind kind) => house.ReadAsync(db => db.Findings.CountAsync(f => f.Kind == kind));
    }

    // Some people share name and birth date by chance, as they do in life.
    private static int Namesakes(DistrictPlan plan) => SyntheticDistrict.Make(plan).Households
        .SelectMany(h => h.Members.Select(m => (Town: h.VillageCode[..9], m.Name, m.BirthDate, m.IdNumber)))
        .GroupBy(p => (p.Town, p.Name, p.BirthDate))
        .Select(g => g.Select(p => p.IdNumber).Distinct().Count())
        .Sum(n => n * (n - 1) / 2);

    private static Task<(int, int, int, int, int, int)> CountsAsync(DemoHouse house) => house.ReadAsync(async db => (
        await db.People.CountAsync(), await db.Households.CountAsync(), await db.Memberships.CountAsync(), await db.Accounts.CountAsync(),
        await db.Findings.CountAsync() + await db.Plans.CountAsync() + await db.ImportDrafts.CountAsync() + await db.GrantLines.CountAsync() + await db.Payables.CountAsync() + await db.ServiceOrders.CountAsync(), await db.AuditRecords.CountAsync(a => a.Outcome == "done")));

    private sealed class PowerCut(string step) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            if (value.Step == step && (step != "登记变动" || value.Done > 1)) throw new OperationCanceledException(step);
        }
    }
}
