using Huimin.Data;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>Somebody looked after a person who was helped (登记回访).</summary>
public sealed class NoteVisit(WorkDesk desk, ReliefLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="StayId">The stay.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="VisitedOn">On which day.</param>
    /// <param name="Way">How.</param>
    /// <param name="VisitNote">What was found.</param>
    public sealed record Input(Guid Key, Guid StayId, int Version, DateOnly VisitedOn, ReliefVisitWay Way, string VisitNote);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ReliefPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundStay.EndedAsync(work, input.StayId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var stay = found.Value;
        if (input.VisitedOn > work.Today) return ReliefRefusals.InFuture.For(nameof(input.VisitedOn));
        if (input.VisitedOn < stay.EndedOn) return ReliefRefusals.VisitBeforeEnd.Fill(stay.EndedOn.Value.Title()).For(nameof(input.VisitedOn));
        if (!Enum.IsDefined(input.Way)) return ReliefRefusals.WayMissing.For(nameof(input.Way));
        if (input.VisitNote.Trim().Length < 4) return ReliefRefusals.NoteMissing.For(nameof(input.VisitNote));
        work.Db.ReliefVisits.Add(new ReliefVisit
        {
            VisitId = work.Clock.NewId(),
            StayId = stay.StayId,
            AreaCode = stay.AreaCode,
            VisitedOn = input.VisitedOn,
            Way = input.Way,
            Note = input.VisitNote.Trim(),
            RecordedAt = work.Now,
            RecordedBy = actor.AccountId,
        });
        if (stay.VisitedOn is null || stay.VisitedOn < input.VisitedOn) stay.VisitedOn = input.VisitedOn;
        if (limits.Reckon(stay) is { } no) return no;
        work.Db.Entry(stay).Property(s => s.Version).IsModified = true;
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, Detail: new { visit = input.Way.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Nothing is left to be done for a person who was helped (办结). A child who went home was visited before.</summary>
public sealed class CloseStay(WorkDesk desk, ReliefLimits limits)
{
    public sealed record Input(Guid Key, Guid StayId, int Version);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ReliefPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundStay.EndedAsync(work, input.StayId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var stay = found.Value;
        if (stay is { IsMinor: true, VisitedOn: null } && stay.Ending.IsHome()) return ReliefRefusals.ChildUnvisited;
        stay.State = ReliefState.Closed;
        if (limits.Reckon(stay) is { } no) return no;
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, Detail: new { closed = true }));
        return await work.CompleteAsync(default, ct);
    }
}
