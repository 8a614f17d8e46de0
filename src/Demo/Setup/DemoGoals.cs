using Huimin.Data;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// What the made-up bureau promises in a year (年度承诺): a plan taken in, each of its figures bound to the indicator that the product proposes or made a task,
/// so that the board has something to show.
/// </summary>
public sealed class DemoGoals(ImportPlan importPlan, BindGoal bind, IndicatorBook book, ReadDesk reader)
{
    private const string Resource = "promises.txt", FileName = "工作要点（虚构）.txt";

    /// <summary>The section of the plan, and who answers for it.</summary>
    private static readonly Dictionary<string, string> owners = new(StringComparer.Ordinal)
    {
        ["一"] = "社会救助科",
        ["二"] = "社会福利科",
        ["三"] = "规划财务科",
        ["四"] = "养老服务科",
    };

    /// <param name="year">The year of the promises.</param>
    /// <param name="key">The client key of each command, by its number.</param>
    /// <param name="clerk">A district clerk.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Done>> PromiseAsync(int year, Func<int, Guid> key, Actor clerk, CancellationToken ct)
    {
        using var text = new StreamReader(Resources.Open(Resource));
        var plan = await importPlan.RunAsync(new(key(0), (await text.ReadToEndAsync(ct)).Replace("{year}", $"{year}", StringComparison.Ordinal), FileName), clerk, ct);
        if (!plan.Ok) return plan.Refusal;
        foreach (var figure in await FiguresAsync(plan.Value, clerk, ct))
        {
            var indicator = ProposeBinding.For(figure.Metric, figure.Sentence, figure.Unit, book).FirstOrDefault(p => p.Indicator.NotRecorded is null)?.Indicator;
            var owner = owners.GetValueOrDefault(figure.Section, "办公室");
            var bound = await bind.RunAsync(new(key(figure.Start + 1), figure.FigureId, indicator?.Code, new DateOnly(year, 12, 31), owner, "各乡镇（街道）"), clerk, ct);
            // A small district doubts a figure that counts more people than it has: that waits for a person.
            if (!bound.Ok && bound.Refusal.Code != TargetsRefusals.FigureDoubtful.Code) return bound.Refusal;
        }

        return Result.Done;
    }

    private async Task<List<PlanFigureRecord>> FiguresAsync(Guid plan, Actor clerk, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(clerk, ct);
        return await reading.Db.PlanFigures.Where(f => f.PlanId == plan).OrderBy(f => f.Start).ToListAsync(ct);
    }
}
