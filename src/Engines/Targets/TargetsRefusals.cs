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
}
