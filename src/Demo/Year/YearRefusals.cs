using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What the lived year refuses.</summary>
public static class YearRefusals
{
    public static readonly Refusal NobodyConsents = new("YEAR-001", "办件 {0} 的家庭没有成年成员，无法授权核对。这是模拟程序的错误，请报告种子和日期。");
    public static readonly Refusal OtherYear = new("YEAR-002", "数据目录中的演示区不是过一年用的（种子 {0}，{1} 人，{2} 年）。请换一个目录（--data），或用原来的参数接着过。");
    public static readonly Refusal StateUnreadable = new("YEAR-003", "进度文件 {0} 无法读取，不能接着过。请换一个目录（--data）从头开始。");
    public static readonly Refusal NoParameters = new("YEAR-004", "{0} 年没有政策参数或者没有工作日历，不能过这一年。请先补充 rules/ 或者日历。");
    public static readonly Refusal NoYear = new("YEAR-005", "数据目录中的一年还没有过完。请用原来的参数接着运行 huimin demo --year，过完再打开。");
}
