using Huimin.Casework;
using Huimin.Entitlements;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <content>What is done on which day, way by way.</content>
public sealed partial class YearCases
{
    private const string Declared = "申请人申报", Checked = "家庭经济状况核对";

    private async Task<bool> MeansAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        var (clerk, procedure) = (staff.Clerk(home), procedures.Find(file.Procedure)!);
        if (Gone(home) || Grown(home).Count == 0) return await EndEarlyAsync(file, home, ct);
        switch (file.Stage)
        {
            case 0:
                await StepAsync(file, "accept", clerk, ct);
                await StepAsync(file, "investigate", clerk, ct);
                await RecordAsync(file, home, Said(home), Declared, ct);
                await PaperAsync(file, EvidenceKind.Visit, clerk, ct);
                if (procedure.Asked.Contains(EvidenceKind.Receipts)) await PaperAsync(file, EvidenceKind.Receipts, clerk, ct);
                await AskAsync(file, home, ct);
                return Next(file, 1, Working(1));
            case 1:
                await ReportAsync(file, home, ct);
                if (procedure.Programmes.Contains("TEKUN")) await PaperAsync(file, EvidenceKind.Assessment, clerk, ct);
                await StepAsync(file, "checked", staff.DistrictClerk, ct);
                if (procedure.Find("publish") is null)
                {
                    await StepAsync(file, "hand-up", staff.Head(home), ct);
                    return Next(file, 3, Working(1));
                }

                await StepAsync(file, "publish", staff.Head(home), ct);
                return Next(file, 2, desk.Today.AddDays(8));
            case 2:
                await StepAsync(file, "hand-up", clerk, ct);
                return Next(file, 3, Working(1));
            default:
                await DecideAsync(file, home, ct);
                return true;
        }
    }

    private async Task<bool> ReviewAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        var clerk = staff.Clerk(home);
        if (Gone(home) || Grown(home).Count == 0) return await EndEarlyAsync(file, home, ct);
        switch (file.Stage)
        {
            case 0:
                await StepAsync(file, "start", clerk, ct);
                await AskAsync(file, home, ct);
                return Next(file, 1, Working(1));
            case 1:
                var isNews = await ReportAsync(file, home, ct);
                if (file.Procedure == "TEKUN_REVIEW") await PaperAsync(file, EvidenceKind.Assessment, clerk, ct);
                await StepAsync(file, "checked", staff.DistrictClerk, ct);
                var (_, proposed) = await ProposeAsync(file, CaseEffect.Adjust, ct);
                var difference = proposed is null ? 0 : proposed.Lines.Sum(l => l.DueFen - l.PaidFen);
                if (proposed is null || difference == 0 || proposed.Doubts.Count > 0) // a newborn of whom nothing is known yet
                {
                    await StepAsync(file, "unchanged", staff.Head(home), ct);
                    return true;
                }

                if (difference > 0)
                {
                    await StepAsync(file, "raise", clerk, ct);
                    return Next(file, 3, Working(1));
                }

                file.Back = isNews && proposed.Lines.All(l => l.DueFen == 0);
                await StepAsync(file, "hear", clerk, ct, file.Back ? "核对发现没有申报的财产或者收入，拟自发生之月起终止并追回" : "核对发现家庭情况变化，拟调整待遇");
                return Next(file, 2, Working(3));
            case 2:
                await PaperAsync(file, EvidenceKind.Hearing, clerk, ct);
                await StepAsync(file, "heard", clerk, ct);
                return Next(file, 3, Working(1));
            default:
                var (_, shown) = await ProposeAsync(file, file.Back ? CaseEffect.AdjustBack : CaseEffect.Adjust, ct);
                if (shown!.Lines.Sum(l => l.DueFen - l.PaidFen) < 0 && !await IsHeardAsync(file, ct))
                {
                    await StepAsync(file, "hear-first", clerk, ct, "核对发现家庭情况变化，拟调整待遇");
                    return Next(file, 2, Working(3));
                }

                await StepAsync(file, file.Back ? "confirm-back" : "confirm", staff.DistrictApprover, ct, file.Back ? "查实应报未报" : "按复核结果调整", shown.Digest);
                log.Adjusted(home, desk.Today);
                return true;
        }
    }

    private async Task<bool> IsHeardAsync(YearCase file, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictApprover, ct);
        return await reading.Db.CaseEvidence.AnyAsync(e => e.CaseId == file.CaseId && e.Kind == EvidenceKind.Hearing.Code && e.WithdrawnAt == null, ct);
    }

    private Task<bool> DisabledAsync(YearCase file, YearHome home, CancellationToken ct) => ToDecisionAsync(file, home,
    [
        (2, async () =>
        {
            await StepAsync(file, "accept", staff.Clerk(home), ct);
            await StepAsync(file, "first-review", staff.Head(home), ct);
        }),
        (1, async () =>
        {
            await PaperAsync(file, EvidenceKind.Certificate, staff.DistrictClerk, ct);
            await StepAsync(file, "certified", staff.DistrictClerk, ct);
        }),
    ], ct);

    private Task<bool> ElderAsync(YearCase file, YearHome home, CancellationToken ct) => ToDecisionAsync(file, home,
    [
        (2, async () =>
        {
            await StepAsync(file, "accept", staff.Clerk(home), ct);
            await StepAsync(file, "assess", staff.Clerk(home), ct);
            await RecordAsync(file, home, home.News(withMoney: false), "老年人能力评估", ct);
            await PaperAsync(file, EvidenceKind.Assessment, staff.Clerk(home), ct);
            await StepAsync(file, "hand-up", staff.Head(home), ct);
        }),
    ], ct);

    private Task<bool> ChildAsync(YearCase file, YearHome home, CancellationToken ct) => ToDecisionAsync(file, home,
    [
        (2, async () =>
        {
            await StepAsync(file, "accept", staff.Clerk(home), ct);
            await RecordAsync(file, home, Said(home), Declared, ct);
            await PaperAsync(file, EvidenceKind.Custody, staff.Clerk(home), ct);
            await StepAsync(file, "checked", staff.Head(home), ct);
        }),
    ], ct);

    private Task<bool> AgedAsync(YearCase file, YearHome home, CancellationToken ct) => ToDecisionAsync(file, home,
    [
        (1, async () =>
        {
            await PaperAsync(file, EvidenceKind.Alive, staff.Clerk(home), ct);
            await StepAsync(file, "accept", staff.Clerk(home), ct);
        }),
    ], ct);

    /// <summary>One stage after the other, each some working days after the one before, and the decision at the end.</summary>
    private async Task<bool> ToDecisionAsync(YearCase file, YearHome home, IReadOnlyList<(int Days, Func<Task> Do)> stages, CancellationToken ct)
    {
        if (Gone(home, file.Member)) return await EndEarlyAsync(file, home, ct);
        if (file.Stage < stages.Count)
        {
            var (days, what) = stages[file.Stage];
            await what();
            return Next(file, file.Stage + 1, Working(days));
        }

        await DecideAsync(file, home, ct);
        return true;
    }

    private async Task<bool> EmergencyAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        if (file.Stage > 0)
        {
            await PaperAsync(file, EvidenceKind.Visit, staff.Clerk(home), ct);
            await ConsentAsync(file, home, ct);
            await StepAsync(file, "completed", staff.Clerk(home), ct);
            return true;
        }

        await PaperAsync(file, EvidenceKind.Emergency, staff.Clerk(home), ct);
        await RecordAsync(file, home, home.News(withMoney: false), "入户核实", ct);
        await StepAsync(file, "accept", staff.Clerk(home), ct);
        var (_, proposed) = await ProposeAsync(file, CaseEffect.Grant, ct);
        await StepAsync(file, "relieve", staff.Head(home), ct, "先行救助", proposed!.Digest);
        return Next(file, 1, Working(4));
    }

    private async Task<bool> EndingAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        if (Gone(home, file.Member)) return await EndEarlyAsync(file, home, ct);
        switch (file.Stage)
        {
            case 0:
                await StepAsync(file, "hear", staff.Clerk(home), ct, "不再符合规定条件，拟终止");
                return Next(file, 1, Working(3));
            case 1:
                await PaperAsync(file, EvidenceKind.Hearing, staff.Clerk(home), ct);
                await StepAsync(file, "heard", staff.Clerk(home), ct);
                return Next(file, 2, Working(1));
            default:
                var (_, proposed) = await ProposeAsync(file, CaseEffect.End, ct);
                if (proposed is null || proposed.Lines.All(l => l.PaidFen == 0)) await StepAsync(file, "keep", staff.DistrictApprover, ct, "没有正在发放的待遇");
                else await StepAsync(file, "confirm", staff.DistrictApprover, ct, "不再符合规定条件", proposed.Digest);
                return true;
        }
    }

    private async Task<bool> ObjectionAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        if (Gone(home)) return await EndEarlyAsync(file, home, ct);
        switch (file.Stage)
        {
            case 0:
                await StepAsync(file, "accept", staff.Clerk(home), ct);
                await StepAsync(file, "again", staff.DistrictClerk, ct);
                await PaperAsync(file, EvidenceKind.DistrictVisit, staff.DistrictClerk, ct);
                await StepAsync(file, "answered", staff.DistrictClerk, ct);
                return Next(file, 1, Working(3));
            default:
                await StepAsync(file, "stands", staff.DistrictApprover, ct, "复查结果与原决定一致，维持原决定");
                return true;
        }
    }

    private async Task DecideAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        var (row, proposed) = await ProposeAsync(file, CaseEffect.Grant, ct);
        if (proposed is null || proposed.NothingDue || proposed.Doubts.Count > 0)
        {
            var (_, denied) = await ProposeAsync(file, CaseEffect.Deny, ct);
            await StepAsync(file, "reject", staff.DistrictApprover, ct, "不符合规定的条件", denied!.Digest);
            return;
        }

        if (row.IsKin || row.IsReported || row.IsSampled == true) await PaperAsync(file, EvidenceKind.DistrictVisit, staff.DistrictClerk, ct);
        await StepAsync(file, "confirm", staff.DistrictApprover, ct, "", proposed.Digest);
    }

    /// <summary>The applicant has died, nobody is left or nobody who could consent: the case ends without a decision.</summary>
    private async Task<bool> EndEarlyAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        await StepAsync(file, "terminate", staff.DistrictApprover, ct, Gone(home, file.Member) ? "申请人已经死亡，终止办理" : "家中已没有成年人，终止办理，转儿童保障");
        return true;
    }

    private static bool Gone(YearHome home, int member = -1) => home.Alive == 0 || (member >= 0 && !home.IsAlive(member));

    // What the family says of itself when it first asks.
    private static List<LoadFacts.Line> Said(YearHome home) => home.IsTold ? [] : [.. home.Known];

    private static bool Next(YearCase file, int stage, DateOnly due)
    {
        (file.Stage, file.Due) = (stage, due);
        return false;
    }
}
