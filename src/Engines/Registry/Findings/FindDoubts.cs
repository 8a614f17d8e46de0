using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// Looks through the whole register for what cannot be right (疑点排查): one number on two records, same name and birth date in one town, the dead
/// still listed, one person in two households, two heads or none. A finding that is known, settled or found to be right is not made again.
/// </summary>
public sealed class FindDoubts(WorkDesk desk)
{
    public sealed record Input(Guid Key);

    private static readonly LoadColumn[] Columns =
    [
        new("finding_id", typeof(Guid)), new("kind", typeof(int)), new("area_code", typeof(string)), new("person_id", typeof(Guid)), new("other_person_id", typeof(Guid)),
        new("household_id", typeof(Guid)), new("reason", typeof(string)), new("found_at", typeof(DateTime)), new("state", typeof(int)), new("version", typeof(int)),
    ];

    private sealed record Doubt(FindingKind Kind, string AreaCode, Guid? PersonId, Guid? OtherPersonId, Guid? HouseholdId, string Reason)
    {
        /// <summary>The same doubt, whoever found it and whichever of the two is named first.</summary>
        public (FindingKind, Guid?, Guid?) Same => Kind switch
        {
            FindingKind.TwoHeads or FindingKind.NoHead => (Kind, HouseholdId, null),
            FindingKind.TwoHouseholds or FindingKind.DeadButListed => (Kind, PersonId, null),
            _ when OtherPersonId is { } other && PersonId is { } person && other.CompareTo(person) < 0 => (Kind, other, person),
            _ => (Kind, PersonId, OtherPersonId),
        };
    }

    /// <summary>Answers how many new findings there are.</summary>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var known = (await work.Db.Findings.Select(f => new Doubt(f.Kind, "", f.PersonId, f.OtherPersonId, f.HouseholdId, "")).ToListAsync(ct)).Select(d => d.Same).ToHashSet();
        var fresh = new List<Doubt>();
        foreach (var doubt in await AllAsync(work, ct))
        {
            if (actor.Scope.Covers(doubt.AreaCode) && known.Add(doubt.Same)) fresh.Add(doubt);
        }

        if (fresh.Count > 0)
        {
            await work.LoadAsync("registry_finding", Columns, fresh.Select(d => new object?[]
            {
                work.Clock.NewId(), (int)d.Kind, d.AreaCode, d.PersonId, d.OtherPersonId, d.HouseholdId, d.Reason, work.Now, 0, 0,
            }), ct);
        }

        work.Record(new AuditEntry("finding", Detail: new { found = fresh.Count }));
        return await work.CompleteAsync(fresh.Count, ct);
    }

    private static async Task<List<Doubt>> AllAsync(Work<int> work, CancellationToken ct)
    {
        var doubts = new List<Doubt>();

        // One pass instead of a join with itself: a table just loaded has no statistics, and a join would compare everybody.
        await PairsAsync(
            """
            select area_code, person_id, first_id from
                (select area_code, person_id, first_value(person_id) over (partition by name_key, birth_date, substr(area_code, 1, 9) order by person_id) as first_id
                 from person where merged_into is null and death_date is null and birth_date is not null) n
            where person_id <> first_id
            """,
            FindingKind.SameNameAndBirth, "同一镇街内姓名和出生日期相同");
        await PairsAsync(
            """
            select a.area_code, a.person_id, h.person_id from person a join number_holder h on h.number_index = a.id_number_index and h.person_id <> a.person_id
            where a.id_state = 3 and a.merged_into is null
            """,
            FindingKind.SameNumber, "与另一份档案身份号码相同而姓名不同");
        await PairsAsync(
            """
            select p.area_code, p.person_id, null from person p join membership m on m.person_id = p.person_id and m.known_to is null and m.valid_to is null where p.death_date is not null
            """,
            FindingKind.DeadButListed, "已登记死亡，仍列在户内");
        await PairsAsync(
            """
            select min(m.area_code), m.person_id, null from membership m where m.known_to is null and m.valid_to is null group by m.person_id having count(*) > 1
            """,
            FindingKind.TwoHouseholds, "同一人列在两户内");
        await HouseholdsAsync(
            "select min(m.area_code), m.household_id from membership m where m.relation = '02' and m.known_to is null and m.valid_to is null group by m.household_id having count(*) > 1",
            FindingKind.TwoHeads, "一户登记了两个户主");
        await HouseholdsAsync("select area_code, household_id from household where head_person_id is null and valid_to is null", FindingKind.NoHead, "这一户没有登记户主");
        return doubts;

        async Task PairsAsync(string sql, FindingKind kind, string reason)
        {
            await using var command = work.Command(sql);
            command.CommandTimeout = 300;
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) doubts.Add(new Doubt(kind, reader.GetString(0), Id(reader, 1), Id(reader, 2), null, reason));
        }

        async Task HouseholdsAsync(string sql, FindingKind kind, string reason)
        {
            await using var command = work.Command(sql);
            command.CommandTimeout = 300;
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) doubts.Add(new Doubt(kind, reader.GetString(0), null, null, Id(reader, 1), reason));
        }

        static Guid? Id(System.Data.Common.DbDataReader reader, int column) => reader.GetValue(column) switch
        {
            byte[] bytes => new Guid(bytes, bigEndian: true),
            Guid id => id,
            _ => null,
        };
    }
}
