using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>Hands a paper in to one's own case from the portal (网上补材料): a file is taken for what is in it, never for its name (W2).</summary>
public sealed class HandIn(ReadDesk desk, AddEvidence evidence, Clock clock)
{
    public sealed record Input(Guid Key, Guid CaseId, string Kind, string Text, string FileName);

    public async Task<Result<Guid>> RunAsync(Input input, byte[]? bytes, PortalSession session, CancellationToken ct)
    {
        await using (var reading = await desk.OpenAsync(session.Actor, ct))
        {
            if (!await reading.Db.CasesOf(session).AnyAsync(c => c.CaseId == input.CaseId, ct)) return CitizenRefusals.NotYours;
        }

        if (bytes is null) return CitizenRefusals.FileMissing.For("File");
        return await evidence.RunAsync(new(input.Key, input.CaseId, input.Kind, clock.BeijingToday, input.Text, "", input.FileName), bytes, session.Actor, ct);
    }
}

/// <summary>Takes one's own case back from the portal (网上撤回).</summary>
public sealed class WithdrawOnline(ReadDesk desk, TakeStep steps, ProcedureBook procedures)
{
    public const int ShortestReason = 4;

    public sealed record Input(Guid Key, Guid CaseId, int Version, string? Reason);

    public async Task<Result<Guid>> RunAsync(Input input, PortalSession session, CancellationToken ct)
    {
        CaseFile? file;
        await using (var reading = await desk.OpenAsync(session.Actor, ct)) file = await reading.Db.CasesOf(session).AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == input.CaseId, ct);
        if (file is null || procedures.Find(file.Procedure) is not { } procedure) return CitizenRefusals.NotYours;
        if ((input.Reason ?? "").Trim().Length < ShortestReason) return CitizenRefusals.ReasonShort.For("Reason");
        if (file.State != CaseState.Withdrawn && ApplicantRules.Withdrawal(procedure, file) is null) return CitizenRefusals.NotWithdrawable;
        return await steps.RunAsync(new(input.Key, input.CaseId, input.Version, CommonSteps.Withdraw.Code, input.Reason!.Trim()), session.Actor, ct);
    }
}
