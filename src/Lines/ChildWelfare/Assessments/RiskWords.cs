namespace Huimin.ChildWelfare;

/// <summary>How great the risk of a child is (监护风险等级). Numbers are stored.</summary>
public enum RiskLevel
{
    /// <summary>未评估</summary>
    None = 0,

    /// <summary>低</summary>
    Low = 1,

    /// <summary>中</summary>
    Medium = 2,

    /// <summary>高</summary>
    High = 3,

    /// <summary>紧急: dealt with on the day, with a mandatory report</summary>
    Urgent = 4,
}

/// <summary>What makes the level urgent whatever the points (一票升级). Several at once; numbers are stored.</summary>
[Flags]
public enum RiskVeto
{
    None = 0,

    /// <summary>存在遭受侵害疑似</summary>
    SuspectedHarm = 1,

    /// <summary>无人看护, below eight</summary>
    Alone = 2,

    /// <summary>监护人被采取强制措施</summary>
    GuardianDetained = 4,
}

public static class RiskWords
{
    public static IReadOnlyList<(RiskVeto Veto, string Title)> Vetoes { get; } = [(RiskVeto.SuspectedHarm, "疑似遭受侵害"), (RiskVeto.Alone, "无人看护（不满 8 周岁）"), (RiskVeto.GuardianDetained, "监护人被采取强制措施")];

    public static string Title(this RiskLevel level) => level switch { RiskLevel.Low => "低", RiskLevel.Medium => "中", RiskLevel.High => "高", RiskLevel.Urgent => "紧急", _ => "未评估" };

    public static string Title(this RiskVeto veto) => string.Join("、", Vetoes.Where(v => veto.HasFlag(v.Veto)).Select(v => v.Title));
}
