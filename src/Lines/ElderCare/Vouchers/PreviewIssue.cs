using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>Shows what an issue of a month would give to how many (发券预览), and who waits for approval. The same plan as the issue; writes nothing.</summary>
public sealed class PreviewIssue(ReadDesk desk, BenefitRules rules, Clock clock)
{
    /// <summary>How many of those who get none are named on the screen.</summary>
    private const int Named = 50;

    public sealed record Nobody(Guid PersonId, string Name, NoVoucher Why);

    public sealed record View(
        Month Month, int Vouchers, long TotalFen, int AlreadyIssued, int Died, int Conflicts, IReadOnlyList<Nobody> Without, string Shown, IReadOnlyList<(string Town, int Vouchers, long Fen)> Towns,
        VoucherIssue? Waiting, bool MayApprove, IReadOnlyList<VoucherIssue> Done);

    public async Task<Result<View>> RunAsync(Month month, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Books)) return DataRefusals.NotPermitted;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        if (IssuePlan.MayIssue(month, clock.BeijingToday) is { } no) return no;
        await using var reading = await desk.OpenAsync(actor, ct);
        var made = await IssuePlan.MakeAsync(reading.Db, month, rules, ct);
        if (!made.Ok) return made.Refusal;
        var (plan, day) = (made.Value, month.FirstDay);
        var issues = await reading.Db.VoucherIssues.AsNoTracking().Where(i => i.Month == day && i.State != IssueState.Replaced).OrderBy(i => i.AskedAt).ToListAsync(ct);
        var waiting = issues.LastOrDefault(i => i.State == IssueState.Asked);
        var shown = Convert.ToHexStringLower(plan.Hash());
        return new View(
            month, plan.Lines.Count, plan.TotalFen, Count(NoVoucher.Issued), Count(NoVoucher.Died), Count(NoVoucher.Conflict),
            [.. plan.Outs.Where(o => o.Why != NoVoucher.Issued).Take(Named).Select(o => new Nobody(o.PersonId, o.Name, o.Why))], shown,
            [.. plan.Lines.GroupBy(l => l.AreaCode[..9]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count(), g.Sum(l => l.FaceFen)))],
            waiting, waiting is not null && actor.May(VoucherPermissions.ApproveIssue) && waiting.AskedBy != actor.StaffPersonId && Convert.ToHexStringLower(waiting.Hash) == shown,
            [.. issues.Where(i => i.State == IssueState.Issued)]);

        int Count(NoVoucher why) => plan.Outs.Count(o => o.Why == why);
    }
}
