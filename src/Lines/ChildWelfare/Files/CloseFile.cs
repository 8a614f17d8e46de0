using Huimin.Data;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>The reason for a file has gone, or the child left the district (终止档案). Age and death end it by themselves.</summary>
public sealed class CloseFile(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="FileId">The file.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="ClosedOn">The first day on which it is no longer kept.</param>
    /// <param name="Ending">Why.</param>
    /// <param name="EndNote">In words.</param>
    public sealed record Input(Guid Key, Guid FileId, int Version, DateOnly ClosedOn, ChildEnding Ending, string EndNote);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ChildPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Writing.OpenAsync(work, input.FileId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var file = found.Value.File;
        if (input.ClosedOn > work.Today) return ChildRefusals.InFuture.For(nameof(input.ClosedOn));
        if (input.ClosedOn < file.OpenedOn) return ChildRefusals.BeforeOpening.Fill(file.OpenedOn.Title()).For(nameof(input.ClosedOn));
        if (input.Ending is not (ChildEnding.ReasonGone or ChildEnding.MovedAway)) return ChildRefusals.EndingMissing.For(nameof(input.Ending));
        if (input.EndNote.Trim().Length < 4) return ChildRefusals.ReasonMissing.For(nameof(input.EndNote));
        (file.ClosedOn, file.ClosedAt, file.Ending, file.EndNote) = (input.ClosedOn, work.Now, input.Ending, input.EndNote.Trim());
        work.Record(new AuditEntry("child-file", file.FileId, file.AreaCode, Detail: new { ending = file.Ending.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
