namespace Huimin.Policy.Lanes;

/// <summary>How a division ends (取整方式); always named by the rule, with its article where the law has one.</summary>
public enum Rounding
{
    /// <summary>What is left over is dropped (舍去).</summary>
    Down = 0,

    /// <summary>Anything left over counts as one more (进一，见分进角、见角进元).</summary>
    Up = 1,

    /// <summary>Half and more counts as one more (四舍五入).</summary>
    HalfUp = 2,
}

public static class Roundings
{
    public static string Title(this Rounding rounding) => rounding switch
    {
        Rounding.Up => "进一",
        Rounding.HalfUp => "四舍五入",
        _ => "舍去尾数",
    };

    /// <summary>What is added to the dividend before dividing down.</summary>
    internal static int Extra(this Rounding rounding, int divisor) => rounding switch
    {
        Rounding.Up => divisor - 1,
        Rounding.HalfUp => divisor / 2,
        _ => 0,
    };
}
