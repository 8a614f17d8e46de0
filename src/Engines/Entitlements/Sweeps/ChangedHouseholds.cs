using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Entitlements;

/// <summary>
/// Which households the register learnt something about since an instant (有变化的户). Every change of a membership, person, household or fact leaves a row known
/// from then; an index on it is all that is read.
/// </summary>
internal static class ChangedHouseholds
{
    private const string Since =
        """
        select household_id from membership where known_from >= @since
        union select m.household_id from person p join membership m on m.person_id = p.person_id where p.known_from >= @since
        union select household_id from household where known_from >= @since
        union select coalesce(m.household_id, f.subject_id) from fact f left join membership m on m.person_id = f.subject_id where f.known_from >= @since
        """;

    public static async Task<HashSet<Guid>> SinceAsync(ReadDesk desk, Actor actor, DateTime since, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(actor, ct);
        await using var command = reading.Command(Since, ("since", since));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (row, found) = (new RecordRow(reader, reading.Db is SqliteHuiminDb), new HashSet<Guid>());
        while (await reader.ReadAsync(ct)) found.Add(row.Id(0));
        return found;
    }
}
