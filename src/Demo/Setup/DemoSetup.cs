using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;
using Huimin.Visits;

namespace Huimin.Demo;

/// <summary>
/// Makes the demo district in a database, through the product's own operations only (建立演示区). The file <c>demo.json</c> says what lies there: a
/// finished district is served at once, a half-made one is made on, since every step has a client key from the seed and is answered, not repeated.
/// </summary>
public sealed class DemoSetup(ImportPeople import, FindDoubts findDoubts, DemoAccounts accounts, DemoHistory history, DemoBenefits benefits, DemoPeople people, DemoSamples samples, DemoGrants grants, DemoVouchers vouchers, BuildVisitLists visits, DemoGoals goals, RecountIndicators recount, Clock clock)
{
    public async Task<Result<DemoSummary>> RunAsync(DemoOptions options, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        var read = await DemoMarker.ReadAsync(options.DataDirectory, ct);
        if (!read.Ok) return read.Refusal;
        var filled = await people.AnyAsync(ct);
        if (read.Value is null && filled) return DemoRefusals.RealDistrict;
        var marker = read.Value ?? new DemoMarker { Seed = options.Seed, Asked = options.People, Today = clock.BeijingToday };
        if ((marker.Seed, marker.Asked) != (options.Seed, options.People)) return DemoRefusals.OtherDistrict.Fill(marker.Seed, marker.Asked);
        if (marker.Finished && filled) return new DemoSummary(marker, MadeNow: false);

        // A finished district whose database was taken away is made anew, with the days of now.
        if (marker.Finished) marker = marker with { Finished = false, Today = clock.BeijingToday };
        await marker.WriteAsync(options.DataDirectory, ct);
        return await MakeAsync(options, marker, progress, ct);
    }

    private async Task<Result<DemoSummary>> MakeAsync(DemoOptions options, DemoMarker marker, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        progress.Report(new DemoProgress("生成人口", 0, 1));
        var plan = new DistrictPlan { Seed = options.Seed, People = options.People, Villages = options.Villages, Today = marker.Today };
        plan = plan with { RegisterDay = plan.RegisterDay <= plan.Today ? plan.RegisterDay : plan.Today };
        var district = SyntheticDistrict.Make(plan);
        progress.Report(new DemoProgress("生成人口", 1, 1));
        var digest = Task.Run(district.Digest, ct);

        progress.Report(new DemoProgress("建立账户", 0, 1));
        var made = await accounts.MakeAsync(district, ct);
        if (!made.Ok) return made.Refusal;
        progress.Report(new DemoProgress("建立账户", 1, 1));

        var refused = await ImportAsync(district, progress, ct);
        if (!refused.Ok) return refused.Refusal;
        var known = await benefits.MakeAsync(district, progress, ct);
        if (!known.Ok) return known.Refusal;
        var events = await history.LiveAsync(district, options.Events, progress, ct);
        if (!events.Ok) return events.Refusal;
        progress.Report(new DemoProgress("排查疑点", 0, 1));
        var doubts = await findDoubts.RunAsync(new(new DemoKeys(plan.Seed).Of(DemoStep.Doubts, 0)), Actor.Product(DemoDivisions.District), ct);
        if (!doubts.Ok) return doubts.Refusal;
        progress.Report(new DemoProgress("排查疑点", 1, 1));

        await TruthFile.WriteAsync(options.DataDirectory, district.Truth, ct);
        await SampleFiles.WriteAsync(options.DataDirectory, plan, ct);
        progress.Report(new DemoProgress("备好样例", 0, 1));
        var begun = await samples.HandInAsync(options, ct);
        if (!begun.Ok) return begun.Refusal;
        progress.Report(new DemoProgress("备好样例", 1, 1));
        progress.Report(new DemoProgress("一次性发放", 0, 1));
        var granted = await grants.MakeAsync(district, options.DataDirectory, ct);
        if (!granted.Ok) return granted.Refusal;
        progress.Report(new DemoProgress("一次性发放", 1, 1));
        progress.Report(new DemoProgress("养老消费券", 0, 1));
        var redeemed = await vouchers.MakeAsync(district, ct);
        if (!redeemed.Ok) return redeemed.Refusal;
        progress.Report(new DemoProgress("养老消费券", 1, 1));
        progress.Report(new DemoProgress("探访名单", 0, 1));
        var listed = await visits.RunAsync(new(new DemoKeys(plan.Seed).Of(DemoStep.Visits, 0), plan.Today), await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct), ct);
        if (!listed.Ok) return listed.Refusal;
        progress.Report(new DemoProgress("探访名单", 1, 1));
        progress.Report(new DemoProgress("计算指标", 0, 1));
        var promised = await PromiseAsync(plan, ct);
        if (!promised.Ok) return promised.Refusal;
        progress.Report(new DemoProgress("计算指标", 1, 1));
        marker = marker with
        {
            Finished = true,
            People = district.PeopleCount,
            Households = district.HouseholdCount,
            Towns = district.Villages.Select(v => v.Town.Code).Distinct().Count(),
            Villages = district.Villages.Count,
            Refused = refused.Value,
            PlantedErrors = district.Truth.Count,
            Events = events.Value,
            Digest = await digest,
        };
        await marker.WriteAsync(options.DataDirectory, ct);
        return new DemoSummary(marker, MadeNow: true);
    }

    /// <summary>This year's promises, and the figures of this month and the last one.</summary>
    private async Task<Result<Done>> PromiseAsync(DistrictPlan plan, CancellationToken ct)
    {
        var (keys, clerk, month) = (new DemoKeys(plan.Seed), await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct), new Month(plan.Today));
        var promised = await goals.PromiseAsync(plan.Today.Year, number => keys.Of(DemoStep.Goals, number), clerk, ct);
        if (!promised.Ok) return promised;
        var counted = await recount.RunAsync(new(keys.Of(DemoStep.Counted, 0), month - 1, month), clerk, ct);
        return counted.Ok ? Result.Done : counted.Refusal;
    }

    /// <summary>Answers how many rows the register did not take. What can be kept as a doubt is kept: it is what a visitor finds.</summary>
    private async Task<Result<int>> ImportAsync(SyntheticDistrict district, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        var key = new DemoKeys(district.Plan.Seed).Of(DemoStep.Import, 0);
        var input = new ImportPeople.Input(key, district.Plan.RegisterDay, SkipBadRows: true, KeepDoubts: true);
        var report = await import.RunAsync(input, RegisterRows.Of(district), Actor.Product(DemoDivisions.District), new Passed(progress, district.PeopleCount), ct);
        return report.Ok ? report.Value.Counts.Skipped : report.Refusal;
    }

    private sealed class Passed(IProgress<DemoProgress> to, int total) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => to.Report(new DemoProgress("导入名册：" + value.Step, value.Done, value.Total == 0 ? total : value.Total));
    }
}
