using System.Globalization;

namespace Huimin.Files;

/// <summary>How a number cell is to be shown: as a number, as a date, or filled up with zeros.</summary>
internal readonly record struct NumberStyle(bool IsDate, int Zeros)
{
    /// <summary>From the number of the built-in format, or the code of one made by the user.</summary>
    public static NumberStyle Of(int id, string? code)
    {
        if (code is null) return new(id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), 0);
        var plain = Plain(code);
        if (plain.Length > 1 && plain.All(c => c == '0')) return new(false, plain.Length);
        return new(plain.Any(c => c is 'y' or 'Y' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'm' or 'M' or 'e'), 0);
    }

    /// <summary>The first section without colours, quoted texts and escaped characters; "E+" of 0.00E+00 is no date.</summary>
    private static string Plain(string code)
    {
        var plain = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            if (code[i] is '\\' or '_' or '*') i++;
            else if (code[i] == '"') i = Skip(code, i, '"');
            else if (code[i] == '[') i = Skip(code, i, ']');
            else plain.Append(code[i]);
        }

        var text = plain.ToString();
        return string.Equals(text, "General", StringComparison.OrdinalIgnoreCase) ? "" : text.Replace("E+", "", StringComparison.Ordinal);
    }

    private static int Skip(string code, int at, char end) => code.IndexOf(end, at + 1) is >= 0 and var found ? found : code.Length;
}

/// <summary>A number cell as the text that the user sees and means.</summary>
internal static class ExcelNumber
{
    /// <summary>From here on a double no longer holds every digit: an identity number or card number stored so is lost.</summary>
    private const double FirstUnsafe = 1e15;

    public static (string Text, CellProblem Problem) Show(double value, NumberStyle style, bool from1904)
    {
        if (style.IsDate && value is >= 0 and < 2_958_466) return (Date(value, from1904), CellProblem.None);
        if (!double.IsFinite(value)) return ("", CellProblem.ErrorValue);
        if (Math.Abs(value) >= FirstUnsafe)
        {
            var digits = Math.Abs(value) < 1e28 ? ((decimal)value).ToString("0", CultureInfo.InvariantCulture) : value.ToString("E5", CultureInfo.InvariantCulture);
            return (digits, CellProblem.LostDigits);
        }

        if (style.Zeros > 0 && value >= 0 && value == Math.Floor(value)) return (((long)value).ToString($"D{style.Zeros}", CultureInfo.InvariantCulture), CellProblem.None);
        return (Plain(value), CellProblem.None);
    }

    /// <summary>Fifteen digits, as Excel shows at most, without exponent: 0.1 + 0.2 is 0.3.</summary>
    private static string Plain(double value)
    {
        if (value == Math.Floor(value)) return ((long)value).ToString(CultureInfo.InvariantCulture);
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var small)
            ? small.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>Days since the end of 1899. Excel believes in 29 February 1900, so days before March 1900 are one further on.</summary>
    private static string Date(double serial, bool from1904)
    {
        if (from1904) serial += 1462;
        var seconds = Math.Round(serial * 86_400);
        if (seconds < 86_400) return TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        if (serial < 60) seconds += 86_400;
        var time = new DateTime(1899, 12, 30).AddSeconds(seconds);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
