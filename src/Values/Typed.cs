namespace Huimin.Values;

/// <summary>
/// What people type and what offices' files hold: full-width digits, lower-case letters, spaces, invisible marks. Brought to plain form here,
/// into a buffer on the stack, so that half a million numbers are read without garbage.
/// </summary>
internal static class Typed
{
    /// <summary>
    /// Copies the text to the buffer: white space, invisible characters and those in <paramref name="skip"/> left out, full-width forms made
    /// plain, letters in upper case. Returns the full length, which may be more than the buffer holds.
    /// </summary>
    public static int Plain(ReadOnlySpan<char> text, Span<char> buffer, ReadOnlySpan<char> skip = default)
    {
        var length = 0;
        foreach (var original in text)
        {
            var c = Plain(original);
            if (c == '\0' || skip.Contains(c)) continue;
            if (length < buffer.Length) buffer[length] = c;
            length++;
        }

        return length;
    }

    /// <summary>White space between two digits: where a point or a separator was lost, what is left would read as another number.</summary>
    public static bool IsSplit(ReadOnlySpan<char> text)
    {
        var (digit, gap) = (false, false);
        foreach (var original in text)
        {
            var c = Plain(original);
            if (c == '\0')
            {
                gap |= digit && char.IsWhiteSpace(original);
                continue;
            }

            if (gap && char.IsAsciiDigit(c)) return true;
            (digit, gap) = (char.IsAsciiDigit(c), false);
        }

        return false;
    }

    /// <summary>The plain form of one character; NUL for one that carries nothing.</summary>
    public static char Plain(char c) => c switch
    {
        <= ' ' or '\u007F' or '\u00A0' or '\u3000' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => '\0',
        >= 'a' and <= 'z' => (char)(c - 32),
        >= '\uFF41' and <= '\uFF5A' => (char)(c - 0xFEE0 - 32),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ => c,
    };

    /// <summary>The position, counted from 1, of the first character that is no digit; 0 when there is none.</summary>
    public static int FirstNonDigit(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return i + 1;
        }

        return 0;
    }

    public static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + (c - '0');
        return number;
    }

    /// <summary>Excel turns a long number into something like 5.00114E+17; its last digits are then gone.</summary>
    public static bool IsScientific(ReadOnlySpan<char> plain) => plain.Contains('E') && (plain.Contains('+') || plain.Contains('.'));

    /// <summary>The value, or a <see cref="FormatException"/> with the refusal's text.</summary>
    public static T OrThrow<T>(this Result<T> result) => result.Ok ? result.Value : throw new FormatException($"{result.Refusal.Message}（{result.Refusal.Code}）");

    public static bool Try<T>(this Result<T> result, out T value)
    {
        value = result.ValueOrDefault!;
        return result.Ok;
    }
}
