using System.Globalization;

namespace Huimin.Values;

/// <summary>
/// An amount of money (金额) in whole fen (分, 1/100 yuan). All arithmetic is checked; rounding is a named step and is never done in passing.
/// </summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money OfYuan(long yuan) => new(checked(yuan * 100));

    /// <summary>Whole yuan, the fen rounded half up, for tables on screens (展示到元, 分位四舍五入).</summary>
    public string InYuan => (RoundHalfUpTo(100).Fen / 100).ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Rounds half away from zero to a multiple of the unit, in fen (四舍五入).</summary>
    public Money RoundHalfUpTo(long unitFen) => new(checked(DivideHalfUp(Fen, unitFen) * unitFen));

    /// <summary>Rounds up to a multiple of the unit, in fen (向上取整).</summary>
    public Money CeilingTo(long unitFen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unitFen, 1);
        var rest = Fen % unitFen;
        return rest > 0 ? new(checked(Fen - rest + unitFen)) : new(Fen - rest);
    }

    /// <summary>A share of the amount, rounded half up to the fen (for averages per person, 人均).</summary>
    public Money DividedBy(long parts) => new(DivideHalfUp(Fen, parts));

    /// <summary>Reads yuan: 1,234.50, ￥1,234.50, 1234.5元, -12. At most two decimals; separators only between full groups of three, and no blanks between digits.</summary>
    public static Result<Money> Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[40];
        var length = Typed.Plain(text, plain);
        if (length is 0 or > 40 || Typed.IsSplit(text)) return ValueRefusals.MoneyFormat;
        ReadOnlySpan<char> rest = plain[..length];
        var negative = rest[0] == '-';
        if (negative) rest = rest[1..];
        if (rest.StartsWith("¥") || rest.StartsWith("￥")) rest = rest[1..];
        if (rest.EndsWith("元")) rest = rest[..^1];

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var decimals = point < 0 ? [] : rest[(point + 1)..];
        if (decimals.Length > 2 || (point >= 0 && decimals.IsEmpty) || Typed.FirstNonDigit(decimals) > 0) return ValueRefusals.MoneyFormat;
        if (!ReadWhole(whole, out var yuan, out var tooLarge)) return tooLarge ? ValueRefusals.MoneyTooLarge : ValueRefusals.MoneyFormat;

        var cents = decimals.Length switch { 0 => 0, 1 => Typed.Number(decimals) * 10, _ => Typed.Number(decimals) };
        if (yuan > (long.MaxValue - cents) / 100) return ValueRefusals.MoneyTooLarge;
        var fen = (yuan * 100) + cents;
        return new Money(negative ? -fen : fen);
    }

    public static Money Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out Money money) => Read(text).Try(out money);

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>As people write it: 1,234.50.</summary>
    public override string ToString()
    {
        var (yuan, fen) = Math.DivRem(Fen, 100);
        var sign = Fen < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(yuan):#,0}.{Math.Abs(fen):00}");
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator -(Money money) => new(checked(-money.Fen));

    public static Money operator *(Money money, long times) => new(checked(money.Fen * times));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    private static long DivideHalfUp(long dividend, long divisor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(divisor, 1);
        var (quotient, rest) = Math.DivRem(dividend, divisor);
        var half = Math.Abs(rest) >= divisor - Math.Abs(rest);
        return half ? checked(quotient + Math.Sign(rest)) : quotient;
    }

    private static bool ReadWhole(ReadOnlySpan<char> whole, out long yuan, out bool tooLarge)
    {
        (yuan, tooLarge) = (0, false);
        if (whole.IsEmpty) return false;
        var grouped = whole.Contains(',');
        for (var i = 0; i < whole.Length; i++)
        {
            var separator = grouped && (whole.Length - i) % 4 == 0;
            if (whole[i] == ',' ? !separator : separator || !char.IsAsciiDigit(whole[i])) return false;
            if (whole[i] == ',') continue;
            tooLarge |= yuan > long.MaxValue / 1000;
            if (!tooLarge) yuan = (yuan * 10) + (whole[i] - '0');
        }

        return !tooLarge;
    }
}
