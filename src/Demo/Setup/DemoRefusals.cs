using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What the making of a demo district refuses.</summary>
public static class DemoRefusals
{
    public static readonly Refusal OtherDistrict = new("DEMO-001", "数据目录中已有另一个演示区（种子 {0}，{1} 人）。请换一个目录（--data），或用原来的种子启动。");
    public static readonly Refusal RealDistrict = new("DEMO-002", "数据库中已有人员档案，且不是演示区。演示数据不能与真实数据混放，请换一个目录（--data）或另建一个空库。");
    public static readonly Refusal MarkerUnreadable = new("DEMO-003", "演示区标记文件 {0} 无法读取。请恢复该文件，或换一个目录（--data）重新生成。");
    public static readonly Refusal NotABankFile = new("DEMO-004", "这不是代发文件，模拟银行读不懂。请选择“代发批次”页下载的文件。");
}
