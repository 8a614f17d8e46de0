using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// Everything a person's file is made of, read in one round trip by one command of seven statements: this page is opened more than any other, and
/// nine queries through the object mapper cost more than the whole page does.
/// </summary>
internal sealed class PersonFileRows
{
    private const string PersonColumns =
        """
        p.person_id, p.area_code, p.name, p.sex, p.birth_date, p.id_state, p.no_id_reason, p.id_number_sealed, p.phone_sealed, p.ethnic_code, p.hukou, p.disability_category,
        p.disability_degree, p.disability_valid_until, p.is_protected, p.death_date, p.merged_into, p.valid_from, p.known_from
        """;

    private const string MemberColumns = "m.household_id, m.person_id, m.area_code, m.relation, m.valid_from, m.valid_to, m.known_from, m.known_to, m.end_reason, m.membership_id";

    private const string Mine = "select x.household_id from membership x where x.person_id = @id";

    private const string Sql =
        $"""
        select {PersonColumns}, p.version from person p where p.person_id = @id and p.area_code >= @scope_lower and p.area_code < @scope_upper;
        select {PersonColumns}, p.valid_to, p.known_to, p.person_past_id, p.area_code_then from person_past p where p.person_id = @id;
        select f.finding_id, f.version, f.kind, f.reason, f.person_id, f.other_person_id, f.state, f.found_at, f.area_code from registry_finding f
            where f.person_id = @id order by f.state, f.finding_id;
        select f.finding_id, f.version, f.kind, f.reason, f.person_id, f.other_person_id, f.state, f.found_at, f.area_code from registry_finding f
            where f.other_person_id = @id order by f.state, f.finding_id;
        select h.household_id, h.number, h.area_code, h.address from household h where h.household_id in ({Mine});
        select {PersonColumns}, {MemberColumns} from membership m join person p on p.person_id = m.person_id where m.household_id in ({Mine});
        select r.other_person_id, r.kind, r.valid_from, r.known_from, r.area_code, p.area_code, p.name, p.is_protected from relative r
            left join person p on p.person_id = r.other_person_id where r.person_id = @id order by r.kind
        """;

    public required Person Person { get; init; }
    public List<PersonPast> Pasts { get; } = [];
    public List<PersonFile.FindingLine> Findings { get; } = [];
    public Dictionary<Guid, Roof> Households { get; } = [];

    /// <summary>Memberships of the person's households, the person's own among them.</summary>
    public List<HouseholdFile.Row> Members { get; } = [];
    public List<KinRow> Kin { get; } = [];

    public sealed record Roof(Guid HouseholdId, string Number, string AreaCode, string? Address);

    public sealed record KinRow(Guid PersonId, RelativeKind Kind, DateOnly ValidFrom, DateTime KnownFrom, string? Name);

    /// <summary>Null for a person who is not there, or not in the divisions of who looks.</summary>
    public static async Task<PersonFileRows?> ReadAsync(Reading reading, Guid personId, CancellationToken ct)
    {
        await using var command = reading.Command(Sql, ("id", personId));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var row = new RecordRow(reader, reading.Db is SqliteHuiminDb);
        if (!await reader.ReadAsync(ct) || !reading.Scope.Covers(reader.GetString(1))) return null;
        var rows = new PersonFileRows { Person = PersonOf(row, 0) };
        rows.Person.Version = reader.GetInt32(19);
        await EachAsync(() => rows.Pasts.Add(PastOf(row)));
        for (var side = 0; side < 2; side++)
        {
            await EachAsync(() =>
            {
                if (reading.Scope.Covers(reader.GetString(8))) rows.Findings.Add(FindingOf(row, personId));
            });
        }

        await EachAsync(() =>
        {
            if (reading.Scope.Covers(reader.GetString(2))) rows.Households.Add(row.Id(0), new Roof(row.Id(0), reader.GetString(1), reader.GetString(2), row.Text(3)));
        });
        await EachAsync(() =>
        {
            if (reading.Scope.Covers(reader.GetString(1)) && reading.Scope.Covers(reader.GetString(21))) rows.Members.Add(new HouseholdFile.Row(MemberOf(row, 19), PersonOf(row, 0)));
        });
        await EachAsync(() =>
        {
            if (!reading.Scope.Covers(reader.GetString(4))) return;
            var isSeen = row.Text(5) is { } area && reading.Scope.Covers(area);
            var name = isSeen ? reader.GetBoolean(7) ? PersonName.Mask(reader.GetString(6)) : reader.GetString(6) : null;
            rows.Kin.Add(new KinRow(row.Id(0), (RelativeKind)reader.GetInt32(1), row.Day(2), row.Instant(3), name));
        });
        return rows;

        async Task EachAsync(Action take)
        {
            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct)) take();
        }
    }

    private static Person PersonOf(RecordRow r, int at) => new()
    {
        PersonId = r.Id(at),
        AreaCode = r.Reader.GetString(at + 1),
        Name = r.Reader.GetString(at + 2),
        NameKey = "",
        Pinyin = "",
        Initials = "",
        Sex = (Sex)r.Reader.GetInt32(at + 3),
        BirthDate = r.DayOrNull(at + 4),
        IdState = (IdState)r.Reader.GetInt32(at + 5),
        NoIdReason = (NoIdReason)r.Reader.GetInt32(at + 6),
        IdNumberSealed = r.Bytes(at + 7),
        PhoneSealed = r.Bytes(at + 8),
        EthnicCode = r.Reader.GetString(at + 9),
        Hukou = (HukouKind)r.Reader.GetInt32(at + 10),
        DisabilityCategory = (DisabilityCategory?)r.Number(at + 11),
        DisabilityDegree = (DisabilityDegree?)r.Number(at + 12),
        DisabilityValidUntil = r.DayOrNull(at + 13),
        IsProtected = r.Reader.GetBoolean(at + 14),
        DeathDate = r.DayOrNull(at + 15),
        MergedInto = r.IdOrNull(at + 16),
        ValidFrom = r.Day(at + 17),
        KnownFrom = r.Instant(at + 18),
    };

    private static PersonPast PastOf(RecordRow r)
    {
        var p = PersonOf(r, 0);
        return PersonPast.Of(p, r.Id(21), r.Reader.GetString(22), r.DayOrNull(19), p.KnownFrom, r.InstantOrNull(20));
    }

    private static PersonFile.FindingLine FindingOf(RecordRow r, Guid personId) => new(
        r.Id(0), r.Reader.GetInt32(1), (FindingKind)r.Reader.GetInt32(2), r.Reader.GetString(3), r.IdOrNull(4) == personId ? r.IdOrNull(5) : r.IdOrNull(4),
        (FindingState)r.Reader.GetInt32(6), r.Instant(7));

    private static Membership MemberOf(RecordRow r, int at) => new()
    {
        HouseholdId = r.Id(at),
        PersonId = r.Id(at + 1),
        AreaCode = r.Reader.GetString(at + 2),
        Relation = r.Reader.GetString(at + 3),
        ValidFrom = r.Day(at + 4),
        ValidTo = r.DayOrNull(at + 5),
        KnownFrom = r.Instant(at + 6),
        KnownTo = r.InstantOrNull(at + 7),
        EndReason = (EndReason)r.Reader.GetInt32(at + 8),
        MembershipId = r.Id(at + 9),
    };
}
