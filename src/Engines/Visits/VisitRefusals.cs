using Huimin.Values;

namespace Huimin.Visits;

/// <summary>Every numbered "no" of this room.</summary>
public static class VisitRefusals
{
    public static readonly Refusal NotFound = new("VISIT-001", "没有找到，或者不在您的辖区内。请返回列表核对。");
    public static readonly Refusal KindUnknown = new("VISIT-002", "没有这一类探访对象。请返回列表重新选择。");
    public static readonly Refusal InFuture = new("VISIT-003", "探访日期晚于今天。请在探访之后再登记。");
    public static readonly Refusal BeforePeriod = new("VISIT-004", "第 {0} 人：探访日期早于这一期的开始（{1}）。请核对日期。");
    public static readonly Refusal TooLate = new("VISIT-005", "第 {0} 人：这一期已于 {1} 结束，过了补录的期限。请按今天的探访登记，逾期的那一期会记为已补访。");
    public static readonly Refusal NotListed = new("VISIT-006", "第 {0} 人：那一天不在探访名单上。确需探访的，请镇街先列入名单并写明理由。");
    public static readonly Refusal Dead = new("VISIT-007", "第 {0} 人：登记的去世日期（{1}）早于探访日期。请核对人和日期。");
    public static readonly Refusal Elsewhere = new("VISIT-008", "第 {0} 人：不是这个村（社区）的人。一张表只登记一个村（社区）。");
    public static readonly Refusal Empty = new("VISIT-009", "还没有填写任何人的探访情况。请至少填写一人。");
    public static readonly Refusal Twice = new("VISIT-010", "第 {0} 人：同一张表里写了两次。请删去一行。");
    public static readonly Refusal WayMissing = new("VISIT-011", "第 {0} 人：请选择探访方式：上门、电话或者视频。");
    public static readonly Refusal ConditionMissing = new("VISIT-012", "第 {0} 人：请选择身心状况。");
    public static readonly Refusal DwellingMissing = new("VISIT-013", "第 {0} 人：上门探访的，请查看并选择居住安全情况。");
    public static readonly Refusal NeedMissing = new("VISIT-014", "第 {0} 人：身心状况较差或者居住有隐患的，请选择需求并写明情况，以便跟进。", "民发〔2022〕73号");
    public static readonly Refusal NeedTextMissing = new("VISIT-015", "第 {0} 人：有需求的，请写明需要什么，至少四个字。");
    public static readonly Refusal AlreadyCorrected = new("VISIT-016", "这条记录已经更正过。请刷新后在最新的一条上更正。");
    public static readonly Refusal ReasonMissing = new("VISIT-017", "请写明理由，至少四个字。");
    public static readonly Refusal AlreadyListed = new("VISIT-018", "此人已经在探访名单上。");
    public static readonly Refusal NotOnList = new("VISIT-019", "此人不在探访名单上，不用移出。");
    public static readonly Refusal NeedClosed = new("VISIT-020", "这项需求已经办结。请刷新后查看。");
    public static readonly Refusal CloseBeforeVisit = new("VISIT-021", "办结日期要在提出需求（{0}）到今天之间。请核对。");
    public static readonly Refusal TooMany = new("VISIT-022", "一张表最多登记 {0} 人。请分两张填写。");
    public static readonly Refusal WrongAge = new("VISIT-023", "此人的年龄不属于这一类探访对象，或者已经去世。请核对。");
}
