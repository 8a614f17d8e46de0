using Huimin.Policy.Parameters;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>What regions set for the protection of children (未成年人保护): until which age, how points become a level, what is looked at again when, how fast the police is told.</summary>
public static class ProtectionKeys
{
    private const string FileBasis = "国发〔2016〕13号；未成年人保护法第四十三条";
    private const string TemplateBasis = "未成年人保护法第九十一条（量表未统一，地方可改）";
    private const string ReportBasis = "未成年人保护法第十一条";

    public static readonly ParameterKey LeftBehindAge = new("child.file.leftBehindAge", "留守、流动儿童建档至年满", ParameterUnit.Years, 16, 16, "国发〔2016〕13号");
    public static readonly ParameterKey ReviewMonths = new("child.file.reviewMonths", "儿童档案动态更新间隔", ParameterUnit.Months, 1, 12, FileBasis);
    public static readonly ParameterKey AssessMonths = new("child.assess.months", "家庭监护能力评估有效期", ParameterUnit.Months, 1, 24, TemplateBasis);
    public static readonly ParameterKey CarePoints = Points("child.assess.care", "基本照护");
    public static readonly ParameterKey SafetyPoints = Points("child.assess.safety", "安全");
    public static readonly ParameterKey GuardianPoints = Points("child.assess.guardian", "监护人能力");
    public static readonly ParameterKey SchoolPoints = Points("child.assess.school", "教育与心理");
    public static readonly ParameterKey MeansPoints = Points("child.assess.means", "经济");
    public static readonly ParameterKey MediumFrom = Points("child.assess.medium", "中风险起点");
    public static readonly ParameterKey HighFrom = Points("child.assess.high", "高风险起点");
    public static readonly ParameterKey UrgentFrom = Points("child.assess.urgent", "紧急起点");
    public static readonly ParameterKey AloneBelow = new("child.assess.aloneAge", "无人看护一票升级的年龄（不满）", ParameterUnit.Years, 3, 16, TemplateBasis);
    public static readonly ParameterKey NotifyMinutes = new("child.report.notifyMinutes", "强制报告：收到后通报公安（分钟）", ParameterUnit.Count, 1, 1_440, ReportBasis);

    private static ParameterKey Points(string key, string title) => new(key, "监护能力评估：" + title + "（分）", ParameterUnit.Count, 1, 100, TemplateBasis);
}
