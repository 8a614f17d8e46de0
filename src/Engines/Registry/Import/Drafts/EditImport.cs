using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Changes a draft before it is taken in (更正导入草稿): what its columns mean, cells that were wrong, lines that are left out.</summary>
public sealed class EditImport(WorkDesk desk, FieldVault vault)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="DraftId">The draft.</param>
    /// <param name="Mapping">The field of each column; null to leave the columns as they are.</param>
    /// <param name="Area">The village for all rows.</param>
    /// <param name="Corrections">Cells with their new text.</param>
    /// <param name="LeftOut">Lines that are not to be taken in.</param>
    public sealed record Input(Guid Key, Guid DraftId, IReadOnlyList<ImportField>? Mapping = null, string? Area = null, IReadOnlyList<DraftCorrection>? Corrections = null, IReadOnlyList<int>? LeftOut = null);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Import, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var draft = await work.Db.ImportDrafts.SingleOrDefaultAsync(d => d.DraftId == input.DraftId && d.OwnerId == actor.AccountId, ct);
        if (draft is null) return DraftRefusals.DraftGone;
        var content = DraftContent.Open(vault, draft);
        if (input.Mapping is { } mapping)
        {
            if (mapping.Count != content.Headings.Count) return DraftRefusals.DraftGone;
            content = content with { Mapping = mapping, Area = input.Area ?? content.Area, IsMapped = true };
            if (content.MappingRefusal() is { } wrong) return wrong;
        }

        foreach (var change in input.Corrections ?? [])
        {
            if (change.Column < 0 || change.Column >= content.Headings.Count || content.Lines.TrueForAll(l => l.Line != change.Line)) continue;
            content.Corrections.RemoveAll(c => c.Line == change.Line && c.Column == change.Column);
            content.Corrections.Add(change with { Value = change.Value.Trim() });
        }

        content.LeftOut.UnionWith(input.LeftOut ?? []);
        draft.ContentSealed = content.Seal(vault, draft.DraftId);
        work.Record(new AuditEntry("import-draft", draft.DraftId, draft.AreaCode, Detail: new { mapped = input.Mapping is not null, corrected = input.Corrections?.Count ?? 0, leftOut = input.LeftOut?.Count ?? 0 }));
        return await work.CompleteAsync(draft.DraftId, ct);
    }
}

/// <summary>Throws a draft away (放弃导入).</summary>
public sealed class DropImport(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid DraftId);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Import, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var draft = await work.Db.ImportDrafts.SingleOrDefaultAsync(d => d.DraftId == input.DraftId && d.OwnerId == actor.AccountId, ct);
        if (draft is null) return DraftRefusals.DraftGone;
        work.Db.ImportDrafts.Remove(draft);
        work.Record(new AuditEntry("import-draft", draft.DraftId, draft.AreaCode, Detail: new { dropped = true }));
        return await work.CompleteAsync(draft.DraftId, ct);
    }
}
