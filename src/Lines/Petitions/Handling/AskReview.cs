using Huimin.Benefits;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>The petitioner asks that the opinion be looked at again: first a review, then a recheck, each within thirty days of the letter (申请复查、复核).</summary>
public sealed class AskReview(WorkDesk desk, PetitionClock limits)
{
    public sealed record Input(Guid Key, Guid PetitionId, int Version, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindToldAsync(work, input.PetitionId, input.Version, limits, ct);
        if (!found.Ok) return found.Refusal;
        var (petition, told, until) = found.Value;
        if (work.Today > until) return PetitionRefusals.AskedLate.Fill(limits.Read(DeadlineKeys.PetitionAsk, told).Value, until.Title());
        if (input.Reason.Trim().Length < 4) return PetitionRefusals.TextMissing.Fill("申请理由").For(nameof(input.Reason));
        var first = petition.State == PetitionState.Done;
        if (first) (petition.State, petition.ReviewAskedAt) = (PetitionState.Review, work.Now);
        else (petition.State, petition.RecheckAskedAt) = (PetitionState.Recheck, work.Now);
        if (limits.Reckon(petition) is { } unknown) return unknown;
        Trail.Note(work, petition, first ? "申请复查" : "申请复核", input.Reason.Trim());
        return await work.CompleteAsync(default, ct);
    }
}
