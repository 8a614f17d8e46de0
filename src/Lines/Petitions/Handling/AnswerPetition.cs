using Huimin.Data;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>What a written opinion says besides the request (处理意见): facts, opinion, legal ground.</summary>
/// <param name="Facts">认定的事实</param>
/// <param name="Opinion">处理意见</param>
/// <param name="Ground">法律依据</param>
public sealed record PetitionOpinion(string Facts, string Opinion, string Ground)
{
    internal Refusal? Check()
    {
        if (Facts.Trim().Length < 4) return PetitionRefusals.TextMissing.Fill("认定的事实").For(nameof(Facts));
        if (Opinion.Trim().Length < 4) return PetitionRefusals.TextMissing.Fill("处理意见").For(nameof(Opinion));
        return Ground.Trim().Length < 4 ? PetitionRefusals.TextMissing.Fill("法律依据").For(nameof(Ground)) : null;
    }
}

/// <summary>The bureau answers in writing (作出处理意见).</summary>
public sealed class AnswerPetition(WorkDesk desk, PetitionClock limits)
{
    public sealed record Input(Guid Key, Guid PetitionId, int Version, PetitionOpinion Opinion);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindAsync(work, input.PetitionId, input.Version, [PetitionState.Handling], ct);
        if (!found.Ok) return found.Refusal;
        if (input.Opinion.Check() is { } no) return no;
        var petition = found.Value;
        (petition.State, petition.DoneAt, petition.DoneBy) = (PetitionState.Done, work.Now, actor.StaffPersonId);
        if (limits.Reckon(petition) is { } unknown) return unknown;
        LetterWriting.Write(work, petition, PetitionLetterKind.Answer, LetterWriting.Opinion(petition, input.Opinion));
        Trail.Note(work, petition, "答复", input.Opinion.Opinion.Trim());
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Somebody else looks at the opinion again and says what he thinks in writing (作出复查、复核意见).</summary>
public sealed class AnswerReview(WorkDesk desk, PetitionClock limits)
{
    public sealed record Input(Guid Key, Guid PetitionId, int Version, PetitionOpinion Opinion);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Lead, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindAsync(work, input.PetitionId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var petition = found.Value;
        if (petition is not ({ State: PetitionState.Review, ReviewedAt: null } or { State: PetitionState.Recheck, RecheckedAt: null })) return PetitionRefusals.NothingAsked;
        if (petition.DoneBy == actor.StaffPersonId || petition.DecidedBy == actor.StaffPersonId) return PetitionRefusals.SamePerson;
        if (input.Opinion.Check() is { } no) return no;
        var isReview = petition.State == PetitionState.Review;
        if (isReview) (petition.ReviewedAt, petition.OpinionOn, petition.AskUntil) = (work.Now, null, null);
        else (petition.RecheckedAt, petition.State) = (work.Now, PetitionState.Closed);
        if (limits.Reckon(petition) is { } unknown) return unknown;
        LetterWriting.Write(work, petition, isReview ? PetitionLetterKind.Review : PetitionLetterKind.Recheck, LetterWriting.Opinion(petition, input.Opinion));
        Trail.Note(work, petition, isReview ? "复查意见" : "复核意见", input.Opinion.Opinion.Trim());
        return await work.CompleteAsync(default, ct);
    }
}
