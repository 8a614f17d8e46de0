using System.Data.Common;
using System.Globalization;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// The hot statements of the search. Every one is bounded by the actor's divisions in its text, one division at a time: a district walks along the
/// key's index and stops after a page, a town or village walks through its own stretch of the index by division.
/// </summary>
internal sealed class PeopleReader(Reading reading, FieldVault vault)
{
    private const string Columns =
        "p.person_id, p.area_code, p.name, p.sex, p.birth_date, p.id_state, p.id_number_sealed, p.phone_sealed, p.is_protected, p.death_date, p.merged_into";

    private readonly bool sqlite = reading.Db is SqliteHuiminDb;

    public sealed record Row(
        Guid PersonId, string AreaCode, string Name, Sex Sex, DateOnly? BirthDate, IdState IdState, string IdMasked, string PhoneMasked, bool IsProtected, DateOnly? DeathDate);

    /// <summary>People whose key begins with the prefix, at most one more than a page.</summary>
    public async Task<List<Row>> ByKeyAsync(string column, string prefix, int most, CancellationToken ct)
    {
        var found = new List<Row>();
        foreach (var area in reading.Scope.Prefixes)
        {
            var wide = area.Length == 6;
            var index = wide ? $"ix_person_{column}_area_code" : "ix_person_area_code_name_key_pinyin_initials";
            var sql = $"""
                select {Columns} from person p {Indexed(index)}
                where p.area_code >= @from and p.area_code < @to and p.{column} >= @key and p.{column} < @end and p.merged_into is null
                order by {(wide ? $"p.{column}, p.area_code" : "p.area_code, p.name_key")} limit @most
                """;
            await ReadAsync(found, sql, ct, ("from", area), ("to", area + ":"), ("key", prefix), ("end", prefix + SearchKeys.End), ("most", most - found.Count));
            if (found.Count >= most) break;
        }

        return found;
    }

    public Task<List<Row>> ByPhoneAsync(byte[] index, int most, CancellationToken ct) =>
        ScopedAsync($"select {Columns} from person p where p.phone_index = @index and p.merged_into is null limit @most", ct, ("index", index), ("most", most));

    /// <summary>Records with this number that do not hold it: it is malformed, or another record has it.</summary>
    public Task<List<Row>> ByDoubtfulNumberAsync(byte[] index, CancellationToken ct) =>
        ScopedAsync($"select {Columns} from person p where p.id_number_index = @index and p.id_state > 1 and p.merged_into is null limit 51", ct, ("index", index));

    public async Task<(Guid PersonId, string TownCode)?> HolderAsync(byte[] index, CancellationToken ct)
    {
        await using var command = reading.Command("select person_id, town_code from number_holder where number_index = @index", ("index", index));
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (Id(reader, 0), reader.GetString(1)) : null;
    }

    public async Task<Row?> ByIdAsync(Guid personId, CancellationToken ct) =>
        (await ScopedAsync($"select {Columns} from person p where p.person_id = @id", ct, ("id", personId))).FirstOrDefault();

    /// <summary>The members of households, heads first.</summary>
    public Task<List<Row>> ByHouseholdsAsync(IReadOnlyList<Guid> households, int most, CancellationToken ct) =>
        households.Count == 0 ? Task.FromResult(new List<Row>()) : ScopedAsync(
            $"""
            select {Columns} from membership m join person p on p.person_id = m.person_id
            where m.household_id in ({Names(households.Count)}) and m.known_to is null and m.valid_to is null and p.merged_into is null
            order by m.household_id, m.relation limit @most
            """,
            ct,
            [.. households.Select((h, i) => ($"h{i}", (object?)h)), ("most", most)]);

    public async Task<List<Guid>> HouseholdsByNumberAsync(string number, CancellationToken ct)
    {
        await using var command = reading.Command("select household_id, area_code from household where number = @number", ("number", number));
        return await IdsAsync(command, ct);
    }

    public async Task<List<Guid>> HouseholdsByAddressAsync(AddressText address, int most, CancellationToken ct)
    {
        var found = new List<Guid>();
        foreach (var scope in reading.Scope.Prefixes)
        {
            var area = address.AreaCode is not { } named ? scope
                : named.StartsWith(scope, StringComparison.Ordinal) ? named
                : scope.StartsWith(named, StringComparison.Ordinal) ? scope : null;
            if (area is null) continue;
            var wide = area.Length == 6;
            var sql = $"""
                select household_id, area_code from household {Indexed(wide ? "ix_household_address_key_area_code" : "ix_household_area_code_address_key")}
                where area_code >= @from and area_code < @to and address_key >= @key and address_key < @end and valid_to is null
                order by {(wide ? "address_key, area_code" : "area_code, address_key")} limit @most
                """;
            await using var command = reading.Command(
                sql, ("from", area), ("to", area + ":"), ("key", address.Rest), ("end", address.Rest + SearchKeys.End), ("most", most - found.Count));
            found.AddRange(await IdsAsync(command, ct));
            if (found.Count >= most) break;
        }

        return found;
    }

    public sealed record Roof(Guid PersonId, Guid HouseholdId, string Number, string? Address);

    /// <summary>Under which roof each of these people lives now.</summary>
    public async Task<Dictionary<Guid, Roof>> RoofsAsync(IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var roofs = new Dictionary<Guid, Roof>(people.Count);
        if (people.Count == 0) return roofs;
        await using var command = reading.Command(
            $"""
            select m.person_id, h.household_id, h.number, h.address, h.area_code from membership m join household h on h.household_id = m.household_id
            where m.person_id in ({Names(people.Count)}) and m.known_to is null and m.valid_to is null
            """,
            [.. people.Select((p, i) => ($"h{i}", (object?)p))]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (!reading.Scope.Covers(reader.GetString(4))) continue;
            var roof = new Roof(Id(reader, 0), Id(reader, 1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3));
            roofs.TryAdd(roof.PersonId, roof);
        }

        return roofs;
    }

    private async Task<List<Row>> ScopedAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        var found = new List<Row>();
        await ReadAsync(found, sql, ct, parameters);
        return found;
    }

    private async Task ReadAsync(List<Row> found, string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        await using var command = reading.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var area = reader.GetString(1);
            if (!reading.Scope.Covers(area) || !reader.IsDBNull(10)) continue;
            var id = Id(reader, 0);
            var state = (IdState)reader.GetInt32(5);
            found.Add(new Row(
                id,
                area,
                reader.GetString(2),
                (Sex)reader.GetInt32(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4),
                state,
                reader.IsDBNull(6) ? "" : Masking.IdNumber(vault, id, reader.GetFieldValue<byte[]>(6)),
                reader.IsDBNull(7) ? "" : Masking.Phone(vault, id, reader.GetFieldValue<byte[]>(7)),
                reader.GetBoolean(8),
                reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9)));
        }
    }

    private async Task<List<Guid>> IdsAsync(DbCommand command, CancellationToken ct)
    {
        var ids = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (reading.Scope.Covers(reader.GetString(1))) ids.Add(Id(reader, 0));
        }

        return ids;
    }

    private Guid Id(DbDataReader reader, int column) => sqlite ? new Guid(reader.GetFieldValue<byte[]>(column), bigEndian: true) : reader.GetGuid(column);

    private string Indexed(string index) => sqlite ? "indexed by " + index : "";

    private static string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => "@h" + i.ToString(CultureInfo.InvariantCulture)));
}
