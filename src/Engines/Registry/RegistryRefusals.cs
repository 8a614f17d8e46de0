using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Every numbered "no" of the register.</summary>
public static class RegistryRefusals
{
    private const string Pipl = "个人信息保护法第二十八条、第三十四条";

    public static readonly Refusal DivisionUnknown = new("REG-001", "区划代码 {0} 不在区划目录中。请核对代码，应为 12 位村（社区）代码。", "GB/T 2260、GB/T 10114");
    public static readonly Refusal DivisionAbolished = new("REG-002", "“{0}”（{1}）已于{2}撤销或调整，归入{3}。请改用当前代码。", "行政区划管理条例");
    public static readonly Refusal DivisionNotYet = new("REG-003", "“{0}”自{1}起才设立，该日期尚不能使用。", "行政区划管理条例");
    public static readonly Refusal NotAVillage = new("REG-004", "人员和家庭要登记到村（社区），区划代码应为 12 位。");
    public static readonly Refusal NotFound = new("REG-005", "没有找到这份档案，或者不在您的辖区内。请核对后重新查询，或联系对象所在镇街。");
    public static readonly Refusal NumberHeld = new("REG-006", "这个身份号码已登记在另一份档案上，不能再登记一次。请先查询该号码；确属重号的，由区级经办核实后处理。", "GB 11643-1999");
    public static readonly Refusal BornLater = new("REG-007", "出生日期晚于今天，请对照证件更正。");
}
