using Huimin.Data;
using Huimin.Files;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// What a visitor finds begun (已备好的样例): the two public plans, read and waiting to be confirmed, and the list with errors, handed in by the town's
/// clerk and waiting to be corrected.
/// </summary>
public sealed class DemoSamples(Targets.ImportPlan importPlan, StartImport startImport, DemoAccounts accounts)
{
    public async Task<Result<Done>> HandInAsync(DemoOptions options, CancellationToken ct)
    {
        var keys = new DemoKeys(options.Seed);
        var folder = Path.Combine(options.DataDirectory, SampleFiles.Folder);
        var number = 0;
        foreach (var name in SampleFiles.Plans)
        {
            var document = DocumentText.Read(Path.Combine(folder, name));
            if (!document.Ok) return document.Refusal;
            var plan = await importPlan.RunAsync(new(keys.Of(DemoStep.Plan, number++), document.Value.Text, name), Actor.Product(DemoDivisions.District), ct);
            if (!plan.Ok) return plan.Refusal;
        }

        var list = await startImport.RunAsync(keys.Of(DemoStep.Draft, 0), SampleFiles.Csv, Path.Combine(folder, SampleFiles.Csv), await accounts.ActorAsync(DemoAccounts.TownClerk, ct), ct);
        return list.Ok ? Result.Done : list.Refusal;
    }
}
