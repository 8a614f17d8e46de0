using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>Every numbered "no" of this line.</summary>
public static class ReliefRefusals
{
    public static readonly Refusal NotFound = new("RELIEF-001", "没有找到这条救助记录，或者不在您的辖区内。请返回列表核对。");
    public static readonly Refusal InFuture = new("RELIEF-002", "日期、时间晚于现在。请在发生之后再登记。");
    public static readonly Refusal TimeWrong = new("RELIEF-003", "时间要写成 24 小时制的“时:分”，如 09:30。请更正，不填按现在登记。");
    public static readonly Refusal SourceMissing = new("RELIEF-004", "请选择来源：主动求助、公安移送或者街面巡查发现。");
    public static readonly Refusal HelpMissing = new("RELIEF-005", "请至少选择一项救助内容。", "国务院令第381号第七条");
    public static readonly Refusal AgeWrong = new("RELIEF-006", "年龄要在 0 到 120 岁之间。请更正，估计不出的可以不填。");
    public static readonly Refusal AgeContradicts = new("RELIEF-007", "填写的年龄与“是否未成年人”不一致（不满 18 周岁为未成年人）。请核对后更正其中一项。", "未成年人保护法第二条");
    public static readonly Refusal NoteMissing = new("RELIEF-008", "请写明情况，至少四个字。");
    public static readonly Refusal AlreadyEnded = new("RELIEF-009", "此人已经离站，不能再办这一步。又来求助的，请另行登记。");
    public static readonly Refusal AlreadyIdentified = new("RELIEF-010", "此人的身份已经查明。请刷新后查看。");
    public static readonly Refusal StepDone = new("RELIEF-011", "这一步已经登记过。请刷新后查看。");
    public static readonly Refusal BeforeAdmission = new("RELIEF-012", "日期早于登记的求助日（{0}）。请核对。");
    public static readonly Refusal EndMissing = new("RELIEF-013", "请选择怎样离站。");
    public static readonly Refusal ChildLeaves = new("RELIEF-014", "未成年人不能自行离站。请由监护人接回、护送返乡，或者移交未成年人救助保护机构（安置）。", "未成年人保护法第九十二条");
    public static readonly Refusal HomeUnknown = new("RELIEF-015", "身份还没有查明，不能返乡。请先登记查明的身份，或者选择其他离站方式。");
    public static readonly Refusal NotEnded = new("RELIEF-016", "此人还没有离站，不能登记回访或者办结。请先登记离站。");
    public static readonly Refusal AlreadyClosed = new("RELIEF-017", "这次救助已经办结，不能再改。");
    public static readonly Refusal VisitBeforeEnd = new("RELIEF-018", "回访日期早于离站日（{0}）。请核对。");
    public static readonly Refusal ChildUnvisited = new("RELIEF-019", "返乡的未成年人至少回访一次后才能办结。请先登记回访。", "国办发〔2011〕39号");
    public static readonly Refusal LongerDay = new("RELIEF-020", "延长到的日期要晚于现在的期限（{0}），也不能超过自登记起三个月。请核对。", "民政部令第24号");
    public static readonly Refusal WayMissing = new("RELIEF-021", "请选择回访方式。");
}
