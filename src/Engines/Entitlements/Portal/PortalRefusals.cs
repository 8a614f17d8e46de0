using Huimin.Values;

namespace Huimin.Entitlements.Portal;

/// <summary>Every "no" of the calculator: what was filled in cannot be read.</summary>
public static class PortalRefusals
{
    public static readonly Refusal NotAnswered = new("CAL-001", "这一项还没有填；没有收入、没有存款的请填 0。");
    public static readonly Refusal NotMoney = new("CAL-002", "“{0}”不是金额，请只填数字，如 300 或 512.40。");
    public static readonly Refusal NotNumber = new("CAL-003", "“{0}”不对，请填 {1} 至 {2} 之间的整数。");
    public static readonly Refusal NotYear = new("CAL-004", "出生年份“{0}”不对，请填四位数的年份，如 1953。");
    public static readonly Refusal NotMonth = new("CAL-005", "请选择出生月份，并且不晚于本月。");
    public static readonly Refusal NotChosen = new("CAL-006", "请选择一项。");
}
