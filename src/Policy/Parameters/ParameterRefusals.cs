using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>Every "no" of the parameter files and of a question for a month. Messages name the file; the line is a field of the refusal.</summary>
public static class ParameterRefusals
{
    private const string Standards = "社会救助法 第十七条、第十九条、第二十三条";

    public static readonly Refusal NoFolder = new("PAR-001", "找不到政策参数的文件夹“{0}”，请检查安装目录或设置。");
    public static readonly Refusal NotText = new("PAR-002", "{0}：不是 UTF-8 编码的文本，请用表格软件另存为“CSV UTF-8（逗号分隔）”。");
    public static readonly Refusal Header = new("PAR-003", "{0}：第一行应为“{1}”。");
    public static readonly Refusal Columns = new("PAR-004", "{0} 第 {1} 行：应有 {2} 列，现有 {3} 列；文字中的逗号请用全角“，”，不要用引号。");
    public static readonly Refusal UnknownKey = new("PAR-005", "{0} 第 {1} 行：没有名为“{2}”的参数，请对照参数目录改正。");
    public static readonly Refusal UnknownArea = new("PAR-006", "{0} 第 {1} 行：地区“{2}”不在 regions.csv 中，请先登记该地区或改正代码。");
    public static readonly Refusal WrongDay = new("PAR-007", "{0} 第 {1} 行：起止日期“{2}”写法不对，应如 2026-07 或 2026-07-01；止日留空表示到下一条为止。");
    public static readonly Refusal WrongUnit = new("PAR-008", "{0} 第 {1} 行：“{2}”的单位应为“{3}”，现为“{4}”。");
    public static readonly Refusal WrongValue = new("PAR-009", "{0} 第 {1} 行：“{2}”的值“{3}”读不懂，{4}。");
    public static readonly Refusal OutOfBounds = new("PAR-010", "{0} 第 {1} 行：“{2}”的值 {3} 超出允许范围（{4} 至 {5}）。");
    public static readonly Refusal NoSource = new("PAR-011", "{0} 第 {1} 行：没有写来源；还没有文件依据的写“待核”。");
    public static readonly Refusal WrongState = new("PAR-012", "{0} 第 {1} 行：状态应为 已核、二手 或 待核，现为“{2}”。");
    public static readonly Refusal Duplicate = new("PAR-013", "{0} 第 {1} 行：与 {2} 第 {3} 行重复（同一参数、地区和起始日）。");
    public static readonly Refusal Overlap = new("PAR-014", "{0} 第 {1} 行：期间与 {2} 第 {3} 行重叠（后者自 {4} 起）。");
    public static readonly Refusal Gap = new("PAR-015", "{0} 第 {1} 行：“{2}”到 {3} 为止，{4}从次日起没有可用的值，请补上下一条。");
    public static readonly Refusal Missing = new("PAR-016", "缺少参数“{0}”（{1}）：{2}及其上级都没有登记，请在 rules 中补一条。");
    public static readonly Refusal BelowGuide = new("PAR-017", "{0} 第 {1} 行：“{2}”{3} 低于上级指导标准 {4}（{5} 第 {6} 行）。", Standards);
    public static readonly Refusal Early = new("PAR-018", "{0}没有“{1}”：最早的一条自 {2} 起，更早的月份不能计算；请补录当时的标准后再算。", Standards);
    public static readonly Refusal NoArea = new("PAR-019", "{0}没有“{1}”：该地区及其上级都没有登记这个参数。", Standards);
    public static readonly Refusal RepeatedArea = new("PAR-020", "{0} 第 {1} 行：地区“{2}”登记了两次。");
    public static readonly Refusal AreaCodeWrong = new("PAR-021", "{0} 第 {1} 行：区划代码“{2}”不对（{3}），请改正。");
}
