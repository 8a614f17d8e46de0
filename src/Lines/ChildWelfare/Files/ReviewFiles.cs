using Huimin.Data;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>Somebody looked and all is still so (动态更新): for one child, or the sheet of a village for all who are on it.</summary>
public sealed class ReviewFiles(WorkDesk desk, ChildLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="FileIds">The files.</param>
    /// <param name="ReviewedOn">On which day.</param>
    /// <param name="IsCare">The children were seen, talked with or helped with their lessons (教育关爱).</param>
    /// <param name="ReviewNote">What was found.</param>
    public sealed record Input(Guid Key, IReadOnlyList<Guid> FileIds, DateOnly ReviewedOn, bool IsCare, string ReviewNote);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ChildPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.ReviewedOn > work.Today) return ChildRefusals.InFuture.For(nameof(input.ReviewedOn));
        if (input.ReviewNote.Trim().Length < 4) return ChildRefusals.ReasonMissing.For(nameof(input.ReviewNote));
        var due = limits.ReviewDue(input.ReviewedOn);
        if (!due.Ok) return due.Refusal;
        var found = await Writing.KeptAsync(work, input.FileIds, ct);
        if (!found.Ok) return found.Refusal;
        foreach (var (file, _) in found.Value)
        {
            if (input.ReviewedOn < file.ReviewedOn) return ChildRefusals.ReviewOutOfOrder.Fill(file.ReviewedOn.Title()).For(nameof(input.ReviewedOn));
            (file.ReviewedOn, file.ReviewDueOn) = (input.ReviewedOn, due.Value);
            work.Db.ChildReviews.Add(Writing.Review(file, input.ReviewedOn, due.Value, input.IsCare, input.ReviewNote.Trim(), work));
            work.Db.Entry(file).Property(f => f.Version).IsModified = true;
        }

        var one = found.Value.Count == 1 ? found.Value[0].File : null;
        work.Record(new AuditEntry("child-file", one?.FileId, one?.AreaCode, Detail: new { reviewed = found.Value.Count, care = input.IsCare }));
        return await work.CompleteAsync(default, ct);
    }
}
