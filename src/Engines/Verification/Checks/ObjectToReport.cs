using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Registers that the family does not agree with a report (对核对结果的异议, 民发〔2021〕57号 第十八条); a re-check may follow.</summary>
public sealed class ObjectToReport(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid CheckId, int Version, string Text);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VerifyPermissions.Dispute, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var check = await work.Db.MeansChecks.SingleOrDefaultAsync(c => c.CheckId == input.CheckId, ct);
        if (check is null) return VerifyRefusals.CheckNotFound;
        if (check.ConcludedAt is null) return VerifyRefusals.NotConcluded;
        if (check.Version != input.Version || check.ObjectedAt is not null) return DataRefusals.Stale;
        if (input.Text.Trim().Length < 4) return VerifyRefusals.ReasonMissing.For(nameof(input.Text));
        (check.ObjectedAt, check.Objection) = (work.Now, input.Text.Trim());
        work.Record(new AuditEntry("case", check.CaseId, check.AreaCode, Detail: new { objected = check.CheckId }));
        return await work.CompleteAsync(default, ct);
    }
}
