using Huimin.Data;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>What the petitioner thinks of the answer, asked once (满意度).</summary>
public sealed class RatePetition(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid PetitionId, int Version, PetitionRating Rating, string Note);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindAsync(work, input.PetitionId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var petition = found.Value;
        if (petition.DoneAt is null) return PetitionRefusals.NotAnswered;
        if (petition.Rating != PetitionRating.None) return PetitionRefusals.RatedBefore;
        if (input.Rating == PetitionRating.None || !Enum.IsDefined(input.Rating)) return PetitionRefusals.RatingMissing.For(nameof(input.Rating));
        (petition.Rating, petition.RatedAt) = (input.Rating, work.Now);
        Trail.Note(work, petition, "满意度：" + input.Rating.Title(), input.Note.Trim());
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Nothing is left to be done for a petition (办结): the petitioner is content, or can ask for nothing more.</summary>
public sealed class ClosePetition(WorkDesk desk, PetitionClock limits)
{
    public sealed record Input(Guid Key, Guid PetitionId, int Version);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindToldAsync(work, input.PetitionId, input.Version, limits, ct);
        if (!found.Ok) return found.Refusal;
        var (petition, _, until) = found.Value;
        if (work.Today <= until && petition.Rating is not (PetitionRating.Good or PetitionRating.Fair)) return PetitionRefusals.TooEarly.Fill(until.AddDays(1).Title());
        petition.State = PetitionState.Closed;
        if (limits.Reckon(petition) is { } unknown) return unknown;
        Trail.Note(work, petition, "办结", "");
        return await work.CompleteAsync(default, ct);
    }
}
