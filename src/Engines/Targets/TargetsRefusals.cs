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
    public static readonly Refusal OwnerMissing = new("TGT-023", "请填写责任单位或责任人，不超过 200 字。");
    public static readonly Refusal FigureRejected = new("TGT-024", "这个数已被剔除，不能作为目标。请先在计划正文中恢复。");
    public static readonly Refusal GoalWithoutUnit = new("TGT-025", "“{0}”没有计量单位，无法衡量是否达到。请先在计划正文中改正这个数，补上单位。");
    public static readonly Refusal FigureDoubtful = new("TGT-026", "“{0}”与计划中的其他数互相矛盾（{1}）。请先在计划正文中核对并确认或改正。");
    public static readonly Refusal NotMeasured = new("TGT-027", "“{0}”{1}，不能用来衡量目标。请改选其他指标，或者作为任务办理。");
    public static readonly Refusal UnitDiffers = new("TGT-028", "目标的单位是“{0}”，指标“{1}”的单位是“{2}”，不能相比。请改选同一单位的指标。");
    public static readonly Refusal GoalsContradict = new("TGT-029", "“{0}”{1}年已有另一个目标（{2}），与这一个（{3}）不一致。请先核对计划，只留一个。");
    public static readonly Refusal GoalNotFound = new("TGT-030", "没有这个目标，可能地址有误。请从目标总览进入。");
    public static readonly Refusal TaskHasMilestones = new("TGT-031", "任务按里程碑推进，不按数量分解。请登记里程碑。");
    public static readonly Refusal PartOutsideYear = new("TGT-032", "{0}不在目标的年度（{1}年）之内。请改正月份。");
    public static readonly Refusal MonthsFall = new("TGT-033", "各月是从一月起的累计数，{0}比前一个月少。请改正。");
    public static readonly Refusal TownsDiffer = new("TGT-034", "各镇街合计为{0}，与目标{1}不等。请改到相等。");
    public static readonly Refusal MilestoneTitle = new("TGT-035", "请写明里程碑是什么，不超过 200 字。");
    public static readonly Refusal MilestoneLate = new("TGT-036", "里程碑不能晚于任务的期限（{0}）。请改正日期。");
    public static readonly Refusal GoalIsMeasured = new("TGT-037", "这个目标由指标衡量，不需要登记完成。请看它的进度。");
    public static readonly Refusal EvidenceMissing = new("TGT-038", "请写明完成的佐证，例如文件名称、文号、现场记录。");
    public static readonly Refusal MilestonesOpen = new("TGT-039", "还有里程碑没有完成。请先逐项登记完成。");
    public static readonly Refusal TemplateField = new("TGT-040", "模板第 {0} 行有不认识的内容：{1}。指标写作 {{K01.1}}、{{K01.1:同比}}、{{K01.1:环比}}，请对照指标目录改正。");
    public static readonly Refusal TemplateEmpty = new("TGT-041", "模板里没有内容。请检查文件。");
    public static readonly Refusal ReportKind = new("TGT-042", "{0}不是{1}。年报写作 2024，季报写作 2024-Q2，月报写作 2024-05，请改正。");
    public static readonly Refusal PlansSame = new("TGT-043", "请选择两份不同的文件比较。");
}
