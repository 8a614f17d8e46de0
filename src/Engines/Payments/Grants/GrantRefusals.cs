using Huimin.Values;

namespace Huimin.Payments;

/// <summary>Every numbered "no" about one-off grants and the claims of aided insurance.</summary>
public static class GrantRefusals
{
    // Making one.
    public static readonly Refusal WholeDistrict = new("GRANT-001", "一次性发放按全区办理，请由全区岗位办理。");
    public static readonly Refusal KindUnknown = new("GRANT-002", "没有这一类一次性发放。请从列表中选择。");
    public static readonly Refusal TitleMissing = new("GRANT-003", "请写明发放事项，4 至 60 个字，不以 = + - @ 开头。");
    public static readonly Refusal DocumentMissing = new("GRANT-004", "请写明批文号，2 至 40 个字，如“渝民发〔2024〕88号”；其中不能有证件、银行卡或电话号码。", "资金管理：一次性发放须有批文");
    public static readonly Refusal DocumentLater = new("GRANT-005", "批文日期不能晚于今天。请核对批文。");
    public static readonly Refusal PartsMissing = new("GRANT-006", "请至少选择一个待遇项目并写明单价；用名单文件发放的不选。");
    public static readonly Refusal PartUnknown = new("GRANT-007", "没有代码为“{0}”的待遇项目，或者选了两次。请从列表中选择。");
    public static readonly Refusal MonthWrong = new("GRANT-008", "请选择对象所属的月份，不晚于本月。");
    public static readonly Refusal AmountWrong = new("GRANT-009", "金额应大于 0，每人不超过 {0} 元，写到分。请核对批文。");

    // Locking its list.
    public static readonly Refusal NotFound = new("GRANT-020", "没有找到这批一次性发放，或者您不能查看。");
    public static readonly Refusal Moved = new("GRANT-021", "这批发放已是“{0}”，不能再办这一步。请刷新页面查看。");
    public static readonly Refusal ByList = new("GRANT-022", "这批发放用名单文件锁定。请上传名单。");
    public static readonly Refusal BySelection = new("GRANT-023", "这批发放按在享对象锁定，不用名单文件。");
    public static readonly Refusal Nobody = new("GRANT-024", "没有一个人可以列入名单，没有锁定。请核对月份、项目或者名单文件。");
    public static readonly Refusal ColumnMissing = new("GRANT-025", "名单缺少“{0}”列，整份没有接收。列名应为：证件号码、姓名、金额、备注（可不填）。");
    public static readonly Refusal ListEmpty = new("GRANT-026", "名单里没有一行内容，整份没有接收。请检查是否选错了文件。");
    public static readonly Refusal ListTotals = new("GRANT-027", "名单有 {0} 行、合计 {1} 元，您填写的是 {2} 行、{3} 元，整份没有接收。请核对文件是否完整。", "资金管理：笔数金额一致");
    public static readonly Refusal ListTooLong = new("GRANT-028", "名单超过 {0} 行，整份没有接收。请分批办理。");
    public static readonly Refusal RowNumber = new("GRANT-030", "证件号码不正确：{0}整份没有接收，请更正后重新上传。");
    public static readonly Refusal RowName = new("GRANT-031", "姓名读不懂：{0}整份没有接收，请更正后重新上传。");
    public static readonly Refusal RowNameDiffers = new("GRANT-032", "姓名与这个证件号码的档案不符，整份没有接收。请核对是号码写错还是姓名写错；档案有误的先更正档案。");
    public static readonly Refusal RowAmount = new("GRANT-033", "金额应大于 0，不超过 {0} 元，写到分，整份没有接收。请更正后重新上传。");
    public static readonly Refusal RowRemark = new("GRANT-034", "内容超过 40 个字，或者以 = + - @ 开头，整份没有接收。请更正后重新上传。");

    // Objections, approval, cancelling.
    public static readonly Refusal LineNotFound = new("GRANT-050", "名单上没有这一行，或者不在您的辖区内。");
    public static readonly Refusal LineMoved = new("GRANT-051", "这一行已是“{0}”，不能再剔除。请刷新页面查看。");
    public static readonly Refusal ReasonMissing = new("GRANT-052", "请写明理由，4 至 200 个字，不写提出异议的人。");
    public static readonly Refusal TwoPeople = new("GRANT-053", "拟定、锁定名单和批准须由不同的人办理（不论用哪个账户或代谁办理）。请交给另一位同事。", "资金管理：不相容岗位分离");
    public static readonly Refusal ListChanged = new("GRANT-054", "名单与您看到的不同，没有批准。请刷新页面，重新核对后再办。", "资金管理：批准与名单一致");
    public static readonly Refusal NoticeRunning = new("GRANT-055", "名单公示到 {0}，公示期满后才能批准。", "社会救助法第四十四条");
    public static readonly Refusal SameMonth = new("GRANT-056", "名单上有 {0} 人本月已在另一批“{1}”中批准，同类发放每人每月一笔。请下月再批准，或者把这些人剔除。", "资金管理：一人一项一月一笔");

    // Claims of aided insurance.
    public static readonly Refusal NoClaims = new("GRANT-070", "只有已批准的资助参保才有理赔。请核对选择的批次。");
    public static readonly Refusal ClaimColumn = new("GRANT-071", "理赔文件缺少“{0}”列，整份没有接收。列名应为：证件号码、姓名、理赔日期、理赔金额、赔案号（可不填）。");
    public static readonly Refusal ClaimNotInsured = new("GRANT-072", "这个人不在这批参保名单上，整份没有接收。请与承保机构核对。");
    public static readonly Refusal ClaimDay = new("GRANT-073", "理赔日期不是日期，早于批文日期，或者晚于今天，整份没有接收。请与承保机构核对。");
    public static readonly Refusal ClaimAmount = new("GRANT-074", "理赔金额应大于 0，不超过 {0} 元，写到分，整份没有接收。请与承保机构核对。");
}
