namespace Huimin.Targets;

/// <summary>Whether a plan's figure and an indicator are of one unit (单位对应), and the figure's scale beside the indicator's.</summary>
internal static class UnitMatch
{
    private static readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal)
    {
        ["户"] = ["户", "家庭"],
        ["人"] = ["人", "名", "位"],
        ["人次"] = ["人次", "次", "人"],
        ["户次"] = ["户次", "次"],
        ["件"] = ["件", "件次", "个"],
        ["条"] = ["条", "件"],
        ["批"] = ["批", "批次", "次"],
        ["元"] = ["元"],
        ["元/人"] = ["元"],
        ["元/人次"] = ["元"],
        ["%"] = ["%"],
        ["天"] = ["天", "日"],
        ["个工作日"] = ["个工作日", "工作日", "天"],
    };

    public static bool Fits(IndicatorUnit unit, string written) => words.TryGetValue(unit.Title, out var fitting) && fitting.Contains(written.Trim());

    /// <summary>A figure of an indicator in millionths of the base unit, as plans keep theirs.</summary>
    public static long Millionths(long value, IndicatorUnit unit) => checked(value * unit.Scale switch
    {
        UnitScale.Fen => 10_000,
        UnitScale.BasisPoints => 100,
        UnitScale.Tenths => 100_000,
        _ => 1_000_000,
    });
}
