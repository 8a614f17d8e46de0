using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>Another person approves an issue, and the vouchers are there (批准发券): exactly those that were shown, or none.</summary>
public sealed class ApproveIssue(WorkDesk desk, BenefitRules rules)
{
    private static readonly LoadColumn[] columns =
    [
        new("voucher_id", typeof(Guid)), new("issue_id", typeof(Guid)), new("person_id", typeof(Guid)), new("household_id", typeof(Guid)), new("area_code", typeof(string)), new("award_id", typeof(Guid)),
        new("month", typeof(DateOnly)), new("face_fen", typeof(long)), new("used_fen", typeof(long)), new("issued_at", typeof(DateTime)), new("version", typeof(int)),
    ];

    /// <param name="Key">Client key of the form.</param>
    /// <param name="IssueId">The issue.</param>
    /// <param name="Shown">The hash that the person saw, in hex.</param>
    public sealed record Input(Guid Key, Guid IssueId, string Shown);

    public sealed record Answer(int Vouchers, long TotalFen);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, VoucherPermissions.ApproveIssue, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        await work.ExecuteAsync("update voucher_issue set version = version where issue_id = @issue", ct, ("issue", input.IssueId));
        var issue = await work.Db.VoucherIssues.SingleOrDefaultAsync(i => i.IssueId == input.IssueId, ct);
        if (issue is null) return VoucherRefusals.IssueNotFound;
        if (issue.State != IssueState.Asked) return VoucherRefusals.IssueMoved.Fill(issue.State.Title());
        if (issue.AskedBy == actor.StaffPersonId) return VoucherRefusals.TwoPeople;
        var month = new Month(issue.Month);
        if (IssuePlan.MayIssue(month, work.Today) is { } no) return no;
        var made = await IssuePlan.MakeAsync(work.Db, month, rules, ct);
        if (!made.Ok) return made.Refusal;
        var hash = made.Value.Hash();
        if (Convert.ToHexStringLower(hash) != input.Shown || !hash.AsSpan().SequenceEqual(issue.Hash)) return VoucherRefusals.PlanChanged;

        await work.LoadAsync("care_voucher", columns, made.Value.Lines.Select(l => new object?[]
            { work.Clock.NewId(), issue.IssueId, l.PersonId, l.HouseholdId, l.AreaCode, l.AwardId, issue.Month, l.FaceFen, 0L, work.Now, 0 }), ct);
        (issue.State, issue.ApprovedBy, issue.ApprovedAt) = (IssueState.Issued, actor.StaffPersonId, work.Now);
        work.Record(new AuditEntry("voucher-issue", issue.IssueId, Detail: new { month = month.ToString(), issue.Vouchers, issue.TotalFen, hash = input.Shown }));
        return await work.CompleteAsync(new Answer(issue.Vouchers, issue.TotalFen), ct);
    }
}
