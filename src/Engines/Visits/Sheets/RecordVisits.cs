using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>
/// One sheet of a village for one day (探访登记表): one operation for many people, or for one. All or nothing. A need that is written down opens a follow-up;
/// a visit after a missed period makes up for it.
/// </summary>
public sealed class RecordVisits(WorkDesk desk, VisitBook book, VisitPlan plan)
{
    /// <summary>How many people one sheet has room for.</summary>
    public const int Most = 200;

    /// <param name="SubjectId">The person.</param>
    /// <param name="Kind">Code of the kind.</param>
    /// <param name="Seen">What was seen.</param>
    public sealed record Line(Guid SubjectId, string Kind, VisitEntry Seen);

    /// <param name="Key">Client key of the form.</param>
    /// <param name="AreaCode">The village.</param>
    /// <param name="VisitedOn">On which day all of them were visited.</param>
    /// <param name="Lines">The people.</param>
    public sealed record Input(Guid Key, string AreaCode, DateOnly VisitedOn, IReadOnlyList<Line> Lines);

    /// <summary>Answers how many visits were written down.</summary>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, VisitPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (Check(input, actor, work.Today) is { } no) return no;
        var ids = input.Lines.Select(l => l.SubjectId).ToList();
        var (day, people) = (input.VisitedOn, await work.Db.People.Where(p => ids.Contains(p.PersonId)).Select(p => new { p.PersonId, p.AreaCode, p.DeathDate }).ToDictionaryAsync(p => p.PersonId, ct));
        var dues = (await work.Db.VisitDues.Where(d => ids.Contains(d.SubjectId) && (d.SettledOn == null || (d.First <= day && d.Until > day) || d.Until > work.Today)).ToListAsync(ct)).ToLookup(d => (d.SubjectId, d.Kind));
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            if (people.GetValueOrDefault(line.SubjectId) is not { } person || person.AreaCode != input.AreaCode) return Say(VisitRefusals.Elsewhere, i);
            if (person.DeathDate < day) return Say(VisitRefusals.Dead, i, person.DeathDate.Value.Title());
            var kind = book.Find(line.Kind)!;
            var found = Meet([.. dues[(line.SubjectId, kind.Code)]], day, work.Today, i);
            if (!found.Ok) return found.Refusal;
            Keep(found.Value, dues[(line.SubjectId, kind.Code)], day, work.Now);
            if (Write(work, line, kind, input) is { } late) return late;
        }

        work.Record(new AuditEntry("visits", AreaCode: input.AreaCode, Detail: new { day, people = ids, kinds = input.Lines.Select(l => l.Kind).Distinct() }));
        return await work.CompleteAsync(input.Lines.Count, ct);
    }

    private Refusal? Check(Input input, Actor actor, DateOnly today)
    {
        if (input.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(input.AreaCode));
        if (!actor.Scope.Covers(input.AreaCode)) return DataRefusals.OutsideScope.For(nameof(input.AreaCode));
        if (input.VisitedOn > today) return VisitRefusals.InFuture.For(nameof(input.VisitedOn));
        if (input.Lines.Count == 0) return VisitRefusals.Empty;
        if (input.Lines.Count > Most) return VisitRefusals.TooMany.Fill(Most);
        var seen = new HashSet<(Guid, string)>();
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            if (book.Find(line.Kind) is not { } kind) return VisitRefusals.KindUnknown;
            if (!actor.May(kind.Notes)) return DataRefusals.NotPermitted;
            if (!seen.Add((line.SubjectId, kind.Code))) return Say(VisitRefusals.Twice, i);
            if (line.Seen.Check(i + 1) is { } no) return no.For($"Lines[{i}].{no.Field}");
        }

        return null;
    }

    /// <summary>What the visit is counted for: the period that holds the day, while it may still be written down.</summary>
    private Result<VisitDue> Meet(IReadOnlyList<VisitDue> dues, DateOnly day, DateOnly today, int line)
    {
        // Who died in the period was due until then.
        if (dues.Where(d => d.Holds(day) && (d.IsDue || d.Dropped == VisitDrop.Died)).OrderBy(d => d.IsDue ? 0 : 1).ThenBy(d => d.VisitedOn is null ? 0 : 1).ThenBy(d => d.Until).FirstOrDefault() is not { } due)
            return dues.Where(d => d.IsDue && d.First > day).MinBy(d => d.First) is { } later ? Say(VisitRefusals.BeforePeriod, line, later.First.Title()) : Say(VisitRefusals.NotListed, line);
        var late = plan.LateUntil(due.DueOn);
        if (!late.Ok) return late.Refusal;
        return late.Value < today ? Say(VisitRefusals.TooLate, line, due.DueOn.Title()) : due;
    }

    private static void Keep(VisitDue due, IEnumerable<VisitDue> others, DateOnly day, DateTime now)
    {
        if (!due.IsDue) due.Revive();
        if (due.VisitedOn is null || due.VisitedOn > day) (due.VisitedOn, due.VisitedAt, due.SettledOn) = (day, due.VisitedAt ?? now, day);
        foreach (var missed in others.Where(d => d.SettledOn is null && d.Until <= day)) missed.SettledOn = day;
    }

    private Refusal? Write(Work<int> work, Line line, VisitKind kind, Input input)
    {
        var visit = new CareVisit
        {
            VisitId = work.Clock.NewId(),
            SubjectId = line.SubjectId,
            AreaCode = input.AreaCode,
            Kind = kind.Code,
            VisitedOn = input.VisitedOn,
            Way = line.Seen.Way,
            Condition = line.Seen.Condition,
            Dwelling = line.Seen.Dwelling,
            Need = line.Seen.Need,
            NeedText = line.Seen.NeedText.Trim(),
            Help = line.Seen.Help.Trim(),
            RecordedAt = work.Now,
            RecordedBy = work.Actor.AccountId,
        };
        work.Db.CareVisits.Add(visit);
        return VisitNeeds.Open(work, plan, visit, input.AreaCode);
    }

    private static Refusal Say(Refusal refusal, int line, string? what = null) => refusal.Fill(line + 1, what).For($"Lines[{line}].Way");
}
