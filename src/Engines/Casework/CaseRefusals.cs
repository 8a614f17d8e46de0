using Huimin.Values;

namespace Huimin.Casework;

/// <summary>Every numbered "no" of this room.</summary>
public static class CaseRefusals
{
    public static readonly Refusal NotFound = new("CASE-001", "没有找到这个办件，或者不在您的辖区内。请核对办件编号后重新查询。");
    public static readonly Refusal ProcedureUnknown = new("CASE-002", "没有代码为“{0}”的办理程序。请从列表中选择。");
    public static readonly Refusal NothingWanted = new("CASE-003", "请至少选择一个申请事项。");
    public static readonly Refusal HouseholdNotFound = new("CASE-004", "没有找到这一户，或者不在您的辖区内。请先在人员与家庭中登记或核对。");
    public static readonly Refusal NotOfHousehold = new("CASE-005", "所选的人不在这一户内。请重新选择户内成员。");
    public static readonly Refusal ApplicantDead = new("CASE-006", "所选的人已登记死亡，不能作为申请人或者申请对象。如登记有误，请先更正人员档案。");
    public static readonly Refusal AlreadyOpen = new("CASE-007", "这一户已有正在办理的“{0}”，不能重复受理。请在原办件上继续办理。");
    public static readonly Refusal DayWrong = new("CASE-008", "申请日期不能晚于今天，也不能早于一年前。请改正。");
    public static readonly Refusal PersonMissing = new("CASE-009", "“{0}”按人申请，请选择是为哪一位成员申请。");
    public static readonly Refusal StepUnknown = new("CASE-010", "“{0}”不是现在可以办理的环节。办件可能已被他人推进，请刷新后查看。");
    public static readonly Refusal NotYourStep = new("CASE-011", "“{0}”由{1}办理，您的岗位不能办理这一环节。", "社会救助法第四十四条");
    public static readonly Refusal Kin = new("CASE-012", "申请家庭中有您申报的近亲属，您应当回避。请交由其他人员办理。", "民发〔2021〕57号 第十一条");
    public static readonly Refusal SamePerson = new("CASE-013", "您已经办理过这个办件前面的环节，“{0}”须由另一人办理。", "民发〔2021〕57号");
    public static readonly Refusal EvidenceMissing = new("CASE-014", "还缺少材料：{0}。请补齐后再办理“{1}”。");
    public static readonly Refusal NoticeRunning = new("CASE-015", "公示到{0}期满，期满之后才能办理“{1}”。");
    public static readonly Refusal NoticeObjected = new("CASE-016", "公示收到异议，须先重新调查，不能直接办理“{0}”。", "民发〔2021〕57号");
    public static readonly Refusal ReasonMissing = new("CASE-017", "请写明理由，至少四个字；理由会写进给申请人的文书。", "社会救助法第四十五条");
    public static readonly Refusal NoDecision = new("CASE-018", "“{0}”还不能核算，不能作出决定。请联系系统管理员检查政策参数。");
    public static readonly Refusal EvidenceUnknown = new("CASE-019", "这个办件不需要“{0}”这种材料。请从列表中选择。");
    public static readonly Refusal EvidencePeople = new("CASE-020", "“{0}”至少要有 {1} 名工作人员参加，请写全姓名，用顿号隔开。", "民发〔2021〕57号");
    public static readonly Refusal EvidenceDay = new("CASE-021", "发生日期不能晚于今天，也不能早于五年前。请改正。");
    public static readonly Refusal EvidenceEmpty = new("CASE-022", "请写明内容，或者上传文件。");
    public static readonly Refusal FileKind = new("CASE-023", "文件“{0}”不是完整的 PDF、JPEG 或 PNG（按内容判断，不看扩展名），不能作为材料。请转换格式后重新上传。");
    public static readonly Refusal FileSize = new("CASE-024", "文件“{0}”超过 10 MB。请压缩或者分页上传。");
    public static readonly Refusal FileNeeded = new("CASE-025", "“{0}”须上传文件。");
    public static readonly Refusal CaseClosed = new("CASE-026", "这个办件已经办结，不能再改。需要变更的请另行受理。");
    public static readonly Refusal EvidenceNotFound = new("CASE-027", "没有找到这份材料，或者不在您的辖区内。");
    public static readonly Refusal DeadlineUnknown = new("CASE-028", "这个办件没有正在计时的“{0}”。请刷新后查看。");
    public static readonly Refusal NotExtendable = new("CASE-029", "“{0}”不能延长，或者已经延长过一次。");
    public static readonly Refusal AlreadyStopped = new("CASE-030", "“{0}”的计时已经停止。");
    public static readonly Refusal NotStopped = new("CASE-031", "“{0}”正在计时，不需要恢复。");
    public static readonly Refusal StopNeedsEvidence = new("CASE-032", "停止计时须有依据：请先登记相应材料，再选择它。");
    public static readonly Refusal NoticeNotFound = new("CASE-033", "没有找到这条公示，或者不在您的辖区内。");
    public static readonly Refusal NoticeDown = new("CASE-034", "这条公示已经撤下。");
    public static readonly Refusal NoticeOfList = new("CASE-058", "这是一次性发放名单的公示。有异议的，请在“一次性发放”的名单上办理剔除。");
    public static readonly Refusal NoticePersonal = new("CASE-035", "公示内容里有疑似{0}，不能公示。请检查后改正。", "社会救助法第十一条；个人信息保护法第二十八条");
    public static readonly Refusal DistrictVisitMissing = new("CASE-036", "{0}，确认前须由区级入户核实。请先登记区级入户核实记录。", "民发〔2021〕57号 第二十条；民发〔2021〕43号");
    public static readonly Refusal LetterNotFound = new("CASE-037", "没有找到这份文书，或者不在您的辖区内。");
    public static readonly Refusal LetterDelivered = new("CASE-038", "这份文书已经登记送达。");
    public static readonly Refusal DeliveryDay = new("CASE-039", "送达日期不能早于文书日期，也不能晚于今天。");
    public static readonly Refusal CalendarMissing = new("CASE-040", "截止日要用到 {0} 年以后的放假安排，还没有导入。请系统管理员把国务院办公厅的放假通知导入工作日历。");
    public static readonly Refusal NobodyApplies = new("CASE-041", "申请人须是户内成员或者已登记的代办人。");
    public static readonly Refusal AboveLimit = new("CASE-043", "拟救助 {0} 元，超过镇街小额审批上限 {1} 元。请改按支出型或者急难型报区级确认。", "民发〔2018〕23号");
    public static readonly Refusal LetterUnknown = new("CASE-071", "没有查到这份文书。请核对纸上的核对码，或者打办理机关的电话询问。");
    public static readonly Refusal CheckWrong = new("CASE-072", "填写的后四位与收件人的证件不符，不能显示全文。请核对后再填。");
    public static readonly Refusal CheckBudget = new("CASE-073", "核对失败的次数过多。请等 15 分钟再试，或者打办理机关的电话询问。");
    public static readonly Refusal OtherPlace = new("CASE-042", "“{0}”须向户籍所在地镇街申请，不能在这里受理。请告诉申请人到户籍所在地办理。", "社会救助法第三十七条");
    public static readonly Refusal MatterMissing = new("CASE-044", "请写明内容，至少四个字。");
    public static readonly Refusal TermWrong = new("CASE-045", "反馈期限应在 1 至 60 个工作日之间。");
    public static readonly Refusal ReferralNotFound = new("CASE-046", "没有找到这件转办，或者不在您的辖区内。");
    public static readonly Refusal ReferralAnswered = new("CASE-047", "这件转办已经登记过反馈。");
    public static readonly Refusal VotesUnreadable = new("CASE-048", "表决读不懂。请每行写一个单位和它的意见，如“区医保局 同意”；意见写同意、不同意或弃权，同一单位只写一次。");
    public static readonly Refusal TooFewUnits = new("CASE-049", "一事一议至少要有 {0} 个单位参加。");
    public static readonly Refusal RevisitWrong = new("CASE-050", "回访日期应在会议之后。");
    public static readonly Refusal NobodyThere = new("CASE-051", "本区档案里没有这个姓名和证件号码的人，或者其未登记在任何一户。请核对证件；确实没有登记的，先在“人员与家庭”中按现住地登记（不限户籍），再受理。", "社会救助法第三十七条");
    public static readonly Refusal IsHere = new("CASE-052", "这个人的户就在您的辖区，请到家庭户页受理。");
    public static readonly Refusal PlaceWrong = new("CASE-053", "请选择您辖区内急难发生的村（社区）。");
    public static readonly Refusal SameCause = new("CASE-054", "这一户已有正在办理的“{0}”，同一事由不能重复救助。请在原办件上继续办理。", "社会救助法第二十九条");
    public static readonly Refusal ToldNotAnswered = new("CASE-055", "急难发生地已受理这一户的申请，并已告知户籍所在地。请先在“转办”中登记反馈，确属另一事由的再受理。", "社会救助法第二十九条");
    public static readonly Refusal AidedThere = new("CASE-056", "户籍所在地反馈：同一事由已经救助，不能重复救助。请核实后不予确认，或者终止办理。", "社会救助法第二十九条");
}
