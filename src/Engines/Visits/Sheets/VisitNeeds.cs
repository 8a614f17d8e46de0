using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>Opens the follow-up of a visit with a need (开始跟进).</summary>
internal static class VisitNeeds
{
    public static Refusal? Open<T>(Work<T> work, VisitPlan plan, CareVisit visit, string areaCode)
    {
        if (visit.Need == VisitNeedKind.None) return null;
        var until = plan.NeedUntil(visit.VisitedOn);
        if (!until.Ok) return until.Refusal;
        work.Db.VisitNeeds.Add(new VisitNeed
        {
            NeedId = work.Clock.NewId(),
            VisitId = visit.VisitId,
            SubjectId = visit.SubjectId,
            AreaCode = areaCode,
            Kind = visit.Kind,
            Need = visit.Need,
            Text = visit.NeedText,
            OpenedOn = visit.VisitedOn,
            DueOn = until.Value,
        });
        return null;
    }
}

/// <summary>What a visited person needed was dealt with (需求办结).</summary>
public sealed class CloseNeed(WorkDesk desk, VisitBook book)
{
    public sealed record Input(Guid Key, Guid NeedId, int Version, DateOnly ClosedOn, string Note);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VisitPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var need = await work.Db.VisitNeeds.SingleOrDefaultAsync(n => n.NeedId == input.NeedId, ct);
        if (need is null || book.Find(need.Kind) is not { } kind || !actor.May(kind.Notes)) return VisitRefusals.NotFound;
        if (need.ClosedOn is not null) return VisitRefusals.NeedClosed;
        if (need.Version != input.Version) return DataRefusals.Stale;
        if (input.ClosedOn > work.Today || input.ClosedOn < need.OpenedOn) return VisitRefusals.CloseBeforeVisit.Fill(need.OpenedOn.Title()).For(nameof(input.ClosedOn));
        if (input.Note.Trim().Length < 4) return VisitRefusals.ReasonMissing.For(nameof(input.Note));
        need.Close(input.ClosedOn, input.Note.Trim(), actor.AccountId);
        work.Record(new AuditEntry("person", need.SubjectId, need.AreaCode, Detail: new { need = need.Need.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
