using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>One person asks that the vouchers of a month be issued as they were shown (提出发券). What was asked before and not approved is replaced.</summary>
public sealed class AskIssue(WorkDesk desk, BenefitRules rules)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="Month">The month.</param>
    /// <param name="Shown">The hash of the plan that the person saw, in hex.</param>
    public sealed record Input(Guid Key, Month Month, string Shown);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, VoucherPermissions.Issue, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        if (IssuePlan.MayIssue(input.Month, work.Today) is { } no) return no;
        var made = await IssuePlan.MakeAsync(work.Db, input.Month, rules, ct);
        if (!made.Ok) return made.Refusal;
        var plan = made.Value;
        if (plan.Lines.Count == 0) return VoucherRefusals.NobodyNew.Fill(input.Month.Title);
        var hash = plan.Hash();
        if (Convert.ToHexStringLower(hash) != input.Shown) return VoucherRefusals.PlanChanged;

        var day = input.Month.FirstDay;
        foreach (var before in await work.Db.VoucherIssues.Where(i => i.Month == day && i.State == IssueState.Asked).ToListAsync(ct)) before.State = IssueState.Replaced;
        var issue = new VoucherIssue
        {
            IssueId = work.Clock.NewId(),
            Month = day,
            Vouchers = plan.Lines.Count,
            TotalFen = plan.TotalFen,
            Hash = hash,
            State = IssueState.Asked,
            AskedBy = actor.StaffPersonId,
            AskedAt = work.Now,
        };
        work.Db.VoucherIssues.Add(issue);
        work.Record(new AuditEntry("voucher-issue", issue.IssueId, Detail: new { month = input.Month.ToString(), issue.Vouchers, issue.TotalFen, hash = input.Shown }));
        return await work.CompleteAsync(issue.IssueId, ct);
    }
}
