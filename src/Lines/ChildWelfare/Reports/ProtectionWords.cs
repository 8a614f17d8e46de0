namespace Huimin.ChildWelfare;

/// <summary>What was seen (强制报告的典型情形, 九部门 2020). Several at once; numbers are stored.</summary>
[Flags]
public enum HarmSigns
{
    None = 0,

    /// <summary>疑似性侵害</summary>
    SexualAbuse = 1,

    /// <summary>身体受虐待、受伤</summary>
    Violence = 2,

    /// <summary>遗弃</summary>
    Abandoned = 4,

    /// <summary>意外伤害、非正常死亡</summary>
    Accident = 8,

    /// <summary>自杀、自残、精神异常</summary>
    SelfHarm = 16,

    /// <summary>被强迫乞讨、被组织从事违法活动</summary>
    Forced = 32,

    /// <summary>被拐卖、来源不明</summary>
    Trafficked = 64,

    /// <summary>无人监护、无正当理由脱离监护</summary>
    Unguarded = 128,

    /// <summary>其他严重侵害或者危险</summary>
    Other = 256,
}

/// <summary>What was done about a report (处置事项). Numbers are stored.</summary>
public enum ProtectionStepKind
{
    None = 0,

    /// <summary>通报公安: once, with the minute</summary>
    PoliceNotified = 1,

    /// <summary>告知其他部门</summary>
    DepartmentsTold = 2,

    /// <summary>证据登记</summary>
    Evidence = 3,

    /// <summary>处置措施</summary>
    Handling = 4,

    /// <summary>临时监护, 未成年人保护法第九十二条</summary>
    TemporaryCare = 5,

    /// <summary>处置结果</summary>
    Outcome = 6,

    /// <summary>办结并反馈: by another person</summary>
    Closed = 7,
}

/// <summary>Who else was told (告知的部门). Several at once; numbers are stored.</summary>
[Flags]
public enum Departments
{
    None = 0,

    /// <summary>教育</summary>
    Education = 1,

    /// <summary>检察院</summary>
    Procuratorate = 2,

    /// <summary>卫生健康</summary>
    Health = 4,

    /// <summary>妇联</summary>
    Women = 8,

    /// <summary>团委</summary>
    Youth = 16,

    /// <summary>司法行政</summary>
    Justice = 32,
}

/// <summary>Why the office looks after a child for a time (临时监护的法定情形, 未成年人保护法第九十二条). Numbers are stored.</summary>
public enum CareGround
{
    None = 0,

    /// <summary>流浪乞讨或者身份不明，暂时查找不到父母或者其他监护人</summary>
    Unknown = 1,

    /// <summary>监护人下落不明且无其他人可以担任监护人</summary>
    GuardianLost = 2,

    /// <summary>监护人因自身客观原因或者因发生自然灾害等突发事件不能履行监护职责</summary>
    GuardianUnable = 3,

    /// <summary>监护人拒绝或者怠于履行监护职责</summary>
    GuardianRefuses = 4,

    /// <summary>监护人教唆、利用未成年人实施违法犯罪行为，需要带离安置</summary>
    GuardianMisuses = 5,

    /// <summary>遭受监护人严重伤害或者面临人身安全威胁，需要紧急安置</summary>
    HarmedByGuardian = 6,

    /// <summary>法律规定的其他情形</summary>
    OtherLaw = 7,
}

/// <summary>How far a report has come (强制报告状态), by its steps; not stored.</summary>
public enum ReportState
{
    /// <summary>待通报</summary>
    Received = 1,

    /// <summary>处置中</summary>
    Handling = 2,

    /// <summary>待办结</summary>
    ToClose = 3,

    /// <summary>已办结</summary>
    Closed = 4,
}

public static class ProtectionWords
{
    public static IReadOnlyList<(HarmSigns Sign, string Title)> Signs { get; } =
    [
        (HarmSigns.SexualAbuse, "疑似性侵害"), (HarmSigns.Violence, "身体受虐待、受伤"), (HarmSigns.Abandoned, "遗弃"), (HarmSigns.Accident, "意外伤害、非正常死亡"), (HarmSigns.SelfHarm, "自杀、自残、精神异常"),
        (HarmSigns.Forced, "被强迫乞讨、被组织从事违法活动"), (HarmSigns.Trafficked, "被拐卖、来源不明"), (HarmSigns.Unguarded, "无人监护、无正当理由脱离监护"), (HarmSigns.Other, "其他严重侵害或者危险"),
    ];

    public static IReadOnlyList<(Departments Department, string Title)> Others { get; } =
        [(Departments.Education, "教育"), (Departments.Procuratorate, "检察院"), (Departments.Health, "卫生健康"), (Departments.Women, "妇联"), (Departments.Youth, "团委"), (Departments.Justice, "司法行政")];

    public static string Title(this HarmSigns signs) => string.Join("、", Signs.Where(s => signs.HasFlag(s.Sign)).Select(s => s.Title));

    public static string Title(this Departments all) => string.Join("、", Others.Where(d => all.HasFlag(d.Department)).Select(d => d.Title));

    public static string Title(this ProtectionStepKind kind) => kind switch
    {
        ProtectionStepKind.PoliceNotified => "通报公安",
        ProtectionStepKind.DepartmentsTold => "告知其他部门",
        ProtectionStepKind.Evidence => "证据登记",
        ProtectionStepKind.Handling => "处置措施",
        ProtectionStepKind.TemporaryCare => "临时监护",
        ProtectionStepKind.Outcome => "处置结果",
        ProtectionStepKind.Closed => "办结并反馈报告人",
        _ => "",
    };

    public static string Title(this CareGround ground) => ground switch
    {
        CareGround.Unknown => "流浪乞讨或者身份不明，暂时查找不到父母或者其他监护人",
        CareGround.GuardianLost => "监护人下落不明且无其他人可以担任监护人",
        CareGround.GuardianUnable => "监护人因客观原因或者突发事件不能履行监护职责，导致监护缺失",
        CareGround.GuardianRefuses => "监护人拒绝或者怠于履行监护职责，导致无人照料",
        CareGround.GuardianMisuses => "监护人教唆、利用未成年人实施违法犯罪行为，需要带离安置",
        CareGround.HarmedByGuardian => "遭受监护人严重伤害或者面临人身安全威胁，需要紧急安置",
        CareGround.OtherLaw => "法律规定的其他情形",
        _ => "",
    };

    public static string Title(this ReportState state) => state switch { ReportState.Received => "待通报", ReportState.Handling => "处置中", ReportState.ToClose => "待办结", _ => "已办结" };
}
