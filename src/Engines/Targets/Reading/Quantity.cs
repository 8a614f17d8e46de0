namespace Huimin.Targets.Reading;

/// <summary>A number with its unit, or a range of them, as it stands in the text.</summary>
internal readonly record struct Quantity(
    int Start, int End, int UnitStart, decimal Value, decimal? Value2, string Unit, UnitClass Class, bool Chinese, bool Vague)
{
    /// <summary>百余, 上千: no leading figure.</summary>
    public bool BareMagnitude { get; init; }

    /// <summary>The unit does not stand behind the number but elsewhere (发放补贴5888.89万; 分别为12、15家).</summary>
    public bool UnitElsewhere { get; init; }
}

/// <summary>Joins numbers, ranges and units: 3-5个, 30至50人, 10%-15%, 百分之九十五, 600元/人·月.</summary>
internal static class Quantities
{
    /// <summary>The quantity whose number begins at <paramref name="at"/>, or null; <paramref name="next"/> is where to look on.</summary>
    public static Quantity? At(string text, int at, out int next)
    {
        if (text.AsSpan(at).StartsWith("百分之")) return PerCentInWords(text, at, out next);
        next = at + 1;
        if (Numerals.At(text, at) is not { } first)
        {
            while (next < text.Length && Numerals.IsChinese(text[at]) && Numerals.IsChinese(text[next])) next++;
            return null;
        }
        next = first.End;
        var firstUnit = MeasureWords.At(text, first.End);
        var joint = first.End + (firstUnit?.Written.Length ?? 0);
        if (Upper(text, joint, first) is { } upper
            && MeasureWords.At(text, upper.End) is { } unit && (firstUnit is null || firstUnit.Unit == unit.Unit))
        {
            next = upper.End + unit.Written.Length;
            var low = first.Multiplier == 1 && upper.Multiplier > 1 && first.Value * upper.Multiplier < upper.Value
                ? first.Value * upper.Multiplier : first.Value;
            if (low < upper.Value) return Build(text, first, upper.End, unit, low, upper.Value, ref next);
        }
        if (firstUnit is null) return Unitless(text, first);
        next = joint;
        return Build(text, first, first.End, firstUnit, first.Value, null, ref next);
    }

    private static Quantity Build(string text, Numeral first, int unitStart, MeasureWord unit, decimal low, decimal? high, ref int next)
    {
        var name = unit.Unit;
        var scale = name switch { "%" => 0.01m, "‰" => 0.001m, _ => 1m };
        if (unit.Class == UnitClass.Money)
        {
            var rate = RateLength(text, next);
            name += text.Substring(next, rate).Replace('·', '/');
            next += rate;
        }
        return new Quantity(first.Start, next, unitStart, low * scale, high * scale, name, unit.Class, first.Chinese, first.Vague)
        {
            BareMagnitude = first.BareMagnitude,
        };
    }

    /// <summary>A number without a unit; only a magnitude can still be money or people, which the words around it decide.</summary>
    private static Quantity? Unitless(string text, Numeral number) => number.Chinese
        ? null
        : new Quantity(number.Start, number.End, number.End, number.Value, null, "", UnitClass.Thing, false, number.Vague)
        {
            UnitElsewhere = true,
        };

    private static Quantity? PerCentInWords(string text, int at, out int next)
    {
        next = at + 3;
        if (next >= text.Length) return null;
        if (text[next] == '百' && (next + 1 == text.Length || !Numerals.IsChinese(text[next + 1])))
        {
            next++;
            return new Quantity(at, next, next, 1m, null, "%", UnitClass.Share, false, false);
        }
        if (Numerals.At(text, next) is not { } number || number.Value > 1000) return null;
        next = number.End;
        return new Quantity(at, next, next, number.Value / 100m, null, "%", UnitClass.Share, false, number.Vague);
    }

    /// <summary>The upper end of a range, if a sign of range stands here.</summary>
    private static Numeral? Upper(string text, int at, Numeral first)
    {
        var from = at;
        while (from < text.Length && from - at < 2 && text[from] is '-' or '~') from++;
        if (from == at && from < text.Length && text[from] is '至' or '到' && !Movement(text, first.Start)) from++;
        // 3、4个 and 三、四家 name neighbours, not a list.
        if (from == at && from < text.Length && text[from] == '、' && first.Value < 10 && first.End == at
            && from + 1 < text.Length && Numerals.At(text, from + 1) is { } neighbour && neighbour.Value == first.Value + 1) from++;
        if (from == at || from >= text.Length) return null;
        return Numerals.At(text, from) is { } upper && upper.Chinese == first.Chinese ? upper : null;
    }

    /// <summary>由3%到5% moves from one to the other: two figures, not a range.</summary>
    private static bool Movement(string text, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 3; i--)
        {
            if (text[i] is '由' or '从') return true;
        }
        return false;
    }

    /// <summary>Length of a rate behind money: /人/月, /人·月, /床.</summary>
    private static int RateLength(string text, int at)
    {
        var i = at;
        while (i + 1 < text.Length && text[i] is '/' or '·' && i - at < 12)
        {
            var j = i + 1;
            while (j < text.Length && j - i <= 3 && "人户月年天日床位次每张例对件场亩平方米具".Contains(text[j])) j++;
            if (j == i + 1) break;
            i = j;
        }
        return i - at;
    }
}
