using System.Data.Common;
using Huimin.Data;
using Huimin.Policy.Terms;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Reads what the sweep needs of everybody, or of some households, out of the register (取数): each table once, the members and facts over one connection and the
/// people over another, and nothing is sorted or joined by the database.
/// </summary>
internal sealed class DistrictReader(ReadDesk desk, Actor actor)
{
    private const int Together = 400;

    private static readonly Dictionary<string, Term> terms = BenefitRules.Schema.Facts.ToDictionary(t => t.Code, StringComparer.Ordinal);

    private readonly List<MemberRow> members = [];
    private readonly Dictionary<Guid, RegisterMember> people = [];
    private readonly Dictionary<Guid, List<FactRow>> facts = [];

    public readonly record struct MemberRow(Guid Household, Guid Person, string Area, string Relation);

    /// <summary>A fact; the later of two ids is the later known.</summary>
    public readonly record struct FactRow(Term Term, int Value, DateOnly Since, Guid Id);

    /// <summary>Members, the households one after another.</summary>
    public IReadOnlyList<MemberRow> Members => members;

    /// <summary>What the register knows of a person, without the relation; null for one whose record was taken in by another.</summary>
    public RegisterMember? Person(Guid id) => people.TryGetValue(id, out var person) ? person : null;

    /// <summary>All that is known of a household or person, also from days to come.</summary>
    public IReadOnlyList<FactRow> Facts(Guid subject) => facts.TryGetValue(subject, out var known) ? known : [];

    public async Task AllAsync(CancellationToken ct)
    {
        await Task.WhenAll(
            Task.Run(async () =>
            {
                await using var reading = await desk.OpenAsync(actor, ct);
                await MembersAsync(reading, "", [], ct);
                await FactsAsync(reading, "", [], ct);
            }, ct),
            Task.Run(async () =>
            {
                await using var reading = await desk.OpenAsync(actor, ct);
                await PeopleAsync(reading, "", [], ct);
            }, ct));
        members.Sort(static (a, b) => a.Household.CompareTo(b.Household));
    }

    public async Task SomeAsync(IReadOnlyCollection<Guid> households, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(actor, ct);
        foreach (var some in households.Chunk(Together)) await MembersAsync(reading, " and household_id in ({0})", some, ct);
        var persons = members.Select(m => m.Person).Distinct().ToList();
        foreach (var some in persons.Chunk(Together)) await PeopleAsync(reading, " and person_id in ({0})", some, ct);
        foreach (var some in persons.Concat(households).Chunk(Together)) await FactsAsync(reading, " and subject_id in ({0})", some, ct);
        members.Sort(static (a, b) => a.Household.CompareTo(b.Household));
    }

    private Task MembersAsync(Reading reading, string only, Guid[] ids, CancellationToken ct) => EachAsync(
        reading, "select household_id, person_id, area_code, relation from membership where valid_to is null and known_to is null", only, ids,
        (row, r) => members.Add(new MemberRow(row.Id(0), row.Id(1), row.Code(2), row.Code(3))), ct);

    private Task PeopleAsync(Reading reading, string only, Guid[] ids, CancellationToken ct) => EachAsync(
        reading, "select person_id, birth_date, death_date, hukou, disability_category, disability_degree, disability_valid_until from person where merged_into is null", only, ids,
        (row, r) => people[row.Id(0)] = new RegisterMember(
            "", row.DayOrNull(1), row.DayOrNull(2), r.GetInt32(3) == (int)HukouKind.Rural, (DisabilityCategory?)row.Number(4), (DisabilityDegree?)row.Number(5), row.DayOrNull(6)), ct);

    // Of several facts of one term the latest that has begun counts; a term that these rules do not know is not theirs.
    private Task FactsAsync(Reading reading, string only, Guid[] ids, CancellationToken ct) => EachAsync(
        reading, "select subject_id, code, value, since, fact_id from fact where known_to is null", only, ids,
        (row, r) =>
        {
            if (!terms.TryGetValue(row.Code(1), out var term)) return;
            var subject = row.Id(0);
            if (!facts.TryGetValue(subject, out var of)) facts.Add(subject, of = new(4));
            of.Add(new FactRow(term, r.GetInt32(2), row.Day(3), row.Id(4)));
        }, ct);

    private static async Task EachAsync(Reading reading, string sql, string only, Guid[] ids, Action<RecordRow, DbDataReader> take, CancellationToken ct)
    {
        (string, object?)[] parameters = [.. ids.Select((id, i) => ($"id{i}", (object?)id))];
        var text = $"{sql} and area_code >= @scope_lower and area_code < @scope_upper{string.Format(null, only, string.Join(',', parameters.Select(p => "@" + p.Item1)))}";
        await using var command = reading.Command(text, parameters);
        command.CommandTimeout = 300;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var row = new RecordRow(reader, reading.Db is SqliteHuiminDb);
        while (await reader.ReadAsync(ct)) take(row, reader);
    }
}
