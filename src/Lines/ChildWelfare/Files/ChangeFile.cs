using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Something of a file is otherwise from today on (变更档案): what it said before is kept.</summary>
public sealed class ChangeFile(WorkDesk desk, ChildLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="FileId">The file.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Content">All of what it says now; the note says why.</param>
    public sealed record Input(Guid Key, Guid FileId, int Version, FileContent Content);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ChildPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Writing.OpenAsync(work, input.FileId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var (file, birth) = found.Value;
        var content = input.Content.Read(work.Today);
        if (!content.Ok) return content.Refusal;
        var state = await work.Db.ChildFileStates.SingleAsync(s => s.FileId == file.FileId && s.ValidTo == null, ct);
        if (content.Value.SaysSame(FileContent.Of(state))) return ChildRefusals.NothingChanged;
        if (content.Value.Note.Length < 4) return ChildRefusals.ReasonMissing.For(nameof(FileContent.Note));
        var ends = limits.EndsOn(birth, content.Value.Kinds, work.Today);
        if (!ends.Ok) return ends.Refusal;

        (state.ValidTo, state.KnownTo) = (work.Today, work.Now);
        (file.Kinds, file.EndsOn) = (content.Value.Kinds, ends.Value);
        work.Db.ChildFileStates.Add(Writing.State(file, content.Value, work.Today, work));
        work.Db.Entry(file).Property(f => f.Version).IsModified = true;
        work.Record(new AuditEntry("child-file", file.FileId, file.AreaCode, Detail: new { kinds = file.Kinds.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
