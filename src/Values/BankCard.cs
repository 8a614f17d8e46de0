namespace Huimin.Values;

/// <summary>
/// Bank card number (银行卡号, ISO/IEC 7812-1): 13 to 19 digits with the Luhn check. A good check does not make a real card: bank, name and
/// holder are verified before money moves.
/// </summary>
public readonly record struct BankCard
{
    private readonly string? number;

    private BankCard(string number) => this.number = number;

    /// <summary>All digits. Personal data.</summary>
    public string Value => number ?? "";

    /// <summary>Only the last four (后 4 位).</summary>
    public string Masked => number is null ? "" : string.Concat(new string('*', number.Length - 4), number.AsSpan(number.Length - 4));

    public static Result<BankCard> Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[19];
        var length = Typed.Plain(text, plain, "'-");
        if (length <= 19 && Typed.IsScientific(plain[..length])) return ValueRefusals.Scientific;
        if (length is < 13 or > 19) return ValueRefusals.CardLength.Fill(length);
        plain = plain[..length];
        if (Typed.FirstNonDigit(plain) is > 0 and var wrong) return ValueRefusals.CardCharacter.Fill(wrong);
        return Luhn(plain) ? new BankCard(plain.ToString()) : ValueRefusals.CardCheckDigit;
    }

    public static BankCard Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out BankCard card) => Read(text).Try(out card);

    public override string ToString() => Masked;

    private static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
