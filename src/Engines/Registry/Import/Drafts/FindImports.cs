using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>The actor's drafts, and the lists that were taken in before (导入记录).</summary>
public sealed class FindImports(ReadDesk desk, ViewLog views, FieldVault vault)
{
    public sealed record Draft(Guid DraftId, string FileName, int Rows, DateTime At);

    public sealed record View(IReadOnlyList<Draft> Drafts, IReadOnlyList<ImportRun> Runs);

    public async Task<Result<View>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Import)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        return new View(
            await reading.Db.ImportDrafts.Where(d => d.OwnerId == actor.AccountId).OrderByDescending(d => d.At).Take(20).Select(d => new Draft(d.DraftId, d.FileName, d.Rows, d.At)).ToListAsync(ct),
            await reading.Db.ImportRuns.OrderByDescending(r => r.At).Take(20).ToListAsync(ct));
    }

    /// <summary>A draft of the actor's own, opened. Looking into it is recorded.</summary>
    public async Task<Result<(Draft Draft, DraftContent Content)>> OpenAsync(Guid draftId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Import)) return DataRefusals.NotPermitted;
        ImportDraft? draft;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            draft = await reading.Db.ImportDrafts.SingleOrDefaultAsync(d => d.DraftId == draftId && d.OwnerId == actor.AccountId, ct);
        }

        if (draft is null) return DraftRefusals.DraftGone;
        await views.RecordAsync(actor, nameof(FindImports), new AuditEntry("import-draft", draftId, draft.AreaCode) { Outcome = "viewed" }, ct);
        return (new Draft(draft.DraftId, draft.FileName, draft.Rows, draft.At), DraftContent.Open(vault, draft));
    }
}
