using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Opens a file of evidence (查看材料原件); every look is recorded.</summary>
public sealed class ReadEvidence(ReadDesk desk, ViewLog views, FieldVault vault)
{
    public sealed record Original(byte[] Bytes, ContentKind Content);

    public async Task<Result<Original>> RunAsync(Guid evidenceId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        CaseEvidence? evidence;
        EvidenceContent? content;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            evidence = await reading.Db.CaseEvidence.SingleOrDefaultAsync(e => e.EvidenceId == evidenceId, ct);
            content = await reading.Db.EvidenceContents.SingleOrDefaultAsync(e => e.EvidenceId == evidenceId, ct);
        }

        if (evidence is null || content is null) return CaseRefusals.EvidenceNotFound;
        await views.RecordAsync(actor, nameof(ReadEvidence), new AuditEntry("case", evidence.CaseId, evidence.AreaCode, Detail: new { evidence = evidenceId }) { Outcome = "viewed" }, ct);
        return new Original(vault.OpenBytes(EvidenceContent.Column, evidenceId, content.ContentSealed), evidence.Content);
    }
}
