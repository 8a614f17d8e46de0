using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin;

/// <summary>The divisions as the catalogue has them, and where households that moved were, from the register's history.</summary>
public sealed class RegisterPlaces(DivisionCatalogue divisions, AccessOptions options, Clock clock) : IPlaces
{
    public string District => options.DistrictCode;

    public string MovedHouseholds =>
        "select q.household_id from household_past q join household w on w.household_id = q.household_id where q.area_code_then <> w.area_code";

    public string NameOf(string code) => code.Length == 6 ? divisions.NameOf(code, clock.BeijingToday) : divisions.ShortNameOf(code, clock.BeijingToday);

    public IReadOnlyList<string> Below(string code) => [.. divisions.Below(code, clock.BeijingToday).Select(d => d.AreaCode)];

    public async Task<IReadOnlyDictionary<Guid, Moves>> MovesAsync(Reading reading, DateTime known, CancellationToken ct)
    {
        var sql = $"""
            select p.household_id, p.area_code_then, p.valid_from, p.valid_to, p.known_from, p.known_to, 0 from household_past p where p.household_id in ({MovedHouseholds})
            union all
            select h.household_id, h.area_code, h.valid_from, h.valid_to, h.known_from, null, 1 from household h where h.household_id in ({MovedHouseholds})
            """;
        var stretches = new Dictionary<Guid, List<(DateOnly From, DateOnly? To, string Area, bool IsNow)>>();
        await using var command = reading.Command(sql);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (Instant(4) > known || (!rows.IsDBNull(5) && Instant(5) <= known)) continue;
            var id = reading.Db is SqliteHuiminDb ? new Guid(rows.GetFieldValue<byte[]>(0), bigEndian: true) : rows.GetGuid(0);
            if (!stretches.TryGetValue(id, out var all)) stretches[id] = all = [];
            all.Add((rows.GetFieldValue<DateOnly>(2), rows.IsDBNull(3) ? null : rows.GetFieldValue<DateOnly>(3), rows.GetString(1), rows.GetInt32(6) == 1));
        }

        return stretches.ToDictionary(s => s.Key, s => new Moves(InOrder(s.Value)));

        DateTime Instant(int column) => DateTime.SpecifyKind(rows.GetDateTime(column), DateTimeKind.Utc);
    }

    // The household's own first day is when it was opened: its present state begins where the last closed stretch ended.
    private static IReadOnlyList<(DateOnly, DateOnly?, string)> InOrder(List<(DateOnly From, DateOnly? To, string Area, bool IsNow)> all)
    {
        var closed = all.Where(s => !s.IsNow && s.To is not null).OrderBy(s => s.From).ToList();
        var begin = closed.Count > 0 ? closed[^1].To : null;
        return [.. closed.Select(s => (s.From, s.To, s.Area)), .. all.Where(s => s.IsNow || s.To is null).Select(s => (begin ?? s.From, s.To, s.Area))];
    }
}
