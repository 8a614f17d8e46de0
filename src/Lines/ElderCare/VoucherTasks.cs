using Huimin.Access;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>Issues that wait for approval and provider months that wait for confirmation (待批准发券、待确认对账), for whoever did not ask.</summary>
public sealed class VoucherTasks(ReadDesk desk) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !actor.May(VoucherPermissions.Confirm)) return [];
        var me = actor.StaffPersonId;
        await using var reading = await desk.OpenAsync(actor, ct);
        var tasks = new List<WorkTask>();
        var issues = actor.May(VoucherPermissions.ApproveIssue) ? await reading.Db.VoucherIssues.Where(i => i.State == IssueState.Asked && i.AskedBy != me).Select(i => i.Month).ToListAsync(ct) : [];
        if (issues.Count > 0) tasks.Add(new WorkTask("消费券月度发券待批准", $"/vouchers/issue?month={new Month(issues.Max())}", issues.Count));
        var months = await reading.Db.ProviderStatements.Where(s => s.State == StatementState.Asked && s.AskedBy != me).Select(s => s.Month).ToListAsync(ct);
        if (months.Count > 0) tasks.Add(new WorkTask("定点机构对账待确认", $"/vouchers/statements?month={new Month(months.Min())}", months.Count));
        return tasks;
    }
}
