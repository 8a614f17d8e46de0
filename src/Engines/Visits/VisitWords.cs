namespace Huimin.Visits;

/// <summary>How often somebody is to be visited (探访频次), the most often first. Numbers are stored.</summary>
public enum VisitFrequency
{
    /// <summary>每半月</summary>
    HalfMonth = 1,

    /// <summary>每月</summary>
    Month = 2,

    /// <summary>每季度</summary>
    Quarter = 3,
}

/// <summary>How somebody was visited (探访方式). Numbers are stored.</summary>
public enum VisitWay
{
    /// <summary>上门</summary>
    Home = 1,

    /// <summary>电话</summary>
    Call = 2,

    /// <summary>视频</summary>
    Video = 3,
}

/// <summary>State of health and mind (身心状况). Numbers are stored.</summary>
public enum VisitCondition
{
    /// <summary>良好</summary>
    Good = 1,

    /// <summary>一般，需留意</summary>
    Watch = 2,

    /// <summary>较差，需要帮助</summary>
    Bad = 3,
}

/// <summary>Safety of the dwelling (居住安全). Numbers are stored.</summary>
public enum DwellingState
{
    /// <summary>没有查看: by telephone or video</summary>
    NotSeen = 0,

    /// <summary>安全</summary>
    Safe = 1,

    /// <summary>有隐患</summary>
    Risk = 2,
}

/// <summary>What the person needs (需求). Numbers are stored.</summary>
public enum VisitNeedKind
{
    None = 0,

    /// <summary>就医用药</summary>
    Medical = 1,

    /// <summary>生活照料</summary>
    Care = 2,

    /// <summary>居住安全</summary>
    Dwelling = 3,

    /// <summary>生活困难</summary>
    Hardship = 4,

    /// <summary>心理慰藉</summary>
    Comfort = 5,

    /// <summary>就学</summary>
    School = 6,

    /// <summary>其他</summary>
    Other = 9,
}

/// <summary>Why a visit is no longer due (不再探访的原因). Numbers are stored.</summary>
public enum VisitDrop
{
    None = 0,

    /// <summary>去世</summary>
    Died = 1,

    /// <summary>迁出本区</summary>
    MovedAway = 2,

    /// <summary>不再符合条件</summary>
    NotListed = 3,

    /// <summary>经办移出</summary>
    TakenOff = 4,

    /// <summary>频次提高，另列</summary>
    Superseded = 5,
}

public static class VisitWords
{
    public static string Title(this VisitFrequency frequency) => frequency switch { VisitFrequency.HalfMonth => "每半月一次", VisitFrequency.Month => "每月一次", _ => "每季度一次" };

    public static string Title(this VisitWay way) => way switch { VisitWay.Home => "上门", VisitWay.Call => "电话", _ => "视频" };

    public static string Title(this VisitCondition condition) => condition switch { VisitCondition.Good => "良好", VisitCondition.Watch => "一般，需留意", _ => "较差，需要帮助" };

    public static string Title(this DwellingState dwelling) => dwelling switch { DwellingState.Safe => "安全", DwellingState.Risk => "有隐患", _ => "没有查看" };

    public static string Title(this VisitNeedKind need) => need switch
    {
        VisitNeedKind.Medical => "就医用药",
        VisitNeedKind.Care => "生活照料",
        VisitNeedKind.Dwelling => "居住安全",
        VisitNeedKind.Hardship => "生活困难",
        VisitNeedKind.Comfort => "心理慰藉",
        VisitNeedKind.School => "就学",
        VisitNeedKind.Other => "其他",
        _ => "没有",
    };

    public static string Title(this VisitDrop drop) => drop switch
    {
        VisitDrop.Died => "去世",
        VisitDrop.MovedAway => "迁出本区",
        VisitDrop.NotListed => "不再符合条件",
        VisitDrop.TakenOff => "已移出名单",
        VisitDrop.Superseded => "频次提高，另列",
        _ => "",
    };
}
