using System.Diagnostics.CodeAnalysis;

namespace Huimin.Values;

/// <summary>
/// Citizen identity number (公民身份号码, GB 11643-1999): six digits of area, eight of birth date, three of sequence (odd is male), one check
/// character. Also the same-built numbers of residence permits (港澳台居民居住证: area 810000, 820000, 830000) and of the foreign permanent
/// resident card of 2023 (外国人永久居留身份证: 9, then a province). No province is 90 to 99: numbers under 99 belong to nobody and are for made-up
/// people. Kept as its 17 digits; the check character follows from them.
/// </summary>
public readonly record struct IdNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly DateOnly Earliest = new(1850, 1, 1);
    private readonly long body;

    private IdNumber(long body) => this.body = body;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether this is the default and not a number.</summary>
    public bool IsEmpty => body == 0;

    /// <summary>The first six digits (地址码).</summary>
    public int Area => (int)(body / 100_000_000_000);

    public DateOnly BirthDate => new((int)(body / 10_000_000 % 10_000), (int)(body / 100_000 % 100), (int)(body / 1_000 % 100));

    /// <summary>Digits 15 to 17 (顺序码).</summary>
    public int Sequence => (int)(body % 1_000);

    public Sex Sex => body % 2 == 1 ? Sex.Male : Sex.Female;

    public IdKind Kind => Area switch
    {
        810000 => IdKind.HongKong,
        820000 => IdKind.Macao,
        830000 => IdKind.Taiwan,
        >= 990000 => IdKind.Nobody,
        >= 900000 => IdKind.Foreign,
        _ => IdKind.Resident,
    };

    /// <summary>All 18 characters. Personal data: for storage under encryption and for a reveal with its purpose.</summary>
    public string Value => IsEmpty ? "" : string.Create(18, this, static (span, id) => id.CopyTo(span));

    /// <summary>First six, stars, last four (前 6 后 4).</summary>
    public string Masked => IsEmpty ? "" : string.Create(18, this, static (span, id) =>
    {
        id.CopyTo(span);
        span[6..14].Fill('*');
    });

    /// <summary>A number from its parts, with its check character; for made-up people and tests.</summary>
    public static IdNumber Of(int area, DateOnly birth, int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(area, 100_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(area, 999_999);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, 999);
        return From(area, birth, sequence);
    }

    /// <summary>
    /// Reads 18 characters or the 15 of an old card, in any width and case. With <paramref name="today"/> given, someone born later is refused.
    /// </summary>
    [SuppressMessage("Maintainability", "CA1502", Justification = "One check after the other, each with its own answer.")]
    public static Result<IdNumber> Read(ReadOnlySpan<char> text, DateOnly? today = null)
    {
        Span<char> plain = stackalloc char[18];
        var length = Typed.Plain(text, plain, "'-");
        if (length == 0) return ValueRefusals.IdEmpty;
        if (length < 18 && Typed.IsScientific(plain[..length])) return ValueRefusals.Scientific;
        if (length is not (15 or 18)) return ValueRefusals.IdLength.Fill(length);
        var wrong = Typed.FirstNonDigit(plain[..(length == 18 ? 17 : 15)]);
        if (wrong == 0 && length == 18 && !char.IsAsciiDigit(plain[17]) && plain[17] != 'X') wrong = 18;
        if (wrong > 0) return ValueRefusals.IdCharacter.Fill(wrong);
        if (length == 15) Lengthen(plain);

        var area = Typed.Number(plain[..6]);
        if (!IsArea(area)) return ValueRefusals.IdArea;
        var year = Typed.Number(plain[6..10]);
        var month = Typed.Number(plain[10..12]);
        var day = Typed.Number(plain[12..14]);
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return ValueRefusals.IdBirthDate;
        var birth = new DateOnly(year, month, day);
        if (birth < Earliest) return ValueRefusals.IdTooOld;
        if (birth > today) return ValueRefusals.IdBornLater;
        if (length == 18 && plain[17] != CheckCharacter(plain)) return ValueRefusals.IdCheckDigit;
        return From(area, birth, Typed.Number(plain[14..17]));
    }

    public static IdNumber Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out IdNumber id) => Read(text).Try(out id);

    /// <summary>Writes the 18 characters without making a string.</summary>
    public void CopyTo(Span<char> destination)
    {
        var rest = body;
        for (var i = 16; i >= 0; i--, rest /= 10) destination[i] = (char)('0' + (rest % 10));
        destination[17] = CheckCharacter(destination);
    }

    /// <summary>The masked form: what slips into a log must not be the number.</summary>
    public override string ToString() => Masked;

    private static IdNumber From(int area, DateOnly birth, int sequence) =>
        new((area * 100_000_000_000L) + (((birth.Year * 10_000L) + (birth.Month * 100) + birth.Day) * 1_000) + sequence);

    private static bool IsArea(int area) => area switch
    {
        830000 or >= 990000 => true,
        >= 900000 => Province.Exists(area / 1000 % 100),
        _ => Province.Exists(area / 10_000),
    };

    private static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    /// <summary>15 digits have no century. Sequences 996 to 999 were kept for people born before 1900.</summary>
    private static void Lengthen(Span<char> plain)
    {
        var century = plain[12] == '9' && plain[13] == '9' && plain[14] >= '6' ? "18" : "19";
        plain[6..15].CopyTo(plain[8..17]);
        century.CopyTo(plain[6..8]);
    }
}

/// <summary>Which card the number is from (证件种类).</summary>
public enum IdKind
{
    Resident = 0,
    HongKong = 1,
    Macao = 2,
    Taiwan = 3,

    /// <summary>No card: a number of a made-up person (虚构号码).</summary>
    Nobody = 8,
    Foreign = 9,
}
