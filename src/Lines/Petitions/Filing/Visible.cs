using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>Which petitions somebody may know of (知悉范围): never one that accuses him, and what is said against others only where his post needs it.</summary>
internal static class Visible
{
    public static IQueryable<Petition> To(HuiminDb db, Actor actor)
    {
        var me = actor.StaffPersonId;
        var known = db.Petitions.Where(p => p.AccusedId == null || p.AccusedId != me);
        return actor.May(PetitionPermissions.Accusations) ? known : known.Where(p => p.Kind != PetitionKind.Accusation);
    }

    /// <summary>The same for the rows behind a figure (明细), the other way round: those that count and are not shown to him.</summary>
    public static string HiddenFrom(Actor actor) =>
        $"r.link_id in (select h.petition_id from petition h where h.accused_id = @me{(actor.May(PetitionPermissions.Accusations) ? "" : $" or h.kind = {(int)PetitionKind.Accusation}")})";

    /// <summary>One that an operation goes on with: to be seen by who acts, and as he saw it.</summary>
    public static async Task<Result<Petition>> FindAsync<T>(Work<T> work, Guid petitionId, int version, CancellationToken ct)
    {
        var petition = await To(work.Db, work.Actor).SingleOrDefaultAsync(p => p.PetitionId == petitionId, ct);
        if (petition is null) return PetitionRefusals.NotFound;
        return petition.Version == version ? petition : DataRefusals.Stale;
    }

    /// <summary>The same, in one of some states.</summary>
    public static async Task<Result<Petition>> FindAsync<T>(Work<T> work, Guid petitionId, int version, PetitionState[] states, CancellationToken ct)
    {
        var petition = await FindAsync(work, petitionId, version, ct);
        return petition.Ok && !states.Contains(petition.Value.State) ? PetitionRefusals.WrongStage.Fill(petition.Value.State.Title()) : petition;
    }

    /// <summary>The same, answered and told to the petitioner, with the day of that and the last on which a review or a recheck may be asked for.</summary>
    public static async Task<Result<(Petition Petition, DateOnly Told, DateOnly Until)>> FindToldAsync<T>(Work<T> work, Guid petitionId, int version, PetitionClock limits, CancellationToken ct)
    {
        var found = await FindAsync(work, petitionId, version, [PetitionState.Done, PetitionState.Review], ct);
        if (!found.Ok) return found.Refusal;
        if (found.Value is { State: PetitionState.Review, ReviewedAt: null }) return PetitionRefusals.ReviewRuns;
        if (found.Value.OpinionOn is not { } told) return PetitionRefusals.NotDelivered;
        var until = limits.AskUntil(told);
        return until.Ok ? (found.Value, told, until.Value) : until.Refusal;
    }
}

/// <summary>What every change of a petition leaves behind: an event for its file and a record in the trail without a word of it.</summary>
internal static class Trail
{
    public static void Note<T>(Work<T> work, Petition petition, string step, string note)
    {
        work.Db.PetitionEvents.Add(new PetitionEvent
        {
            EventId = work.Clock.NewId(),
            PetitionId = petition.PetitionId,
            AreaCode = petition.AreaCode,
            At = work.Now,
            Step = step,
            Note = note,
            By = work.Actor.AccountId,
        });
        work.Record(new AuditEntry("petition", petition.PetitionId, petition.AreaCode, Detail: new { step, state = petition.State.ToString() }));
    }
}
