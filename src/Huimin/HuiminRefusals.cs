using Huimin.Values;

namespace Huimin;

/// <summary>What the executable itself refuses.</summary>
internal static class HuiminRefusals
{
    public static readonly Refusal PortTaken = new("RUN-001", "端口 {0} 已被占用，可能已有一个惠民在运行。请先停止它，或用 --port 换一个端口。");
    public static readonly Refusal NotMade = new("RUN-002", "数据目录 {0} 中没有数据库。请用 --data 指明目录，或先运行 ./huimin demo。");
    public static readonly Refusal FileMissing = new("RUN-003", "找不到文件 {0}。请核对文件名和路径。");
}
