namespace Huimin.Demo;

/// <summary>How poor the poor are (贫困深度), in yuan: set so that the sums of the needs are those of the district.</summary>
internal static class YearTuning
{
    /// <summary>Income a head of a Dibao household lies between nothing and this.</summary>
    public const int DibaoIncomeYuan = 150;

    /// <summary>What a family spent on doctors when it asks for help.</summary>
    public const int SpentLeast = 12_000, SpentMost = 40_000;

    /// <summary>Of a thousand emergencies: slight, heavy, grave.</summary>
    public static readonly int[] Severity = [558, 419, 23];
}
