namespace Huimin.ChildWelfare;

/// <summary>Why a child has a file (儿童类别). Several at once; numbers are stored.</summary>
[Flags]
public enum ChildKinds
{
    None = 0,

    /// <summary>留守儿童, below 16</summary>
    LeftBehind = 1,

    /// <summary>困境儿童</summary>
    InDifficulty = 2,

    /// <summary>流动儿童, below 16</summary>
    Migrant = 4,
}

/// <summary>Where a child learns (就学情况). Numbers are stored.</summary>
public enum ChildStudy
{
    None = 0,

    /// <summary>在读</summary>
    AtSchool = 1,

    /// <summary>未到入学年龄</summary>
    TooYoung = 2,

    /// <summary>辍学、失学</summary>
    DroppedOut = 3,

    /// <summary>已完成义务教育，不在读</summary>
    Finished = 4,
}

/// <summary>What was found about the need of support (救助保障情况). An award of the ledger counts by itself. Numbers are stored.</summary>
public enum ChildSupport
{
    /// <summary>尚未核实</summary>
    None = 0,

    /// <summary>经核实暂不需要: looked at and written down</summary>
    NeedsNothing = 1,

    /// <summary>需要，正在申请</summary>
    Applying = 2,
}

/// <summary>How a file ended (档案终止原因). Numbers are stored.</summary>
public enum ChildEnding
{
    None = 0,

    /// <summary>建档原因消除，如父母返乡</summary>
    ReasonGone = 1,

    /// <summary>年满: by the day, nobody has to write it</summary>
    Grown = 2,

    /// <summary>死亡: by the day of the register</summary>
    Died = 3,

    /// <summary>迁出本区，已转交</summary>
    MovedAway = 4,
}

public static class ChildWords
{
    public static IReadOnlyList<(ChildKinds Kind, string Title)> Kinds { get; } = [(ChildKinds.LeftBehind, "留守儿童"), (ChildKinds.InDifficulty, "困境儿童"), (ChildKinds.Migrant, "流动儿童")];

    public static string Title(this ChildKinds kinds) => string.Join("、", Kinds.Where(k => kinds.HasFlag(k.Kind)).Select(k => k.Title));

    public static string Title(this ChildStudy study) => study switch
    {
        ChildStudy.AtSchool => "在读",
        ChildStudy.TooYoung => "未到入学年龄",
        ChildStudy.DroppedOut => "辍学、失学",
        ChildStudy.Finished => "已完成义务教育，不在读",
        _ => "未登记",
    };

    public static string Title(this ChildSupport support) => support switch { ChildSupport.NeedsNothing => "经核实暂不需要救助", ChildSupport.Applying => "需要救助，正在申请", _ => "尚未核实" };

    public static string Title(this ChildEnding ending) => ending switch
    {
        ChildEnding.ReasonGone => "建档原因消除",
        ChildEnding.Grown => "年满",
        ChildEnding.Died => "死亡",
        ChildEnding.MovedAway => "迁出本区，已转交",
        _ => "",
    };
}
