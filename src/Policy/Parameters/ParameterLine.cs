using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>One line of a file: every cell that is wrong is refused by itself, so that one reading shows all.</summary>
internal static class ParameterLine
{
    public static ParameterRow? Read(
        string file, int line, string[] cells, Dictionary<string, ParameterKey> keys, Dictionary<AreaCode, string> areas, List<Refusal> refusals)
    {
        var before = refusals.Count;
        void Refuse(Refusal refusal, string column, params ReadOnlySpan<object?> rest) => refusals.Add(refusal.Fill([file, line, .. rest]).At(line, column));

        var (name, region, from, to, value, unit, source, stated, note) = (cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
        if (!keys.TryGetValue(name, out var key)) Refuse(ParameterRefusals.UnknownKey, "参数", name);
        var area = ParameterFiles.Area(region, areas);
        if (area is null) Refuse(ParameterRefusals.UnknownArea, "地区", region);
        var first = Day(from);
        if (first is null) Refuse(ParameterRefusals.WrongDay, "起", from);
        var end = to.Length == 0 ? null : Day(to, last: true);
        if (to.Length > 0 && (end is null || end < first)) Refuse(ParameterRefusals.WrongDay, "止", to);
        if (source.Length == 0) Refuse(ParameterRefusals.NoSource, "来源");
        if (!ParameterStates.TryRead(stated, out var state)) Refuse(ParameterRefusals.WrongState, "状态", stated);
        if (key is null) return null;

        var number = key.Read(value);
        if (unit != key.Unit.Title()) Refuse(ParameterRefusals.WrongUnit, "单位", key.Title, key.Unit.Title(), unit);
        if (number is null) Refuse(ParameterRefusals.WrongValue, "值", key.Title, value, Expected(key));
        else if (number < key.Least || number > key.Most) Refuse(ParameterRefusals.OutOfBounds, "值", key.Title, key.Write(number.Value), key.Write(key.Least), key.Write(key.Most));
        if (refusals.Count > before) return null;
        return new(key, area!.Value, new DateRange(first!.Value, end?.AddDays(1)), number!.Value, source, state, note, file, line);
    }

    private static string Expected(ParameterKey key) => key.Unit switch
    {
        ParameterUnit.Choice => "应为 " + string.Join("、", key.Choices.Select(c => $"{c.Code}（{c.Title}）")) + " 之一",
        ParameterUnit.FenPerMonth or ParameterUnit.Fen => "应为以元写的金额，最多两位小数",
        _ => "应为整数",
    };

    /// <summary>A day, or a month as its first (or last) day, also as a spreadsheet rewrites them (2026/1/1); null when it is neither.</summary>
    private static DateOnly? Day(string text, bool last = false)
    {
        if (Month.TryParse(text, out var month)) return last ? month.LastDay : month.FirstDay;
        var day = Dates.Read(text);
        return day.Ok ? day.Value : null;
    }
}
