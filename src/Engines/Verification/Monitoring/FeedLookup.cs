using System.Data.Common;
using System.Globalization;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Finds the people of a feed in the register (成批比对): numbers by their blind index, many at a time; names with births only where a number does not help.</summary>
internal sealed class FeedLookup<TAnswer>(Work<TAnswer> work)
{
    private const int Together = 900, Names = 200, Scanned = 20_000;
    private readonly bool sqlite = work.Db is SqliteHuiminDb;

    /// <summary>Who holds each number that somebody holds. Many numbers are joined with one scan of the holders, few are looked up.</summary>
    public async Task<Dictionary<byte[], Guid>> HoldersAsync(IReadOnlyCollection<byte[]> indexes, CancellationToken ct)
    {
        var found = new Dictionary<byte[], Guid>(Keys.Instance);
        if (indexes.Count > Scanned)
        {
            var wanted = new HashSet<byte[]>(indexes, Keys.Instance);
            await using var all = work.Command("select number_index, person_id from number_holder");
            await ReadAsync(all, wanted, found, ct);
            return found;
        }

        foreach (var part in indexes.Chunk(Together))
        {
            await using var find = work.Command(
                "select number_index, person_id from number_holder where number_index in (" + string.Join(',', part.Select((_, i) => "@k" + i.ToString(CultureInfo.InvariantCulture))) + ")",
                [.. part.Select((k, i) => ("k" + i.ToString(CultureInfo.InvariantCulture), (object?)k))]);
            await ReadAsync(find, null, found, ct);
        }

        return found;
    }

    private async Task ReadAsync(DbCommand find, HashSet<byte[]>? wanted, Dictionary<byte[], Guid> found, CancellationToken ct)
    {
        await using var reader = await find.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var index = reader.GetFieldValue<byte[]>(0);
            if (wanted is null || wanted.Contains(index)) found[index] = Id(reader, 1);
        }
    }

    /// <summary>The living people of these ids within the actor's divisions.</summary>
    public async Task<Dictionary<Guid, FeedPerson>> PeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var found = new Dictionary<Guid, FeedPerson>();
        foreach (var part in ids.Distinct().Chunk(Together))
        {
            var people = await Living().Where(p => part.Contains(p.PersonId)).Select(p => new { p.PersonId, p.AreaCode, p.NameKey, p.BirthDate }).ToListAsync(ct);
            var homes = await HomesAsync(part, ct);
            foreach (var p in people) found[p.PersonId] = new FeedPerson(p.PersonId, p.AreaCode, p.NameKey, p.BirthDate, homes.GetValueOrDefault(p.PersonId));
        }

        return found;
    }

    /// <summary>The living people who have one of the names and one of the days of birth; the caller compares both together.</summary>
    public async Task<List<(FeedPerson Person, bool HasNumber)>> NamesakesAsync(IReadOnlyCollection<(string NameKey, DateOnly Birth)> wanted, CancellationToken ct)
    {
        var found = new List<(FeedPerson, bool)>();
        foreach (var part in wanted.Distinct().Chunk(Names))
        {
            var (names, births) = (part.Select(w => w.NameKey).Distinct().ToList(), part.Select(w => (DateOnly?)w.Birth).Distinct().ToList());
            var people = await Living().Where(p => names.Contains(p.NameKey) && births.Contains(p.BirthDate)).Select(p => new { p.PersonId, p.AreaCode, p.NameKey, p.BirthDate, p.IdState }).ToListAsync(ct);
            var homes = await HomesAsync([.. people.Select(p => p.PersonId)], ct);
            found.AddRange(people.Select(p => (new FeedPerson(p.PersonId, p.AreaCode, p.NameKey, p.BirthDate, homes.GetValueOrDefault(p.PersonId)), p.IdState == IdState.Valid)));
        }

        return found;
    }

    private IQueryable<Person> Living() => work.Db.People.AsNoTracking().Where(p => p.DeathDate == null && p.MergedInto == null);

    private async Task<Dictionary<Guid, Guid?>> HomesAsync(Guid[] people, CancellationToken ct)
    {
        var rows = await work.Db.Memberships.Where(m => people.Contains(m.PersonId) && m.ValidTo == null && m.KnownTo == null).Select(m => new { m.PersonId, m.HouseholdId }).ToListAsync(ct);
        return rows.GroupBy(r => r.PersonId).ToDictionary(g => g.Key, g => (Guid?)g.First().HouseholdId);
    }

    private Guid Id(DbDataReader reader, int column) => sqlite ? new Guid(reader.GetFieldValue<byte[]>(column), bigEndian: true) : reader.GetGuid(column);
}

/// <summary>What a feed needs to know of a person.</summary>
internal sealed record FeedPerson(Guid PersonId, string AreaCode, string NameKey, DateOnly? Birth, Guid? HouseholdId);
