using Huimin.Values;

namespace Huimin.Targets;

/// <summary>What one query came to in each period and division (计数): number, sum, days and, where a median is asked for, the amounts themselves.</summary>
internal sealed class Tally(RowQuery query, IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlyDictionary<Guid, Moves> moves, WorkCalendar calendar, bool keepsAmounts)
{
    private readonly Dictionary<(string Area, int Period), Sums> cells = [];
    private readonly Dictionary<(Guid Subject, int Item), ulong> seen = [];
    private readonly DateOnly[] firsts = [.. periods.Select(p => p.FirstDay)];
    private readonly DateOnly[] lasts = [.. periods.Select(p => p.LastDay > asOf ? asOf : p.LastDay)];

    /// <summary>The most periods that are counted together: one bit each.</summary>
    public const int MostPeriods = 64;

    public sealed class Sums
    {
        public long Count { get; set; }
        public long Sum { get; set; }
        public long WorkingDays { get; set; }
        public long Days { get; set; }
        public List<long>? Amounts { get; set; }

        public void Add(Sums other)
        {
            (Count, Sum, WorkingDays, Days) = (Count + other.Count, checked(Sum + other.Sum), WorkingDays + other.WorkingDays, Days + other.Days);
            if (other.Amounts is { } amounts) (Amounts ??= []).AddRange(amounts);
        }
    }

    /// <summary>A row counts in every period that holds it, once for its subject where the query says so, in the division where it was then.</summary>
    public void Add(in CountedRow row)
    {
        ulong before = 0;
        if (query.IsDistinct) seen.TryGetValue(row.Key, out before);
        var now = before;
        for (var p = 0; p < lasts.Length; p++)
        {
            if (!Holds(row, p) || (query.IsDistinct && (before & (1UL << p)) != 0)) continue;
            now |= 1UL << p;
            Put(PlaceOf(row, query.IsFlow ? row.Since : lasts[p]), p, row);
        }

        if (query.IsDistinct && now != before) seen[row.Key] = now;
    }

    /// <summary>What the database has added up for one division and day.</summary>
    public void Add(string area, DateOnly day, long count, long sum)
    {
        for (var p = 0; p < lasts.Length; p++)
        {
            if (day < firsts[p] || day > lasts[p]) continue;
            var cell = Cell(area, p);
            (cell.Count, cell.Sum) = (cell.Count + count, checked(cell.Sum + sum));
        }
    }

    /// <summary>Villages with the towns and the district above them.</summary>
    public Dictionary<(string Area, int Period), Sums> ByDivision(string district)
    {
        var all = new Dictionary<(string, int), Sums>();
        foreach (var ((area, period), sums) in cells)
        {
            foreach (var length in (ReadOnlySpan<int>)[12, 9, 6])
            {
                if (length > area.Length && length > 6) continue;
                var code = length == 6 ? district : area[..length];
                if (!all.TryGetValue((code, period), out var cell)) all[(code, period)] = cell = new Sums();
                cell.Add(sums);
            }
        }

        return all;
    }

    /// <summary>The division in which a row counts on a day.</summary>
    public string PlaceOf(in CountedRow row, DateOnly day) => row.HouseholdId is { } household && moves.TryGetValue(household, out var moved) && moved.On(day) is { } then ? then : row.AreaCode;

    private bool Holds(in CountedRow row, int p) =>
        firsts[p] <= asOf && (query.IsFlow ? row.Since >= firsts[p] && row.Since <= lasts[p] : row.Since <= lasts[p] && (row.Until is null || row.Until > query.HoldsAfter(firsts[p], lasts[p])));

    private void Put(string area, int period, in CountedRow row)
    {
        var cell = Cell(area, period);
        cell.Count++;
        cell.Sum = checked(cell.Sum + row.Amount);
        if (keepsAmounts) (cell.Amounts ??= []).Add(row.Amount);
        if (row.Began is not { } began) return;
        cell.Days += row.Since.DayNumber - began.DayNumber;
        if (calendar.WorkingDaysBetween(began, row.Since) is { Ok: true } days) cell.WorkingDays += days.Value;
    }

    private Sums Cell(string area, int period) => cells.TryGetValue((area, period), out var cell) ? cell : cells[(area, period)] = new Sums();
}
