using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>Every numbered "no" of this room.</summary>
public static class EntitlementRefusals
{
    public static readonly Refusal HouseholdNotFound = new("ENT-001", "没有找到这一户，或者不在您的辖区内。请核对后重新查询。");
    public static readonly Refusal NoMembers = new("ENT-002", "这一户在{0}没有成员，不能核算。请先在家庭档案中登记成员，或换一个月份。");
    public static readonly Refusal FactUnknown = new("ENT-003", "没有名为“{0}”的核算事实。请从列表中选择。");
    public static readonly Refusal FactOfRegister = new("ENT-004", "“{0}”由人员与家庭档案得出，请到档案中变更，不能在这里登记。");
    public static readonly Refusal NotOfThisHousehold = new("ENT-005", "所填的人不在这一户内。请刷新页面后重新选择。");
    public static readonly Refusal SourceMissing = new("ENT-006", "没有填写来源。请写明由谁提供，如“申请人申报”“家庭经济状况核对”。", "社会救助法第四十一条");
    public static readonly Refusal SourceLater = new("ENT-007", "数据时间晚于今天，请改正。");
    public static readonly Refusal SinceLater = new("ENT-008", "起始日期晚于今天。请在发生之后登记。");
    public static readonly Refusal ValueUnreadable = new("ENT-009", "“{0}”的值读不懂，应为{1}。");
    public static readonly Refusal NothingGiven = new("ENT-010", "没有填写任何事实。");
    public static readonly Refusal FactsChanged = new("ENT-013", "核算之后事实或参数有变化，请重新核算，核对金额后再决定。");
    public static readonly Refusal DecisionNotFound = new("ENT-014", "没有找到这份决定，或者不在您的辖区内。");
    public static readonly Refusal DecisionAltered = new("ENT-015", "这份决定的内容与当时的摘要不符，可能被改动过。请立即联系区级监督和安全管理员。", "数据安全法第二十七条");
    public static readonly Refusal MonthUnreadable = new("ENT-016", "月份读不懂，请按 2026-07 填写。");
    public static readonly Refusal MonthTooFar = new("ENT-017", "只能核算到{0}为止，更远的月份没有意义。");
    public static readonly Refusal NoSnapshot = new("ENT-018", "还没有普查快照，请先运行普查。");
    public static readonly Refusal FindingNotFound = new("ENT-019", "没有找到这条发现，或者不在您的辖区内。");
    public static readonly Refusal ReasonMissing = new("ENT-020", "请写明理由，至少四个字。");
    public static readonly Refusal FindingSettled = new("ENT-021", "这条发现已经处理过。请刷新页面查看。");
    public static readonly Refusal ScenarioNotFound = new("ENT-022", "没有找到这个模拟方案。");
    public static readonly Refusal ScenarioName = new("ENT-023", "请给方案起一个名字（不超过 40 字）。");
    public static readonly Refusal NoChange = new("ENT-024", "没有改动任何参数，模拟不会有差别。请至少改一个数。");
    public static readonly Refusal ChildOlder = new("ENT-027", "“{0}”登记为户主的子女，却比户主年长，至少有一处登记错误。请先更正出生日期或与户主关系，再核算。", "民发〔2021〕57号 第七条");
    public static readonly Refusal BirthUnknown = new("ENT-028", "“{0}”没有出生日期，与年龄有关的待遇算不出来。请先在人员档案中补上。");
    public static readonly Refusal DraftUnknown = new("ENT-029", "没有代码为“{0}”的规则草案。请从列表中选择。");
    public static readonly Refusal DraftNotChosen = new("ENT-031", "改了草案的参数，却没有选择草案。请选择要试的草案，或去掉这项改动。");
    public static readonly Refusal MonthsReversed = new("ENT-032", "起始月份{0}晚于截止月份{1}，请对调后再对照。");
    public static readonly Refusal MonthToCome = new("ENT-033", "{0}还没有到，不能追溯。请把截止月份改为{1}或更早。");
    public static readonly Refusal TooManyMonths = new("ENT-034", "一次最多对照 {0} 个月。请分段对照。");
    public static readonly Refusal ParametersWrong = new("ENT-026", "政策参数文件有 {0} 处错误：\n{1}\n请改正之后再启动。");
    public static readonly Refusal ParameterValue = new("ENT-025", "“{0}”的值“{1}”读不懂或超出范围（{2} 至 {3}）。");
    public static readonly Refusal NothingDue = new("ENT-061", "按现有事实和标准核算，不符合“{0}”的条件，不能确认。请核对事实；确不符合的，办理不予确认并写明理由。", "社会救助法第四十五条");
    public static readonly Refusal MeansUnknown = new("ENT-062", "还没有核对过这一户的经济状况，不能作出决定。请先核对并登记事实。", "社会救助法第四十条");
    public static readonly Refusal TooOld = new("ENT-065", "“{0}”只登记不满 {1} 周岁的人，这个人已满年龄或者没有出生日期。请核对人员档案。");
    public static readonly Refusal NothingPaid = new("ENT-064", "这一户（人）没有正在享受的待遇，没有可以停发或者终止的。请核对待遇时间线。");
    public static readonly Refusal DrawsElsewhere = new("ENT-063", "家庭成员中有人正在其他家庭享受低保或者特困等待遇，不能重复享受。请先在原家庭办理变更或者终止。", "民发〔2021〕57号");
}
