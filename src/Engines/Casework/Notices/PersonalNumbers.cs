using System.Text;
using System.Text.RegularExpressions;

namespace Huimin.Casework;

/// <summary>Finds what must never stand in a public text (公示扫描, N2): numbers of identity, bank cards, telephones, however they are spaced or written.</summary>
public static partial class PersonalNumbers
{
    /// <summary>What was found, by its Chinese name; null where nothing was.</summary>
    public static string? In(string text)
    {
        var plain = Plain(text);
        if (Identity().IsMatch(plain)) return "身份证号码";
        if (Card().IsMatch(plain)) return "银行卡号";
        return Phone().IsMatch(plain) ? "电话号码" : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<!\d)\d{16,19}(?!\d)")]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<!\d)(?:1[3-9]\d{9}|0\d{9,11})(?!\d)")]
    private static partial Regex Phone();

    // Digits of full width become plain; spaces, dots and strokes between digits go.
    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormKC);
        var plain = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            var between = i > 0 && i + 1 < letters.Length && char.IsAsciiDigit(plain.Length > 0 ? plain[^1] : ' ');
            if (between && letters[i] is ' ' or '-' or '.' or '·' or '_' or '　' or '\t') continue;
            plain.Append(letters[i]);
        }

        return plain.ToString();
    }
}
