using System.Diagnostics.CodeAnalysis;

namespace Huimin.Values;

/// <summary>The storeys of administrative divisions (行政区划级别).</summary>
public enum AreaLevel
{
    Province = 1,
    Prefecture = 2,
    County = 3,
    Town = 4,
    Village = 5,
}

/// <summary>
/// Code of an administrative division (行政区划代码, GB/T 2260 and GB/T 10114, statistical codes below): province 2, prefecture 4, district or
/// county 6, town 9, village or community 12 digits. Trailing zero levels are left out, so 500114000000, 500114000 and 500114 are one code, and
/// a division lies in another exactly when its code begins with the other's.
/// </summary>
public readonly record struct AreaCode
{
    private readonly string? code;

    private AreaCode(string code) => this.code = code;

    /// <summary>The significant digits: 2, 4, 6, 9 or 12. This is what is stored and compared.</summary>
    public string Value => code ?? "";

    public bool IsEmpty => code is null;

    public AreaLevel Level => Value.Length switch
    {
        2 => AreaLevel.Province,
        4 => AreaLevel.Prefecture,
        6 => AreaLevel.County,
        9 => AreaLevel.Town,
        12 => AreaLevel.Village,
        _ => throw new InvalidOperationException("An empty area code has no level."),
    };

    /// <summary>The division above; null for a province.</summary>
    public AreaCode? Parent => Level == AreaLevel.Province ? null : At(Level - 1);

    /// <summary>The district or county (区县) this division is or lies in; null above that level.</summary>
    public AreaCode? District => At(AreaLevel.County);

    /// <summary>The town or sub-district (镇街) this division is or lies in.</summary>
    public AreaCode? Town => At(AreaLevel.Town);

    /// <summary>The village or community (村社区), if it is one.</summary>
    public AreaCode? Village => At(AreaLevel.Village);

    /// <summary>As official tables write it: at least six digits, a province as 500000.</summary>
    public string Statutory => Value.PadRight(6, '0');

    /// <summary>As statistics write it: twelve digits, filled up with zeros (统计用区划代码).</summary>
    public string Statistical => Value.PadRight(12, '0');

    /// <summary>A village code of 200 and up is a villagers' committee (村委会), below it a residents' committee (居委会).</summary>
    public bool IsVillagersCommittee => Level == AreaLevel.Village && code![9] >= '2';

    public static Result<AreaCode> Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[12];
        var length = Typed.Plain(text, plain);
        if (length is not (2 or 4 or 6 or 9 or 12)) return ValueRefusals.AreaLength.Fill(length);
        plain = plain[..length];
        if (Typed.FirstNonDigit(plain) is > 0 and var wrong) return ValueRefusals.AreaCharacter.Fill(wrong);
        if (!Province.Exists(Typed.Number(plain[..2]))) return ValueRefusals.AreaProvince;

        if (plain.Length == 12 && plain[9..].SequenceEqual("000")) plain = plain[..9];
        if (plain.Length == 9 && plain[6..].SequenceEqual("000")) plain = plain[..6];
        if (plain.Length == 6 && plain[4..].SequenceEqual("00")) plain = plain[..4];
        if (plain.Length == 4 && plain[2..].SequenceEqual("00")) plain = plain[..2];
        var gap = (plain.Length > 2 && plain[2..4].SequenceEqual("00"))
            || (plain.Length > 4 && plain[4..6].SequenceEqual("00"))
            || (plain.Length > 6 && plain[6..9].SequenceEqual("000"));
        return gap ? ValueRefusals.AreaGap : new AreaCode(plain.ToString());
    }

    /// <summary>
    /// Whether a text is the code of a district, town or village as it is stored: 6, 9 or 12 plain digits. For what comes from an address, which
    /// need not name a division that exists.
    /// </summary>
    public static bool IsDivision([NotNullWhen(true)] string? text) => text is { Length: 6 or 9 or 12 } && Typed.FirstNonDigit(text) == 0;

    public static AreaCode Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out AreaCode code) => Read(text).Try(out code);

    /// <summary>Whether the other division is this one or lies in it. An empty code contains nothing.</summary>
    public bool Contains(AreaCode other) => code is not null && other.code is not null && other.code.StartsWith(code, StringComparison.Ordinal);

    /// <summary>This division or the one above it at a level; null when this one is higher.</summary>
    public AreaCode? At(AreaLevel level)
    {
        if (IsEmpty || level > Level) return null;
        var length = level switch { AreaLevel.Province => 2, AreaLevel.Prefecture => 4, AreaLevel.County => 6, AreaLevel.Town => 9, _ => 12 };
        return length == code!.Length ? this : new AreaCode(code[..length]);
    }

    /// <summary>As official tables write it.</summary>
    public override string ToString() => IsEmpty ? "" : Statutory;
}
