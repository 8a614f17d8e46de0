using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>Somebody who is to be visited on a day, and why (探访对象).</summary>
internal sealed record Candidate(Guid SubjectId, string AreaCode, Guid? HouseholdId, DateOnly Since, string Reason);

/// <summary>Who is to be visited on a day (当日对象): whom the records name, with those put on the list by hand and without those taken off it.</summary>
internal static class Candidates
{
    private const string ByHand = "镇街列入";

    public static async Task<Dictionary<Guid, Candidate>> OfAsync<T>(Work<T> work, VisitKind kind, DateOnly day, CancellationToken ct)
    {
        var people = new Dictionary<Guid, Candidate>();
        foreach (var source in kind.Sources) await ReadAsync(work, kind, source, day, people, ct);
        var listings = await work.Db.VisitListings.AsNoTracking().Where(l => l.Kind == kind.Code).ToListAsync(ct);
        var latest = listings.GroupBy(l => l.SubjectId).Select(g => g.MaxBy(l => (l.RecordedAt, l.ListingId))!).ToList();
        foreach (var off in latest.Where(l => !l.IsOn)) people.Remove(off.SubjectId);
        foreach (var part in latest.Where(l => l.IsOn && !people.ContainsKey(l.SubjectId)).Chunk(500))
        {
            var since = part.ToDictionary(l => l.SubjectId, l => Values.Clock.BeijingDate(l.RecordedAt));
            foreach (var who in await PresentAsync(work.Db, kind, since.Keys, day, ct)) people[who.SubjectId] = who with { Since = since[who.SubjectId] };
        }

        return people;
    }

    /// <summary>Those who live here and are of the age.</summary>
    public static async Task<IReadOnlyList<Candidate>> PresentAsync(HuiminDb db, VisitKind kind, IEnumerable<Guid> ids, DateOnly day, CancellationToken ct)
    {
        var wanted = ids.ToList();
        var (all, memberships) = (db.People, db.Memberships);
        var found = await (
            from p in all
            where wanted.Contains(p.PersonId) && p.DeathDate == null && p.MergedInto == null
            join m in memberships on p.PersonId equals m.PersonId
            where m.ValidTo == null && m.KnownTo == null
            select new { p.PersonId, p.AreaCode, p.BirthDate, m.HouseholdId }).AsNoTracking().ToListAsync(ct);
        return [.. found.Where(p => kind.Takes(p.BirthDate, day)).DistinctBy(p => p.PersonId).Select(p => new Candidate(p.PersonId, p.AreaCode, p.HouseholdId, day, ByHand))];
    }

    private static async Task ReadAsync<T>(Work<T> work, VisitKind kind, VisitSource source, DateOnly day, Dictionary<Guid, Candidate> people, CancellationToken ct)
    {
        var sql = Dialect.Write(
            $"""
            select r.subject_id, r.household_id, r.since, cast(r.amount as bigint), p.area_code
            from ({source.Sql}) r join person p on p.person_id = r.subject_id
            where r.since <= @day and (r.until is null or r.until > @day) and p.death_date is null and p.merged_into is null and p.birth_date <= @oldest and p.birth_date > @youngest
            """,
            work.Db);
        await using var command = work.Command(sql, ("day", day), ("oldest", day.AddYears(-kind.FromAge)), ("youngest", day.AddYears(-kind.BelowAge)), ("known", work.Now));
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var (id, since, why) = (Id(rows, 0), rows.GetFieldValue<DateOnly>(2), source.Title(rows.GetInt64(3)));
            var found = new Candidate(id, rows.GetString(4), rows.IsDBNull(1) ? null : Id(rows, 1), since, why);
            people[id] = people.TryGetValue(id, out var other) ? Both(other, found) : found;
        }

        Guid Id(System.Data.Common.DbDataReader from, int column) => work.Db is SqliteHuiminDb ? new Guid(from.GetFieldValue<byte[]>(column), bigEndian: true) : from.GetGuid(column);
    }

    private static Candidate Both(Candidate one, Candidate other) => one with
    {
        Since = one.Since < other.Since ? one.Since : other.Since,
        Reason = one.Reason.Split('、').Contains(other.Reason) ? one.Reason : $"{one.Reason}、{other.Reason}",
    };
}
