using System.Data.Common;
using System.Globalization;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What the register already holds of the people and households of a file (比对), one statement for many rows.</summary>
internal sealed class RegistryLookup(Func<string, (string Name, object? Value)[], DbCommand> command, bool sqlite, Scope scope, FieldVault vault)
{
    private const int Batch = 900;

    private const string Person =
        "p.person_id, p.area_code, p.name_key, p.birth_date, p.sex, p.id_state, p.id_number_index, p.phone_index, p.ethnic_code, p.hukou, p.disability_category, " +
        "p.disability_degree, p.disability_valid_until, p.is_protected, p.death_date, p.valid_from";

    public sealed record Holder(Guid PersonId, string TownCode);

    public async Task<bool> IsEmptyAsync(string table, CancellationToken ct)
    {
        await using var one = command($"select 1 from {table} limit 1", []);
        return await one.ExecuteScalarAsync(ct) is null;
    }

    public async Task<Dictionary<byte[], Holder>> HoldersAsync(IReadOnlyList<byte[]> indexes, CancellationToken ct)
    {
        var found = new Dictionary<byte[], Holder>(ByBytes.Instance);
        foreach (var part in indexes.Chunk(Batch))
        {
            await using var find = command($"select number_index, person_id, town_code from number_holder where number_index in ({Names(part.Length)})", Values(part));
            await using var reader = await find.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) found[reader.GetFieldValue<byte[]>(0)] = new Holder(Id(reader, 1), reader.GetString(2));
        }

        return found;
    }

    public Task<List<ExistingPerson>> PeopleAsync(IReadOnlyList<Guid> ids, CancellationToken ct) =>
        ReadPeopleAsync(ids, "from person p where p.person_id in ({0}) and p.merged_into is null", ct);

    /// <summary>Records whose number is malformed or held by another, by that number.</summary>
    public Task<List<ExistingPerson>> DoubtfulAsync(IReadOnlyList<byte[]> indexes, CancellationToken ct) =>
        ReadPeopleAsync(indexes, "from person p where p.id_number_index in ({0}) and p.id_state > 1 and p.merged_into is null", ct);

    /// <summary>People without a number in these households.</summary>
    public Task<List<ExistingPerson>> WithoutNumberAsync(IReadOnlyList<Guid> households, CancellationToken ct) =>
        ReadPeopleAsync(
            households,
            "from membership m join person p on p.person_id = m.person_id where m.household_id in ({0}) and m.known_to is null and m.valid_to is null and p.id_state = 0 and p.merged_into is null",
            ct);

    public async Task<Dictionary<string, ExistingHousehold>> HouseholdsAsync(IReadOnlyList<string> numbers, CancellationToken ct)
    {
        var found = new Dictionary<string, ExistingHousehold>(StringComparer.Ordinal);
        foreach (var part in numbers.Chunk(Batch))
        {
            await using var find = command(
                $"select household_id, number, area_code, address_key, address_sealed, head_person_id, valid_to from household where number in ({Names(part.Length)})", Values(part));
            await using var reader = await find.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var id = Id(reader, 0);
                var key = !reader.IsDBNull(3) ? reader.GetString(3)
                    : reader.IsDBNull(4) ? null : SearchKeys.OfAddress(vault.Open(Household.AddressColumn, id, reader.GetFieldValue<byte[]>(4)));
                found[reader.GetString(1)] = new ExistingHousehold(id, reader.GetString(2), key, reader.IsDBNull(5) ? null : Id(reader, 5), Day(reader, 6));
            }
        }

        return found;
    }

    private async Task<List<ExistingPerson>> ReadPeopleAsync<T>(IReadOnlyList<T> keys, string from, CancellationToken ct)
    {
        var people = new List<ExistingPerson>();
        foreach (var part in keys.Chunk(Batch))
        {
            var start = people.Count;
            await using (var find = command("select " + Person + " " + string.Format(CultureInfo.InvariantCulture, from, Names(part.Length)), Values(part)))
            await using (var reader = await find.ExecuteReaderAsync(ct))
            {
                while (await reader.ReadAsync(ct))
                {
                    if (scope.Covers(reader.GetString(1))) people.Add(Read(reader));
                }
            }

            await AddHomesAsync(people[start..], ct);
        }

        return people;
    }

    private async Task AddHomesAsync(List<ExistingPerson> people, CancellationToken ct)
    {
        if (people.Count == 0) return;
        var byId = people.ToDictionary(p => p.PersonId);
        foreach (var part in byId.Keys.Chunk(Batch))
        {
            await using var find = command(
                $"""
                select m.person_id, m.membership_id, m.household_id, h.number, m.relation, m.valid_from from membership m join household h on h.household_id = m.household_id
                where m.person_id in ({Names(part.Length)}) and m.known_to is null and m.valid_to is null
                """,
                Values(part));
            await using var reader = await find.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                byId[Id(reader, 0)].Homes.Add(new ExistingHome(Id(reader, 1), Id(reader, 2), reader.GetString(3), reader.GetString(4), reader.GetFieldValue<DateOnly>(5)));
        }
    }

    private ExistingPerson Read(DbDataReader r) => new(
        Id(r, 0), r.GetString(1), r.GetString(2), Day(r, 3), (Sex)r.GetInt32(4), (IdState)r.GetInt32(5), Bytes(r, 6), Bytes(r, 7), r.GetString(8), (HukouKind)r.GetInt32(9),
        r.IsDBNull(10) ? null : (DisabilityCategory)r.GetInt32(10), r.IsDBNull(11) ? null : (DisabilityDegree)r.GetInt32(11), Day(r, 12), r.GetBoolean(13), Day(r, 14),
        r.GetFieldValue<DateOnly>(15));

    private static byte[]? Bytes(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    private static DateOnly? Day(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private Guid Id(DbDataReader reader, int column) => sqlite ? new Guid(reader.GetFieldValue<byte[]>(column), bigEndian: true) : reader.GetGuid(column);

    private static string Names(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => "@k" + i.ToString(CultureInfo.InvariantCulture)));

    private static (string Name, object? Value)[] Values<T>(T[] keys) => [.. keys.Select((k, i) => ("k" + i.ToString(CultureInfo.InvariantCulture), (object?)k))];
}

/// <summary>Blind indexes as keys: they are random, so their first bytes are a good hash.</summary>
internal sealed class ByBytes : IEqualityComparer<byte[]>
{
    public static ByBytes Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj, 0);
}
