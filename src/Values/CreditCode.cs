namespace Huimin.Values;

/// <summary>
/// Unified social credit code (统一社会信用代码, GB 32100-2015): registering authority, kind of body, six digits of area, nine characters of
/// organisation code (GB 11714-1997), one check character. Public for organisations; masked where a person could be recognised by it.
/// </summary>
public readonly record struct CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private readonly string? code;

    private CreditCode(string code) => this.code = code;

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    public string Value => code ?? "";

    /// <summary>Registering authority (登记管理部门): 5 is civil affairs.</summary>
    public char Authority => Value[0];

    /// <summary>Kind of body (机构类别): under civil affairs 1 association, 2 private non-enterprise unit, 3 foundation, 9 other.</summary>
    public char BodyKind => Value[1];

    public int Area => Typed.Number(Value.AsSpan(2, 6));

    /// <summary>The organisation code (组织机构代码, GB 11714).</summary>
    public string Organisation => Value[8..17];

    public string Masked => code is null ? "" : string.Concat(code.AsSpan(0, 2), "************", code.AsSpan(14));

    public static Result<CreditCode> Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[18];
        var length = Typed.Plain(text, plain, "-");
        if (length < 18 && Typed.IsScientific(plain[..length])) return ValueRefusals.Scientific;
        if (length != 18) return ValueRefusals.CreditLength.Fill(length);
        for (var i = 0; i < 18; i++)
        {
            if (!Alphabet.Contains(plain[i]) || (i is >= 2 and < 8 && !char.IsAsciiDigit(plain[i]))) return ValueRefusals.CreditCharacter.Fill(i + 1);
        }

        if (plain[17] != CheckCharacter(plain)) return ValueRefusals.CreditCheckDigit;
        if (plain[16] != OrganisationCheck(plain[8..16])) return ValueRefusals.CreditOrganisation;
        return new CreditCode(plain.ToString());
    }

    public static CreditCode Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out CreditCode code) => Read(text).Try(out code);

    public override string ToString() => Value;

    private static char CheckCharacter(ReadOnlySpan<char> plain)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += Alphabet.IndexOf(plain[i]) * Weights[i];
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    private static char OrganisationCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * OrganisationWeights[i];
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
