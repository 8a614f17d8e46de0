namespace Huimin.SocialAssistance;

/// <summary>Who looks after somebody, seen from that person (照料人与特困人员的关系). Numbers are stored.</summary>
public enum CareRelation
{
    /// <summary>亲属</summary>
    Kin = 1,

    /// <summary>邻里、朋友</summary>
    Neighbour = 2,

    /// <summary>村（社区）</summary>
    Village = 3,

    /// <summary>供养服务机构、社会组织</summary>
    Organisation = 4,
}

/// <summary>What the carer has promised (照料责任). Several at once; numbers are stored.</summary>
[Flags]
public enum CareDuty
{
    None = 0,

    /// <summary>日常看护</summary>
    Watch = 1,

    /// <summary>生活照料</summary>
    Daily = 2,

    /// <summary>住院照料</summary>
    Hospital = 4,
}

/// <summary>Why an agreement was ended before its time (终止原因). Numbers are stored.</summary>
public enum CareEnding
{
    None = 0,

    /// <summary>续签: the next agreement took its place</summary>
    Renewed = 1,

    /// <summary>更换照料人</summary>
    CarerChanged = 2,

    /// <summary>照料人死亡或者不能再照料</summary>
    CarerGone = 3,

    /// <summary>转为集中供养</summary>
    MovedIn = 4,

    /// <summary>特困人员死亡</summary>
    Died = 5,

    /// <summary>特困供养终止</summary>
    AwardEnded = 6,
}

public static class CareWords
{
    public static IReadOnlyList<(CareDuty Duty, string Title)> Duties { get; } = [(CareDuty.Watch, "日常看护"), (CareDuty.Daily, "生活照料"), (CareDuty.Hospital, "住院照料")];

    public static string Title(this CareRelation relation) => relation switch
    {
        CareRelation.Kin => "亲属",
        CareRelation.Neighbour => "邻里、朋友",
        CareRelation.Village => "村（社区）",
        _ => "供养服务机构、社会组织",
    };

    public static string Title(this CareDuty duty) => string.Join("、", Duties.Where(d => duty.HasFlag(d.Duty)).Select(d => d.Title));

    public static string Title(this CareEnding ending) => ending switch
    {
        CareEnding.Renewed => "续签",
        CareEnding.CarerChanged => "更换照料人",
        CareEnding.CarerGone => "照料人死亡或者不能再照料",
        CareEnding.MovedIn => "转为集中供养",
        CareEnding.Died => "特困人员死亡",
        CareEnding.AwardEnded => "特困供养终止",
        _ => "",
    };
}
