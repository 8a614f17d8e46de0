using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>Every numbered "no" of mandatory reports.</summary>
public static class ProtectionRefusals
{
    private const string Basis = "未成年人保护法第十一条";

    public static readonly Refusal NotFound = new("PROTECT-001", "没有找到这份强制报告，或者不在您的辖区内。请返回列表核对。");
    public static readonly Refusal InFuture = new("PROTECT-002", "日期、时间晚于现在。请在发生之后再登记。");
    public static readonly Refusal TimeWrong = new("PROTECT-003", "时间要写成 24 小时制的“时:分”，如 09:30。请更正，当天的不填按现在登记。");
    public static readonly Refusal ReporterMissing = new("PROTECT-004", "请填写报告单位和报告人的岗位。", Basis);
    public static readonly Refusal SituationMissing = new("PROTECT-005", "请至少选择一种发现的情形。", Basis);
    public static readonly Refusal SeenMissing = new("PROTECT-006", "请写明发现的情况，至少四个字。");
    public static readonly Refusal NotAChild = new("PROTECT-007", "到收到报告之日已满 18 周岁，不属于未成年人的强制报告。请告知报告人向公安机关报案。", "未成年人保护法第二条");
    public static readonly Refusal AgeMissing = new("PROTECT-008", "不在人员档案中的儿童，请填写大约年龄（0 到 17 岁）。");
    public static readonly Refusal Closed = new("PROTECT-009", "这份报告已经办结，不能再登记。有新情况的，请另行登记报告。");
    public static readonly Refusal AlreadyNotified = new("PROTECT-010", "已经登记过通报公安。请刷新后查看。");
    public static readonly Refusal BeforeReceived = new("PROTECT-011", "时间早于收到报告的时间（{0}）。请核对。");
    public static readonly Refusal NoteMissing = new("PROTECT-012", "请写明情况，至少四个字。");
    public static readonly Refusal DepartmentMissing = new("PROTECT-013", "请至少选择一个告知的部门。");
    public static readonly Refusal GroundMissing = new("PROTECT-014", "登记临时监护要选择法定情形。", "未成年人保护法第九十二条");
    public static readonly Refusal StepMissing = new("PROTECT-015", "请选择要登记的事项。");
    public static readonly Refusal NotNotified = new("PROTECT-016", "还没有通报公安，不能办结。请先通报并登记。", Basis);
    public static readonly Refusal NoOutcome = new("PROTECT-017", "还没有登记处置结果，不能办结。请先登记。", Basis);
    public static readonly Refusal TwoPeople = new("PROTECT-018", "登记报告或者处置结果的人不能办结，要由另一人复核。");
    public static readonly Refusal FeedbackMissing = new("PROTECT-019", "请写明怎样向报告人反馈，至少四个字。", Basis);
    public static readonly Refusal ChildUnknown = new("PROTECT-020", "人员档案中没有这个身份号码，或者不在您的辖区内。请核对，或者不填号码、填写大约年龄。");
}
