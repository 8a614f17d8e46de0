using System.Globalization;
using System.Text.Json;

namespace Huimin.Values;

/// <summary>
/// The file of a work calendar: <c>{"years":{"2026":{"working_days":248,"days_off":[{"date":"2026-01-01"}],"makeup_workdays":[{"date":…}]}}}</c>.
/// </summary>
internal static class WorkCalendarFile
{
    public static WorkCalendar ReadBuiltIn()
    {
        using var stream = Tables.Open("workcalendar-2020-2026.json");
        using var reader = new StreamReader(stream);
        var years = Read(reader.ReadToEnd()).OrThrow();
        return new WorkCalendar(years.Keys.Min(), [.. years.OrderBy(x => x.Key).Select(x => x.Value)]);
    }

    public static Result<WorkCalendar> Extend(WorkCalendar known, string json)
    {
        var read = Read(json);
        if (!read.Ok) return read.Refusal;
        var years = read.Value;
        for (var year = known.FirstYear; year <= known.LastYear; year++) years.TryAdd(year, known.Year(year));
        var first = years.Keys.Min();
        if (years.Keys.Max() - first + 1 != years.Count)
        {
            return ValueRefusals.CalendarGap.Fill($"{known.FirstYear}–{known.LastYear} 年", string.Join('、', read.Value.Keys.Where(x => x < known.FirstYear || x > known.LastYear)));
        }

        return new WorkCalendar(first, [.. years.OrderBy(x => x.Key).Select(x => x.Value)]);
    }

    private static Result<SortedDictionary<int, bool[]>> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var years = new SortedDictionary<int, bool[]>();
            foreach (var entry in document.RootElement.GetProperty("years").EnumerateObject())
            {
                var year = int.Parse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture);
                if (year is < 1990 or > 2200) return ValueRefusals.CalendarFormat.Fill($"年份 {year} 不合理");
                var days = ReadYear(year, entry.Value);
                if (!days.Ok) return days.Refusal;
                years[year] = days.Value;
            }

            return years.Count > 0 ? years : ValueRefusals.CalendarFormat.Fill("没有任何一年");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or OverflowException or InvalidOperationException)
        {
            return ValueRefusals.CalendarFormat.Fill("不是放假安排的 JSON 格式");
        }
    }

    private static Result<bool[]> ReadYear(int year, JsonElement entry)
    {
        var first = new DateOnly(year, 1, 1);
        var working = new bool[DateTime.IsLeapYear(year) ? 366 : 365];
        for (var i = 0; i < working.Length; i++) working[i] = first.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        foreach (var (list, works) in new[] { ("days_off", false), ("makeup_workdays", true) })
        {
            foreach (var row in entry.GetProperty(list).EnumerateArray())
            {
                var text = row.GetProperty("date").GetString();
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year != year)
                {
                    return ValueRefusals.CalendarFormat.Fill($"{year} 年的日期“{text}”不对");
                }

                working[day.DayOfYear - 1] = works;
            }
        }

        var counted = working.Count(x => x);
        return entry.TryGetProperty("working_days", out var stated) && stated.GetInt32() != counted
            ? ValueRefusals.CalendarCount.Fill(year, stated.GetInt32(), counted)
            : working;
    }
}
