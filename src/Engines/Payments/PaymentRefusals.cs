using Huimin.Values;

namespace Huimin.Payments;

/// <summary>Every numbered "no" of this room.</summary>
public static class PaymentRefusals
{
    // Accounts.
    public static readonly Refusal PersonNotFound = new("PAY-001", "没有找到这个人，或者不在您的辖区内。请核对后重新查询。");
    public static readonly Refusal HolderMissing = new("PAY-002", "请填写开户行和户名，各不超过 60 个字。");
    public static readonly Refusal EvidenceMissing = new("PAY-003", "请写明凭据，至少四个字，如“存折原件核对”。");
    public static readonly Refusal AccountAsked = new("PAY-004", "这个人已有一个账户待确认，请先确认或退回那一个。");
    public static readonly Refusal CollectsForOthers = new("PAY-005", "这个账号已在为 {0} 名没有亲属或同户关系的人收款，不能再用。请改用本人账户；确由监护人或供养机构代收的，先登记监护关系，再按监护人或机构办理。", "社会救助法第五十四条");
    public static readonly Refusal NotGuardian = new("PAY-006", "档案中没有登记户名所填的人是监护人。请先在人员档案中登记监护关系，再登记账户。", "民法典第二十七条、第二十八条");
    public static readonly Refusal AccountNotFound = new("PAY-007", "没有找到这个账户申请，或者不在您的辖区内。");
    public static readonly Refusal AccountSettled = new("PAY-008", "这个账户申请已经办过，请刷新页面查看。");
    public static readonly Refusal TwoPeople = new("PAY-009", "申请和确认须由两个人办理，您是申请人，请交给另一位同事。", "资金管理：不相容岗位分离");
    public static readonly Refusal UnsafeText = new("PAY-010", "“{0}”以 = + - @ 或控制字符开头，不能写入银行文件。请改正后再提交。");
    public static readonly Refusal OwnName = new("PAY-011", "本人账户的户名应与档案姓名一致。请核对存折或社保卡；户名不是本人的，按监护人或机构办理。");
    public static readonly Refusal PersonDead = new("PAY-012", "此人已登记死亡，不能登记收款账户。");

    public static readonly Refusal HolderTold = new("PAY-014", "已经登记过告知本人，请刷新页面查看。");
    public static readonly Refusal HowMissing = new("PAY-015", "请写明怎样告知的，至少四个字，如“电话告知本人”。");
    public static readonly Refusal TakenOverLate = new("PAY-013", "已经编制过发放计划，不能再成批接收账户。此后的账户逐个登记，由另一人确认。", "资金管理：不相容岗位分离");

    // Runs.
    public static readonly Refusal WholeDistrict = new("PAY-020", "月度发放计划按全区编制，请由全区岗位办理。");
    public static readonly Refusal MonthWrong = new("PAY-021", "只能编制本月或下月的发放计划。请从列表中选择月份。");
    public static readonly Refusal RunBehind = new("PAY-022", "{0}已有发放计划，不能再编制更早的月份；早先月份的差额由新的计划补发。");
    public static readonly Refusal RunChanged = new("PAY-023", "模拟之后待遇、账户或名册有变化，结果与您看到的不同，没有保存。请重新模拟、核对后再生成。");

    // Batches.
    public static readonly Refusal NothingToPay = new("PAY-030", "这个项目本月没有待组批的应发。请先生成月度发放计划，或查看暂缓原因。");
    public static readonly Refusal BatchNotFound = new("PAY-031", "没有找到这个批次。");
    public static readonly Refusal BatchMoved = new("PAY-032", "批次已是“{0}”，不能再办这一步。请刷新页面查看。");
    public static readonly Refusal ContentChanged = new("PAY-033", "批次内容与您看到的不同，没有办理，原来的审核也不再有效。请刷新页面，逐项核对后再办；仍不一致的，撤回批次重新编制，并告知区级监督。", "资金管理：审核与放款内容一致");
    public static readonly Refusal ThreePeople = new("PAY-034", "编制、审核、放款须是三个不同的人，您已办过其中一步（不论用哪个账户或代谁办理）。请交给另一位同事。", "资金管理：不相容岗位分离");
    public static readonly Refusal ApprovalExpired = new("PAY-035", "审核已超过 72 小时，不能放款。请由审核人重新审核。");
    public static readonly Refusal LinesMoved = new("PAY-036", "有应发已被别的批次带走，本次没有保存。请刷新页面再试。");
    public static readonly Refusal ProgrammeUnknown = new("PAY-037", "没有代码为“{0}”的待遇项目。");
    public static readonly Refusal OutsideView = new("PAY-038", "批次里有不在您辖区内的应发，您不能办理。请由全区岗位办理。");

    // Files to the bank.
    public static readonly Refusal NotReleased = new("PAY-050", "批次还没有放款，不能生成代发文件。");
    public static readonly Refusal LayoutUnknown = new("PAY-051", "没有名为“{0}”的代发文件格式。请从列表中选择。");
    public static readonly Refusal FieldTooLong = new("PAY-052", "第 {0} 行“{1}”超过格式规定的 {2} 个字节，没有生成文件。请核对账户信息或更换格式。");
    public static readonly Refusal FileGone = new("PAY-053", "代发文件不在或与清单不符，没有下载。请重新生成；重新生成的内容与清单一致才会保存。");
    public static readonly Refusal LayoutsWrong = new("PAY-054", "银行文件格式配置有误：{0}。请改正 bank-layouts.json 后重新启动。");
    public static readonly Refusal FileDiffers = new("PAY-055", "重新生成的文件与已登记的清单不一致，没有保存。请告知区级监督。", "资金管理：代发文件与账一致");

    // Returns from the bank.
    public static readonly Refusal ReturnUnreadable = new("PAY-060", "第 {0} 行读不懂：{1}。整个文件没有接收，请向银行索取正确的回执。");
    public static readonly Refusal ReturnUnknownBatch = new("PAY-061", "回执中的批次号“{0}”不是本区送出的批次。整个文件没有接收。");
    public static readonly Refusal ReturnTwice = new("PAY-062", "这份回执已经接收过，没有重复办理。");
    public static readonly Refusal ReturnNotExpected = new("PAY-063", "这个批次是“{0}”，不等待回执。整个文件没有接收。");
    public static readonly Refusal ReturnPart = new("PAY-064", "回执应是第 {0} 部分，文件写的是第 {1} 部分。请按顺序接收。");
    public static readonly Refusal ReturnTotals = new("PAY-065", "回执的{0}是 {1}，应为 {2}，相差 {3}。整个文件没有接收，请与银行核对。", "资金管理：笔数金额一致");
    public static readonly Refusal ReturnLine = new("PAY-066", "第 {0} 行：{1}。整个文件没有接收，请与银行核对。");
    public static readonly Refusal ReturnIncomplete = new("PAY-067", "回执写明是最后一部分，但还有 {0} 笔没有结果。整个文件没有接收，请向银行索取完整的回执。");
    public static readonly Refusal ReturnSerial = new("PAY-068", "回执中的银行流水号此前已经用过。整个文件没有接收，请与银行核对。");
    public static readonly Refusal ReturnTooLarge = new("PAY-069", "回执文件超过 {0} MB，没有接收。请确认是否选错了文件。");

    // Returned and unknown money.
    public static readonly Refusal PayableNotFound = new("PAY-080", "没有找到这笔应发，或者不在您的辖区内。");
    public static readonly Refusal PayableMoved = new("PAY-081", "这笔应发已是“{0}”，不能再办这一步。请刷新页面查看。");
    public static readonly Refusal SameAccount = new("PAY-082", "退回后收款账户没有变更，重发还会被退回。请先登记新账户并由另一人确认。");
    public static readonly Refusal EvidenceOfBank = new("PAY-083", "请填写银行流水号和查询凭据（至少四个字）。");
    public static readonly Refusal HasDeduction = new("PAY-084", "这笔应发含追缴抵扣，抵扣已经入账，不能缴回财政。请变更账户后重发。");

    public static readonly Refusal RequestOpen = new("PAY-085", "这笔应发已有人申请处理，请等待另一人决定。");
    public static readonly Refusal RequestSettled = new("PAY-086", "这个申请已经办过，请刷新页面查看。");

    // Recovery.
    public static readonly Refusal ClaimNotFound = new("PAY-090", "没有找到这笔追缴，或者不在您的辖区内。");
    public static readonly Refusal AmountWrong = new("PAY-091", "金额应大于 0，不超过未收的 {0} 元。");
    public static readonly Refusal NoWriteOffAsked = new("PAY-092", "这笔追缴没有人申请核销，或者已经办过。请刷新页面查看。");
    public static readonly Refusal ReasonMissing = new("PAY-093", "请写明理由，至少四个字。");
    public static readonly Refusal WriteOffAsked = new("PAY-094", "这笔追缴正在申请核销，请等待决定。");
    public static readonly Refusal Reserved = new("PAY-095", "已有 {0} 元正在随批次抵扣，最多还能办理 {1} 元。请等批次办完再办。");
}
