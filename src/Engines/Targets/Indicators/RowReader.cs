using System.Data.Common;
using System.Runtime.CompilerServices;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>One row behind a figure (明细), in the division where it counts once it has been placed.</summary>
internal readonly record struct CountedRow(string AreaCode, Guid? HouseholdId, Guid SubjectId, Guid LinkId, DateOnly Since, DateOnly? Until, DateOnly? Began, long Amount, int Item)
{
    /// <summary>What counts once in a period.</summary>
    public (Guid Subject, int Item) Key => (SubjectId, Item);
}

/// <summary>Reads the rows of a query within days and divisions (取数). The same text for counting and for showing.</summary>
internal sealed class RowReader(Data.Reading reading, RowQuery query, string district, DateTime known)
{
    private readonly bool sqlite = reading.Db is SqliteHuiminDb;

    /// <summary>Rows that touch the days, those of which can count at all.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="more">A further condition on <c>r</c>, with its parameters.</param>
    /// <param name="tail">Order and limit.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="parameters">Of the condition.</param>
    public async IAsyncEnumerable<CountedRow> ReadAsync(DateOnly from, DateOnly to, string more, string tail, [EnumeratorCancellation] CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        var sql = $"""
            select r.area_code, r.household_id, r.subject_id, r.link_id, r.since, cast(r.amount as bigint){(query.IsFlow ? "" : ", r.until")}{(query.HasBegan ? ", r.began" : "")}{(query.HasItem ? ", r.item" : "")}
            from ({query.Sql}) r where {Days} {more} {tail}
            """;
        await using var command = Command(sql, from, to, parameters);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            yield return new CountedRow(
                rows.GetString(0),
                rows.IsDBNull(1) ? null : Id(rows, 1),
                Id(rows, 2),
                Id(rows, 3),
                Day(rows, 4, query.IsInstant),
                query.IsFlow || rows.IsDBNull(6) ? null : Day(rows, 6, false),
                query.HasBegan && !rows.IsDBNull(query.IsFlow ? 6 : 7) ? Day(rows, query.IsFlow ? 6 : 7, query.BeganIsInstant) : null,
                rows.GetInt64(5),
                query.HasItem ? rows.GetInt32(rows.FieldCount - 1) : 0);
        }
    }

    /// <summary>Added up by the database, by division and day: for queries that need no look at a row.</summary>
    public async IAsyncEnumerable<(string AreaCode, DateOnly Day, long Count, long Sum)> SumAsync(DateOnly from, DateOnly to, string more, [EnumeratorCancellation] CancellationToken ct)
    {
        var sql = $"select r.area_code, r.since, count(*), cast(sum(r.amount) as bigint) from ({query.Sql}) r where {Days} {more} group by r.area_code, r.since";
        await using var command = Command(sql, from, to);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) yield return (rows.GetString(0), Day(rows, 1, false), rows.GetInt64(2), rows.GetInt64(3));
    }

    // An event lies in the days; a state began before their end and had not ended before their beginning.
    private string Days => query.IsFlow ? "r.since >= @from and r.since < @after" : "r.since < @after and (r.until is null or r.until > @from)";

    private DbCommand Command(string sql, DateOnly from, DateOnly to, params (string Name, object? Value)[] parameters)
    {
        (string, object?)[] days = query is { IsFlow: true, IsInstant: true }
            ? [("from", Clock.StartOfBeijingDay(from)), ("after", Clock.StartOfBeijingDay(to.AddDays(1)))]
            : [("from", from), ("after", to.AddDays(1))];
        sql = Dialect.Write(sql, reading.Db);
        var all = days.Concat(parameters).ToList();
        if (sql.Contains("@known", StringComparison.Ordinal)) all.Add(("known", known));
        if (sql.Contains("@district", StringComparison.Ordinal)) all.Add(("district", district));
        var command = reading.Command(sql, [.. all]);
        command.CommandTimeout = 120;
        return command;
    }

    private Guid Id(DbDataReader rows, int column) => sqlite ? new Guid(rows.GetFieldValue<byte[]>(column), bigEndian: true) : rows.GetGuid(column);

    private static DateOnly Day(DbDataReader rows, int column, bool instant) => instant
        ? Clock.BeijingDate(DateTime.SpecifyKind(rows.GetDateTime(column), DateTimeKind.Utc))
        : rows.GetFieldValue<DateOnly>(column);
}
