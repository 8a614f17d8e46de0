using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>The people of a village who are to be visited now (一村的探访名单), those who were missed first, then those not yet visited. The look is recorded.</summary>
public sealed class ReadVillage(ReadDesk desk, ViewLog views, VisitBook book, DivisionCatalogue divisions, Clock clock)
{
    public sealed record Input(string AreaCode, string Kind, int Skip, int Take);

    /// <summary>One person.</summary>
    /// <param name="SubjectId">The person.</param>
    /// <param name="Name">In full.</param>
    /// <param name="Sex">As registered.</param>
    /// <param name="Age">In full years.</param>
    /// <param name="Reason">Why on the list.</param>
    /// <param name="DueOn">The last day of the running period; null where none runs.</param>
    /// <param name="VisitedOn">The visit of the running period.</param>
    /// <param name="MissedOn">The last day of the earliest period that was missed and not made up for.</param>
    public sealed record Row(Guid SubjectId, string Name, Sex Sex, int? Age, string Reason, DateOnly? DueOn, DateOnly? VisitedOn, DateOnly? MissedOn);

    public sealed record View(VisitKind Kind, string AreaCode, string Place, IReadOnlyList<Row> Rows, int Total, int Left);

    public async Task<Result<View>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VisitPermissions.Read)) return DataRefusals.NotPermitted;
        if (input.AreaCode.Length != 12 || !actor.Scope.Covers(input.AreaCode) || divisions.Find(input.AreaCode, clock.BeijingToday) is null) return VisitRefusals.NotFound;
        if (book.Find(input.Kind) is not { } kind) return VisitRefusals.KindUnknown;
        if (!actor.May(kind.Notes)) return DataRefusals.NotPermitted;
        var (today, code, area) = (clock.BeijingToday, kind.Code, input.AreaCode);
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var dues = await reading.Db.VisitDues.AsNoTracking()
                .Where(d => d.AreaCode == area && d.Kind == code && d.Dropped == VisitDrop.None && ((d.First <= today && d.DueOn >= today) || (d.SettledOn == null && d.DueOn < today))).ToListAsync(ct);
            var people = dues.GroupBy(d => d.SubjectId).Select(g => (Id: g.Key, Now: g.Where(d => d.Holds(today)).MinBy(d => d.VisitedOn is null ? 0 : 1), Missed: g.Where(d => d.SettledOn is null && d.DueOn < today).MinBy(d => d.DueOn), g.First().Reason))
                .OrderBy(p => p.Missed is null && p.Now?.VisitedOn is not null).ThenBy(p => p.Missed?.DueOn ?? DateOnly.MaxValue).ThenBy(p => p.Id).ToList();
            var shown = people.Skip(input.Skip).Take(input.Take).ToList();
            var ids = shown.Select(p => p.Id).ToList();
            var named = await reading.Db.People.AsNoTracking().Where(p => ids.Contains(p.PersonId)).Select(p => new { p.PersonId, p.Name, p.Sex, p.BirthDate }).ToDictionaryAsync(p => p.PersonId, ct);
            view = new View(kind, area, divisions.PathOf(area, today), [.. shown.Where(p => named.ContainsKey(p.Id)).Select(p => new Row(
                p.Id, named[p.Id].Name, named[p.Id].Sex, Age.On(named[p.Id].BirthDate, today), p.Reason, p.Now?.DueOn, p.Now?.VisitedOn, p.Missed?.DueOn))], people.Count, people.Count(p => p.Missed is not null || p.Now?.VisitedOn is null));
        }

        await views.RecordAsync(actor, nameof(ReadVillage), new AuditEntry("visits", AreaCode: area, Detail: new { kind = code, people = view.Rows.Select(r => r.SubjectId) }) { Outcome = "viewed" }, ct);
        return view;
    }
}

/// <summary>Full years (周岁).</summary>
internal static class Age
{
    public static int? On(DateOnly? born, DateOnly day) => born is not { } b ? null : day.Year - b.Year - (b.AddYears(day.Year - b.Year) > day ? 1 : 0);
}
