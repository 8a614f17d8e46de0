namespace Huimin.StreetRelief;

/// <summary>How the person came to help (来源). Numbers are stored.</summary>
public enum ReliefSource
{
    /// <summary>主动求助</summary>
    Asked = 1,

    /// <summary>公安移送</summary>
    Police = 2,

    /// <summary>街面巡查发现</summary>
    Patrol = 3,
}

/// <summary>What help is given (救助内容, 国务院令第381号 第七条). Several at once; numbers are stored.</summary>
[Flags]
public enum ReliefHelp
{
    None = 0,

    /// <summary>食宿</summary>
    Lodging = 1,

    /// <summary>医疗</summary>
    Medical = 2,

    /// <summary>联系亲属</summary>
    Kin = 4,

    /// <summary>返乡凭证</summary>
    Ticket = 8,
}

/// <summary>
/// How far a stay has come (救助状态). Of the handbook's REPORTED and ADMITTED one is made, since whoever is in need is helped at once; the five endings are in
/// <see cref="ReliefEnding"/>. Numbers are stored.
/// </summary>
public enum ReliefState
{
    /// <summary>身份查询中</summary>
    Identifying = 1,

    /// <summary>救助中, who it is being known</summary>
    Admitted = 2,

    /// <summary>已离站，待回访</summary>
    FollowUp = 3,

    /// <summary>已办结</summary>
    Closed = 4,
}

/// <summary>How a stay ended (离站方式). Numbers are stored.</summary>
public enum ReliefEnding
{
    None = 0,

    /// <summary>接送返乡: fetched by kin, or brought on the way</summary>
    Fetched = 1,

    /// <summary>护送返乡</summary>
    Escorted = 2,

    /// <summary>自行离站</summary>
    Left = 3,

    /// <summary>安置: also a child handed to the institution that protects children</summary>
    Placed = 4,

    /// <summary>住院</summary>
    Hospital = 5,
}

/// <summary>How somebody was followed up (回访方式). Numbers are stored.</summary>
public enum ReliefVisitWay
{
    /// <summary>上门</summary>
    Home = 1,

    /// <summary>电话</summary>
    Call = 2,

    /// <summary>委托流出地</summary>
    Office = 3,
}

public static class ReliefWords
{
    /// <summary>What a person is called whose name nobody knows.</summary>
    public const string Nameless = "姓名不详";

    public static string Title(this ReliefSource source) => source switch { ReliefSource.Asked => "主动求助", ReliefSource.Police => "公安移送", _ => "街面巡查发现" };

    public static string Title(this ReliefState state) => state switch
    {
        ReliefState.Identifying => "身份查询中",
        ReliefState.Admitted => "救助中",
        ReliefState.FollowUp => "已离站，待回访",
        _ => "已办结",
    };

    public static string Title(this ReliefEnding ending) => ending switch
    {
        ReliefEnding.Fetched => "接送返乡",
        ReliefEnding.Escorted => "护送返乡",
        ReliefEnding.Left => "自行离站",
        ReliefEnding.Placed => "安置",
        ReliefEnding.Hospital => "住院",
        _ => "",
    };

    public static string Title(this ReliefVisitWay way) => way switch { ReliefVisitWay.Home => "上门", ReliefVisitWay.Call => "电话", _ => "委托流出地" };

    public static string Title(this ReliefHelp help) => string.Join("、", Helps.Where(h => help.HasFlag(h.Help)).Select(h => h.Title));

    public static IReadOnlyList<(ReliefHelp Help, string Title)> Helps { get; } = [(ReliefHelp.Lodging, "食宿"), (ReliefHelp.Medical, "医疗"), (ReliefHelp.Kin, "联系亲属"), (ReliefHelp.Ticket, "返乡凭证")];

    /// <summary>Went home (返乡).</summary>
    public static bool IsHome(this ReliefEnding ending) => ending is ReliefEnding.Fetched or ReliefEnding.Escorted;
}
