using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Shows what a month's run would write (模拟月度计划): by programme and town, and against the month before. The same code as the run; writes nothing.</summary>
public sealed class SimulateMonth(ReadDesk desk, BenefitRules rules, PaymentOptions options, Clock clock)
{
    /// <summary>One programme or one town.</summary>
    public sealed record Row(string Key, int Lines, long Fen, int Held, long HeldFen);

    /// <summary>Against the month before, counted in subjects and programmes.</summary>
    public sealed record Change(int New, int Ended, int Raised, int Lowered, long DifferenceFen);

    public sealed record HoldRow(PayHold Hold, int Lines, long Fen);

    /// <summary>The whole plan in figures; what is shown is the digest without which the run does not write it.</summary>
    public sealed record View(
        Month Cycle, int Lines, long Fen, int Arrears, long ArrearsFen, IReadOnlyList<Row> ByProgramme, IReadOnlyList<Row> ByTown, IReadOnlyList<HoldRow> Holds,
        Change AgainstLast, int Claims, long ClaimFen, int Added, int Changed, int Withdrawn, string Shown);

    public async Task<Result<View>> RunAsync(Month cycle, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Run)) return DataRefusals.NotPermitted;
        if (!actor.Scope.Covers(options.DistrictCode)) return PaymentRefusals.WholeDistrict;
        var inForce = rules.In(cycle);
        if (!inForce.Ok) return inForce.Refusal;
        await using var reading = await desk.OpenAsync(actor, ct);
        await WholeSets.JoinAsync(reading, ct);
        if (await RunMonth.MayRunAsync(reading.Db, cycle, clock.BeijingToday, ct) is { } no) return no;
        var plan = await RunPlanner.PlanAsync(reading.Db, cycle, inForce.Value, ct);
        var last = (cycle - 1).FirstDay;
        var before = await reading.Db.Payables.Where(p => p.Month == last && p.Kind == PayableKind.Regular && p.State < PayableState.Reissued && p.Hold == PayHold.None)
            .Select(p => new { p.SubjectId, p.Programme, p.AmountFen }).ToListAsync(ct);
        return Summary(plan, before.ToDictionary(p => (p.SubjectId, p.Programme), p => p.AmountFen));
    }

    private static View Summary(RunPlan plan, Dictionary<(Guid, string), long> before)
    {
        var payable = plan.Lines.Where(l => l.Hold == PayHold.None).ToList();
        var arrears = payable.Where(l => l.Kind == PayableKind.Arrears).ToList();
        return new View(
            plan.Cycle, payable.Count, plan.TotalFen, arrears.Count, arrears.Sum(l => l.AmountFen),
            Rows(plan, l => l.Programme), Rows(plan, l => l.AreaCode[..9]),
            [.. plan.Lines.Where(l => l.Hold != PayHold.None).GroupBy(l => l.Hold).OrderBy(g => g.Key).Select(g => new HoldRow(g.Key, g.Count(), g.Sum(l => l.AmountFen)))],
            Compare(payable, before), plan.Claims.Count, plan.Claims.Sum(c => c.AmountFen), plan.Added, plan.Changed, plan.Withdrawn, RunMonth.DigestOf(plan));
    }

    private static List<Row> Rows(RunPlan plan, Func<PlannedLine, string> by) =>
        [.. plan.Lines.GroupBy(by).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Row(
            g.Key, g.Count(l => l.Hold == PayHold.None), g.Where(l => l.Hold == PayHold.None).Sum(l => l.AmountFen),
            g.Count(l => l.Hold != PayHold.None), g.Where(l => l.Hold != PayHold.None).Sum(l => l.AmountFen)))];

    private static Change Compare(List<PlannedLine> payable, Dictionary<(Guid, string), long> before)
    {
        var (added, raised, lowered, difference) = (0, 0, 0, -before.Values.Sum());
        foreach (var line in payable.Where(l => l.Kind == PayableKind.Regular))
        {
            difference += line.AmountFen;
            if (!before.Remove((line.SubjectId, line.Programme), out var was)) added++;
            else if (line.AmountFen > was) raised++;
            else if (line.AmountFen < was) lowered++;
        }

        return new Change(added, before.Count, raised, lowered, difference);
    }
}
