using Huimin.Values;

namespace Huimin.SocialAssistance;

/// <summary>Every numbered "no" about care agreements.</summary>
public static class CareRefusals
{
    public static readonly Refusal NotFound = new("CARE-001", "没有找到这份照料护理协议，或者不在您的辖区内。请返回列表核对。");
    public static readonly Refusal NotAtHome = new("CARE-002", "此人现在不是散居特困人员（没有在享的特困供养、已集中供养或者已去世），不签照料护理协议。请先核对待遇和供养方式。", "社会救助法第十六条");
    public static readonly Refusal Running = new("CARE-003", "此人已有有效的协议（至 {0}）。换人的请先终止原协议；到期接着签的请选择“续签”。");
    public static readonly Refusal SignedInFuture = new("CARE-004", "签订日期晚于今天。请在签订之后登记。");
    public static readonly Refusal TermWrong = new("CARE-005", "有效期不对：开始不能早于签订日期，结束不能早于开始，也不能已经过去。请核对。");
    public static readonly Refusal RelationMissing = new("CARE-006", "请选择照料人与特困人员的关系。");
    public static readonly Refusal DutyMissing = new("CARE-007", "请至少选择一项照料责任。");
    public static readonly Refusal FrequencyWrong = new("CARE-008", "照料频次要写成每周 1 至 21 次。请更正。");
    public static readonly Refusal AllowanceWrong = new("CARE-009", "照料补助要写成每月的元数，没有的写 0。请更正。");
    public static readonly Refusal AlreadyEnded = new("CARE-010", "这份协议已经终止或者续签。请刷新后查看。");
    public static readonly Refusal EndMissing = new("CARE-011", "请选择为什么终止。");
    public static readonly Refusal EndDay = new("CARE-012", "终止日期要在协议生效日（{0}）与今天之间。请核对。");
    public static readonly Refusal CarerMissing = new("CARE-013", "请填写照料人的姓名或者单位名称，至少两个字。");
    public static readonly Refusal Twice = new("CARE-014", "同一批里同一个人出现了两次。请留一份后重新登记。");
}
