using Huimin.Values;

namespace Huimin.Targets;

/// <summary>Every "no" of the Targets engine.</summary>
public static class TargetsRefusals
{
    public static readonly Refusal NoText = new("TGT-001", "文件里没有可读的文字。如果是扫描件或照片，请先用文字识别软件转成文字，或把正文粘贴到文本框。");
    public static readonly Refusal NoFigures = new("TGT-002", "没有读到任何指标数，可能不是工作计划或总结。请核对文件；确需保存的，可以粘贴含有指标的段落。");
    public static readonly Refusal NotFound = new("TGT-003", "没有这份计划，可能地址有误。请从“工作计划”列表进入。");
    public static readonly Refusal FigureNotFound = new("TGT-004", "没有这个指标数，可能地址有误。请回到计划正文重新选择。");
    public static readonly Refusal BadValue = new("TGT-005", "数值应是数字，可以带小数，例如 3736 或 84.1（百分数填百分号前的数）。");
    public static readonly Refusal TooLong = new("TGT-006", "正文超过 20 万字，不像一份工作计划。请分成几份再导入。");
    public static readonly Refusal UnitMissing = new("TGT-007", "请填写计量单位，例如 元、人、户、%。");
    public static readonly Refusal MetricMissing = new("TGT-008", "请填写指标名称，例如 低保边缘家庭人数。");
    public static readonly Refusal RangeReversed = new("TGT-009", "区间的上限小于下限。请核对两个数值。");
    public static readonly Refusal NothingGiven = new("TGT-010", "请选择一个文件，或把正文粘贴到文本框。");
    public static readonly Refusal IndicatorUnknown = new("TGT-011", "没有这个指标，或者它还没有可以计数的记录。请从“指标”列表进入。");
    public static readonly Refusal DivisionUnknown = new("TGT-012", "没有这个区划，或者它不在本区。请从列表中选择镇街或村（社区）。");
    public static readonly Refusal PeriodInFuture = new("TGT-013", "{0}还没有到，不能统计。请选择今天以前的时间。");
    public static readonly Refusal MonthsReversed = new("TGT-014", "起止月份颠倒，或者超过 36 个月。请改正后再计算。");
    public static readonly Refusal RowsElsewhere = new("TGT-015", "明细只能在自己的辖区内查看。请选择本辖区的镇街或村（社区）。");
    public static readonly Refusal MonthRunning = new("TGT-016", "{0}还没有结束，不能关账。请在下月初办理。");
    public static readonly Refusal MonthUncounted = new("TGT-017", "{0}结束以后还没有重新计算过指标，不能关账。请先重新计算。");
    public static readonly Refusal MonthClosed = new("TGT-018", "{0}已经关账。已报送的数不再改动；以后的更正与已报送的数并列显示差异。");
    public static readonly Refusal CloseNotAsked = new("TGT-019", "{0}还没有人提请关账。请先由经办提请。");
    public static readonly Refusal CloseTwoPeople = new("TGT-020", "提请和确认关账须由两个人办理。请由另一位审批人确认。");
    public static readonly Refusal DayBeforePeriod = new("TGT-021", "统计时点{0}早于{1}的第一天。请改正其中一个。");
    public static readonly Refusal PeriodUnreadable = new("TGT-022", "统计期写作 2024-05（月）、2024-Q2（季）或 2024（年）。请改正后再查。");
}
