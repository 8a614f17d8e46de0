using System.Buffers;

namespace Huimin.Values;

/// <summary>
/// Telephone number (联系电话): a mobile number of eleven digits, or a landline with area code (区号) and, if given, extension (分机).
/// Written plainly: 13800000000, 023-79220000, 023-79220000-801.
/// </summary>
public readonly record struct PhoneNumber
{
    private static readonly SearchValues<char> Written = SearchValues.Create("0123456789-转");
    private readonly string? number;

    private PhoneNumber(string number) => this.number = number;

    public string Value => number ?? "";

    public bool IsMobile => number is ['1', ..];

    /// <summary>The first three and the last four (前 3 后 4).</summary>
    public string Masked
    {
        get
        {
            if (number is null) return "";
            var end = IsMobile || number.IndexOf('-', 5) is not (> 0 and var extension) ? number.Length : extension;
            return string.Concat(number.AsSpan(0, 3), IsMobile ? "****" : "-****", number.AsSpan(end - 4, 4));
        }
    }

    public static Result<PhoneNumber> Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[32];
        var length = Typed.Plain(text, plain, "()'/");
        if (length == 0) return ValueRefusals.PhoneEmpty;
        if (length > 32) return ValueRefusals.PhoneCharacter;
        ReadOnlySpan<char> rest = plain[..length];
        if (Typed.IsScientific(rest)) return ValueRefusals.Scientific;
        if (rest.StartsWith("+86")) rest = rest[3..].TrimStart('-');
        else if (rest.StartsWith("0086")) rest = rest[4..].TrimStart('-');
        var international = rest.Length < length;
        if (rest.ContainsAnyExcept(Written) || rest.IsEmpty) return ValueRefusals.PhoneCharacter;
        if (rest[0] == '1' && rest.Length >= 9) return Mobile(rest);
        if (!international || rest[0] == '0') return Landline(rest);
        plain[length - rest.Length - 1] = '0';
        return Landline(plain[(length - rest.Length - 1)..length]);
    }

    public static PhoneNumber Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out PhoneNumber phone) => Read(text).Try(out phone);

    public override string ToString() => Masked;

    private static Result<PhoneNumber> Mobile(ReadOnlySpan<char> rest)
    {
        Span<char> digits = stackalloc char[32];
        var count = 0;
        foreach (var c in rest) if (char.IsAsciiDigit(c)) digits[count++] = c;
        return count == 11 && digits[1] >= '3' && !rest.Contains('转') ? new PhoneNumber(digits[..11].ToString()) : ValueRefusals.PhoneMobile.Fill(count);
    }

    /// <summary>010 and 02x are area codes of three digits, all others have four.</summary>
    private static Result<PhoneNumber> Landline(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '0' || rest.Length < 10) return ValueRefusals.PhoneLandline;
        var codeLength = rest[1] is '1' or '2' ? 3 : 4;
        var code = rest[..codeLength];
        var local = rest[codeLength..].TrimStart('-');
        var extension = ReadOnlySpan<char>.Empty;
        if (local.IndexOfAny('-', '转') is >= 0 and var split)
        {
            extension = local[(split + 1)..];
            local = local[..split];
        }

        var good = local.Length is 7 or 8 && local[0] != '0' && Typed.FirstNonDigit(local) == 0 && Typed.FirstNonDigit(code) == 0
            && Typed.FirstNonDigit(extension) == 0 && extension.Length <= 6;
        if (!good) return ValueRefusals.PhoneLandline;
        return new PhoneNumber(extension.IsEmpty ? $"{code}-{local}" : $"{code}-{local}-{extension}");
    }
}
