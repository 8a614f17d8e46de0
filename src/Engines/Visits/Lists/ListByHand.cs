using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>Puts somebody on the list whom the records do not name (列入探访名单); due in the period that runs.</summary>
public sealed class PutOnList(WorkDesk desk, VisitBook book, VisitPlan plan)
{
    public sealed record Input(Guid Key, Guid SubjectId, string Kind, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VisitPermissions.List, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (book.Find(input.Kind) is not { } kind) return VisitRefusals.KindUnknown.For(nameof(input.Kind));
        if (input.Reason.Trim().Length < 4) return VisitRefusals.ReasonMissing.For(nameof(input.Reason));
        if (!await work.Db.People.AnyAsync(p => p.PersonId == input.SubjectId, ct)) return VisitRefusals.NotFound;
        if ((await Candidates.PresentAsync(work.Db, kind, [input.SubjectId], work.Today, ct)) is not [var who]) return VisitRefusals.WrongAge;
        var running = await ListedByHand.RunningAsync(work, input.SubjectId, kind, ct);
        if (running.Exists(d => d.IsDue)) return VisitRefusals.AlreadyListed;
        var often = await plan.OfAsync(work.Db, kind, work.Today, ct);
        if (!often.Ok) return often.Refusal;
        var period = VisitPeriod.Of(often.Value.Of(input.SubjectId), work.Today);
        if (running.Find(d => d.First == period.First && d.Until == period.Until) is { } back)
        {
            back.Revive();
        }
        else
        {
            work.Db.VisitDues.Add(new VisitDue
            {
                DueId = work.Clock.NewId(),
                SubjectId = who.SubjectId,
                AreaCode = who.AreaCode,
                HouseholdId = who.HouseholdId,
                Kind = kind.Code,
                Frequency = often.Value.Of(input.SubjectId),
                First = period.First,
                DueOn = period.DueOn,
                Until = period.Until,
                Reason = who.Reason,
                ListedAt = work.Now,
            });
        }

        ListedByHand.Write(work, who.SubjectId, who.AreaCode, kind, isOn: true, input.Reason);
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Takes somebody off the list, whatever the records say (移出探访名单); what is due and not visited is due no more.</summary>
public sealed class TakeOffList(WorkDesk desk, VisitBook book)
{
    public sealed record Input(Guid Key, Guid SubjectId, string Kind, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VisitPermissions.List, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (book.Find(input.Kind) is not { } kind) return VisitRefusals.KindUnknown.For(nameof(input.Kind));
        if (input.Reason.Trim().Length < 4) return VisitRefusals.ReasonMissing.For(nameof(input.Reason));
        var area = await work.Db.People.Where(p => p.PersonId == input.SubjectId).Select(p => p.AreaCode).SingleOrDefaultAsync(ct);
        if (area is null) return VisitRefusals.NotFound;
        var running = await ListedByHand.RunningAsync(work, input.SubjectId, kind, ct);
        if (!running.Exists(d => d.IsDue)) return VisitRefusals.NotOnList;
        foreach (var due in running.Where(d => d is { IsDue: true, VisitedOn: null })) due.Drop(VisitDrop.TakenOff, work.Now, work.Today);
        ListedByHand.Write(work, input.SubjectId, area, kind, isOn: false, input.Reason);
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>What the two have in common.</summary>
internal static class ListedByHand
{
    public static Task<List<VisitDue>> RunningAsync<T>(Work<T> work, Guid subjectId, VisitKind kind, CancellationToken ct)
    {
        var today = work.Today;
        return work.Db.VisitDues.Where(d => d.SubjectId == subjectId && d.Kind == kind.Code && d.First <= today && d.Until > today).ToListAsync(ct);
    }

    public static void Write<T>(Work<T> work, Guid subjectId, string areaCode, VisitKind kind, bool isOn, string reason)
    {
        work.Db.VisitListings.Add(new VisitListing
        {
            ListingId = work.Clock.NewId(),
            SubjectId = subjectId,
            AreaCode = areaCode,
            Kind = kind.Code,
            IsOn = isOn,
            Reason = reason.Trim(),
            RecordedAt = work.Now,
            RecordedBy = work.Actor.AccountId,
        });
        work.Record(new AuditEntry("person", subjectId, areaCode, Detail: new { visits = kind.Code, on = isOn }));
    }
}
