using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>No decision rests on a report past its term (核对报告有效期, 民发〔2021〕57号 第十八条).</summary>
public sealed class ReportGuard : ICaseGuard
{
    public async Task<Refusal?> CheckAsync(HuiminDb db, CaseFile file, Procedure procedure, string step, DateOnly today, CancellationToken ct)
    {
        if (procedure.Find(step) is not { Effect: CaseEffect.Grant or CaseEffect.Adjust or CaseEffect.AdjustBack }) return null;
        var last = await db.MeansChecks.Where(c => c.CaseId == file.CaseId && c.ValidUntil != null).OrderByDescending(c => c.AskedAt).Select(c => c.ValidUntil).FirstOrDefaultAsync(ct);
        return last < today ? VerifyRefusals.ReportExpired.Fill(last.Value.Title()) : null;
    }
}
