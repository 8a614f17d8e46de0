using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Policy;
using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Takes the facts of everybody out of the register into a snapshot (取全区快照): two statements that read each table once. A household whose means nobody
/// has looked into counts as well off here, so that nobody is called entitled for want of facts; it is marked in the index.
/// </summary>
internal sealed class SnapshotBuilder(DateOnly day)
{
    private const string Members =
        """
        select m.household_id, m.area_code, m.relation, m.person_id, p.birth_date, p.death_date, p.hukou, p.disability_category, p.disability_degree, p.disability_valid_until
        from membership m join person p on p.person_id = m.person_id
        where m.valid_to is null and m.known_to is null and p.merged_into is null and m.area_code >= @scope_lower and m.area_code < @scope_upper
        order by m.household_id
        """;

    private const string Facts =
        """
        select subject_id, code, value, since from fact
        where known_to is null and since <= @day and area_code >= @scope_lower and area_code < @scope_upper
        """;

    private readonly Schema schema = BenefitRules.Schema;
    private readonly Dictionary<Guid, List<(Term Term, int Value, DateOnly Since)>> facts = [];
    private readonly List<Row> home = [];

    private readonly record struct Row(Guid PersonId, RegisterMember Member);

    /// <summary>Writes the snapshot and tells which household stands in which row.</summary>
    public async Task<SweepIndex> RunAsync(Reading reading, SnapshotWriter writer, SnapshotWriter? oneYuanMore, CancellationToken ct)
    {
        await ReadFactsAsync(reading, ct);
        var index = new SweepIndex();
        await using var command = reading.Command(Members);
        command.CommandTimeout = 300;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var row = new RecordRow(reader, reading.Db is SqliteHuiminDb);
        var (household, area) = (Guid.Empty, "");
        while (await reader.ReadAsync(ct))
        {
            var id = row.Id(0);
            if (id != household)
            {
                Write();
                (household, area) = (id, reader.GetString(1));
            }

            home.Add(new Row(row.Id(3), new RegisterMember(
                reader.GetString(2), row.DayOrNull(4), row.DayOrNull(5), reader.GetInt32(6) == (int)HukouKind.Rural, (DisabilityCategory?)row.Number(7), (DisabilityDegree?)row.Number(8), row.DayOrNull(9))));
        }

        Write();
        writer.Complete();
        oneYuanMore?.Complete();
        return index;

        void Write()
        {
            home.RemoveAll(r => r.Member.Died is { } died && died < day);
            if (home.Count > 0)
            {
                var (record, isKnown) = Record(household);
                var at = index.Add(household, area, home.Count, isKnown);
                writer.Add(at, record);
                if (oneYuanMore is not null)
                {
                    if (isKnown) record.Put(Income.Transfer.About, 0, record.Get(Income.Transfer.About, 0) + 100);
                    oneYuanMore.Add(at, record);
                }
            }

            home.Clear();
        }
    }

    private async Task ReadFactsAsync(Reading reading, CancellationToken ct)
    {
        var terms = schema.Facts.ToDictionary(t => t.Code, StringComparer.Ordinal);
        await using var command = reading.Command(Facts, ("day", day));
        command.CommandTimeout = 300;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var row = new RecordRow(reader, reading.Db is SqliteHuiminDb);
        while (await reader.ReadAsync(ct))
        {
            if (!terms.TryGetValue(reader.GetString(1), out var term)) continue;
            var subject = row.Id(0);
            if (!facts.TryGetValue(subject, out var of)) facts.Add(subject, of = []);
            var fact = (term, reader.GetInt32(2), row.Day(3));
            var before = of.FindIndex(f => f.Term == term);
            if (before < 0) of.Add(fact);
            else if (of[before].Since <= fact.Item3) of[before] = fact;
        }
    }

    private (HouseholdRecord Record, bool IsKnown) Record(Guid household)
    {
        home.Sort(static (a, b) =>
        {
            var head = (a.Member.Relation == Relation.Head ? 0 : 1).CompareTo(b.Member.Relation == Relation.Head ? 0 : 1);
            return head != 0 ? head : (a.Member.Born ?? DateOnly.MaxValue).CompareTo(b.Member.Born ?? DateOnly.MaxValue) is var born and not 0 ? born : a.PersonId.CompareTo(b.PersonId);
        });
        var record = new HouseholdRecord(schema, home.Count);
        RegisterFacts.Put(record, [.. home.Select(r => r.Member)]);
        for (var m = 0; m < home.Count; m++) Put(record, home[m].PersonId, m);
        var isKnown = facts.TryGetValue(household, out var known) && known.Exists(f => f.Term == UnknownMeans.Proof);
        Put(record, household, -1);
        if (!isKnown) UnknownMeans.CountAsWellOff(record);
        return (record, isKnown);
    }

    private void Put(HouseholdRecord record, Guid subject, int member)
    {
        if (!facts.TryGetValue(subject, out var known)) return;
        foreach (var (term, value, _) in known)
        {
            if (schema.IsMember(term) == member >= 0) record.Put(term, member, value);
        }
    }
}
