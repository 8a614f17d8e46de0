namespace Huimin.Values;

/// <summary>The two-digit province codes (省级行政区代码) of GB/T 2260.</summary>
internal static class Province
{
    public static bool Exists(int code) => code is
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or 81 or 82;
}
