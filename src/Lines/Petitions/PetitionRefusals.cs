using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>Every numbered "no" of this line.</summary>
public static class PetitionRefusals
{
    private const string Regulation = "信访工作条例";
    public static readonly Refusal NotFound = new("PETITION-001", "没有找到这件信访，或者您不能查看。请返回列表核对。");
    public static readonly Refusal InFuture = new("PETITION-002", "日期晚于今天。请在发生之后再登记。");
    public static readonly Refusal ChannelMissing = new("PETITION-003", "请选择怎样来的：来信、来访、来电、网上或者信访部门转送。");
    public static readonly Refusal KindMissing = new("PETITION-004", "请选择类别：意见建议、检举控告或者申诉求决。");
    public static readonly Refusal MatterMissing = new("PETITION-005", "请选择事项属于哪一类业务。");
    public static readonly Refusal TextMissing = new("PETITION-006", "请把{0}写清楚，至少四个字。");
    public static readonly Refusal PeopleMissing = new("PETITION-007", "请填写信访人。只有检举控告可以匿名。");
    public static readonly Refusal TooMany = new("PETITION-008", "多人走访的，推选的代表不超过 {0} 人，现为 {1} 人。请另行推选代表后登记。", Regulation);
    public static readonly Refusal PersonWrong = new("PETITION-009", "第 {0} 行的信访人没有看懂：{1}。每行写一人，依次写姓名、身份号码、电话，用空格隔开，没有的不写。");
    public static readonly Refusal CountWrong = new("PETITION-010", "来访人数不能少于代表人数，也不能超过 9999 人。请更正。");
    public static readonly Refusal AccusedMissing = new("PETITION-011", "检举控告要写明被举报的岗位、人员或者单位。");
    public static readonly Refusal AboutYourself = new("PETITION-012", "这件检举控告涉及登记人本人，请交由他人登记。", Regulation);
    public static readonly Refusal WrongStage = new("PETITION-013", "这件信访现在是“{0}”，不能办这一步。请刷新后查看。");
    public static readonly Refusal NotTransferred = new("PETITION-014", "只有信访部门转送的，才能提出“不属于本机关职权”的异议。直接收到的，请转送有权处理的机关并告知信访人，不得推诿。", Regulation);
    public static readonly Refusal ObjectedLate = new("PETITION-015", "收到转送已超过 {0} 个工作日，不能再提出异议。请受理，或者与信访部门协商。", Regulation);
    public static readonly Refusal OfficeMissing = new("PETITION-016", "请写明转送到哪个机关，或者应由哪个机关办理。", Regulation);
    public static readonly Refusal SamePerson = new("PETITION-017", "延期和复查、复核要由受理、答复以外的人作出。请交由他人办理。", Regulation);
    public static readonly Refusal LongerWrong = new("PETITION-018", "延长的天数要在 1 至 {0} 天之间，只能延长一次，并且在到期之前批准。", Regulation);
    public static readonly Refusal NotDelivered = new("PETITION-019", "处理意见还没有登记送达，不能申请复查或者办结。请先登记送达。");
    public static readonly Refusal AskedLate = new("PETITION-020", "自收到书面答复起已超过 {0} 天（截至 {1}），不能再申请。请告知信访人。", Regulation);
    public static readonly Refusal ReviewRuns = new("PETITION-021", "复查意见还没有作出，不能申请复核。请等复查意见送达后再申请。");
    public static readonly Refusal NothingAsked = new("PETITION-022", "没有正在进行的复查或者复核。请刷新后查看。");
    public static readonly Refusal LetterNotFound = new("PETITION-023", "没有找到这份文书，或者您不能查看。请返回信访页面核对。");
    public static readonly Refusal Delivered = new("PETITION-024", "这份文书已经登记过送达。请刷新后查看。");
    public static readonly Refusal DeliveryDay = new("PETITION-025", "送达日期要在成文日期与今天之间。请更正。");
    public static readonly Refusal RatingMissing = new("PETITION-026", "请选择满意程度。");
    public static readonly Refusal RatedBefore = new("PETITION-027", "满意程度已经登记过，只问一次。");
    public static readonly Refusal NotAnswered = new("PETITION-028", "还没有书面答复，不能登记满意程度。");
    public static readonly Refusal TooEarly = new("PETITION-029", "信访人在 {0} 之前还可以申请复查、复核，不能办结。信访人表示满意的，先登记满意程度。", Regulation);
}
