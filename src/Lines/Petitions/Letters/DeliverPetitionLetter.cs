using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>A letter has reached the petitioner (登记送达); from that day the thirty days run in which he may ask again.</summary>
public sealed class DeliverPetitionLetter(WorkDesk desk, PetitionClock limits)
{
    public sealed record Input(Guid Key, Guid PetitionLetterId, DateOnly Day, DeliveryWay Way);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var letter = await work.Db.PetitionLetters.SingleOrDefaultAsync(l => l.PetitionLetterId == input.PetitionLetterId, ct);
        var petition = letter is null ? null : await Visible.To(work.Db, actor).SingleOrDefaultAsync(p => p.PetitionId == letter.PetitionId, ct);
        if (letter is null || petition is null) return PetitionRefusals.LetterNotFound;
        if (letter.DeliveredOn is not null) return PetitionRefusals.Delivered;
        if (input.Day < letter.Day || input.Day > work.Today) return PetitionRefusals.DeliveryDay.For(nameof(input.Day));
        (letter.DeliveredOn, letter.DeliveredBy) = (input.Day, input.Way);
        if (letter.IsOpinion && !petition.State.IsOver())
        {
            var until = limits.AskUntil(input.Day);
            if (!until.Ok) return until.Refusal;
            (petition.OpinionOn, petition.AskUntil) = (input.Day, until.Value);
        }

        Trail.Note(work, petition, "送达", $"{letter.Kind.Title()} {input.Way.Title()}");
        return await work.CompleteAsync(default, ct);
    }
}
