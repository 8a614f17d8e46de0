using Huimin.Values;

namespace Huimin.ElderCare;

/// <summary>Every numbered "no" about care vouchers and their providers.</summary>
public static class VoucherRefusals
{
    private const string Law = "民办函〔2025〕49号";

    public static readonly Refusal WholeDistrict = new("VOUCHER-001", "发券、对账和定点机构按全区办理，您的辖区不是全区。请由区级岗位办理。");
    public static readonly Refusal NotInForce = new("VOUCHER-002", "{0}还没有实施养老服务消费补贴，或者没有每月上限，不能发券。请核对月份和政策参数。", Law);
    public static readonly Refusal MonthWrong = new("VOUCHER-003", "只能发上月、本月和下月的消费券。请更正月份。", Law);
    public static readonly Refusal NobodyNew = new("VOUCHER-004", "{0}没有需要发券的人：都已发过，或者都不符合。请看预览中的人数和原因。");
    public static readonly Refusal PlanChanged = new("VOUCHER-005", "预览之后对象、金额或者政策参数有变化，本次没有办理。请重新预览，核对后再提交。");
    public static readonly Refusal IssueNotFound = new("VOUCHER-006", "没有找到这次发券。请返回发券页核对。");
    public static readonly Refusal IssueMoved = new("VOUCHER-007", "这次发券{0}，不能再办。请刷新后查看。");
    public static readonly Refusal TwoPeople = new("VOUCHER-008", "提出和批准（确认）必须是两个人。请交给另一位同事办理。", "内部控制：不相容岗位分离");

    public static readonly Refusal ProviderNotFound = new("VOUCHER-011", "没有找到这个定点机构。请返回列表核对。");
    public static readonly Refusal ProviderKnown = new("VOUCHER-012", "这个统一社会信用代码已经登记为定点机构。请打开已有的机构办理。");
    public static readonly Refusal NameMissing = new("VOUCHER-013", "请写明机构名称，两到六十个字，与登记证书一致。");
    public static readonly Refusal ServiceMissing = new("VOUCHER-014", "请至少选择一项服务：机构照护、居家六助或者社区日照。", Law);
    public static readonly Refusal DaysWrong = new("VOUCHER-015", "定点止日早于起日。请更正。");
    public static readonly Refusal ChangeUnknown = new("VOUCHER-016", "现在是“{0}”，不能办理这一项。请刷新后查看。");
    public static readonly Refusal ChangeBefore = new("VOUCHER-017", "日期早于定点起日或者上一次变更（{0}）。请更正。");
    public static readonly Refusal OrdersAfter = new("VOUCHER-018", "这一天及以后该机构已有 {0} 单核销。请先撤销这些订单，或者把日期改到最后一单之后。");
    public static readonly Refusal ReasonMissing = new("VOUCHER-019", "请写明理由，至少四个字。");

    public static readonly Refusal NotFound = new("VOUCHER-021", "没有找到这张消费券，或者不在您的辖区内。请返回列表核对。");
    public static readonly Refusal OrderNumberWrong = new("VOUCHER-022", "订单号为 4 到 32 位字母、数字或者短横线，不能是证件号码。请照服务单填写。");
    public static readonly Refusal OrderKnown = new("VOUCHER-023", "该机构的这个订单号已经登记过，同一服务单不能重复核销。撤销过的订单号也不再使用，请由机构另开服务单。", Law);
    public static readonly Refusal OtherMonth = new("VOUCHER-024", "服务日期不在券的有效月份（{0}）内。消费券当月有效，请核对日期或者选用当月的券。", Law);
    public static readonly Refusal InFuture = new("VOUCHER-025", "服务日期晚于今天。请在服务之后再登记。");
    public static readonly Refusal NotDesignated = new("VOUCHER-026", "该机构在服务当天不是定点机构（{0}）。不能核销。", Law);
    public static readonly Refusal NotThisService = new("VOUCHER-027", "该机构定点的服务不包括这一项。请核对服务单。", Law);
    public static readonly Refusal Died = new("VOUCHER-028", "持券人已在服务日期之前死亡，不能核销。请向机构核实服务单。");
    public static readonly Refusal OtherPerson = new("VOUCHER-029", "服务单上的身份号码后四位与持券人不符。消费券只能本人使用，请核对服务单。", Law);
    public static readonly Refusal FeeWrong = new("VOUCHER-030", "服务费用要大于 0，不超过 50,000 元，写到分。请照服务单更正。");
    public static readonly Refusal MoreThanFee = new("VOUCHER-031", "用券金额超过了服务费用。请更正。");
    public static readonly Refusal MoreThanShare = new("VOUCHER-032", "用券金额超过了服务费用的 {0}%，最多 {1} 元，其余由本人自付。请更正，或者不填由系统计算。", Law);
    public static readonly Refusal MoreThanLeft = new("VOUCHER-033", "用券金额超过了券面余额 {0} 元。请更正，或者不填由系统计算。");
    public static readonly Refusal NothingLeft = new("VOUCHER-034", "这张券的余额已经用完，费用由本人自付。");
    public static readonly Refusal MonthClosed = new("VOUCHER-035", "该机构{0}已经对账确认，不能再核销或者撤销。确有差错的，在下月与机构另行处理。");
    public static readonly Refusal OrderNotFound = new("VOUCHER-036", "没有找到这个服务订单，或者不在您的辖区内。请返回消费券核对。");
    public static readonly Refusal AlreadyCancelled = new("VOUCHER-037", "这个订单已经撤销，金额已退回券面。请刷新后查看。");

    public static readonly Refusal MonthNotOver = new("VOUCHER-041", "{0}还没有结束，不能对账。请在下月办理。");
    public static readonly Refusal NoOrders = new("VOUCHER-042", "该机构{0}没有订单，不需要对账。");
    public static readonly Refusal AlreadyConfirmed = new("VOUCHER-043", "该机构{0}已经对账确认。请刷新后查看。");
    public static readonly Refusal FiguresChanged = new("VOUCHER-044", "提出以后订单有变化，数字与提出时不同，本次没有办理。请刷新，核对后重新提出。");
    public static readonly Refusal StatementNotFound = new("VOUCHER-045", "没有找到这份对账单。请返回对账页核对。");
}
