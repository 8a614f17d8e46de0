using Huimin.Values;

namespace Huimin;

/// <summary>What the executable itself refuses.</summary>
internal static class HuiminRefusals
{
    public static readonly Refusal PortTaken = new("RUN-001", "端口 {0} 已被占用，可能已有一个惠民在运行。请先停止它，或用 --port 换一个端口。");
    public static readonly Refusal NotMade = new("RUN-002", "数据目录 {0} 中没有数据库。请用 --data 指明目录，或先运行 ./huimin demo。");
    public static readonly Refusal FileMissing = new("RUN-003", "找不到文件 {0}。请核对文件名和路径。");
    public static readonly Refusal DistrictNotSet = new("RUN-004", "数据目录 {0} 还没有写明是哪个区县。看演示请运行 ./huimin demo；正式使用请先运行 ./huimin accounts init --district 六位区划代码。");
    public static readonly Refusal OtherDistrict = new("RUN-005", "这个数据目录属于区划 {0}，不能改作 {1}。请用 --data 另指一个目录。");
    public static readonly Refusal NoDistrict = new("RUN-006", "{0} 不是现行的区县代码。请填六位县级行政区划代码，如 500114。");
    public static readonly Refusal OtherMonth = new("RUN-007", "普查发现只记本月的。看别的月份请去掉 --record。");
    public static readonly Refusal NoValue = new("RUN-008", "“{0}”读不懂。请写成 参数=值，如 dibao.standard.rural=700.00；参数的名称见“标准模拟”。");
    public static readonly Refusal CalendarWrong = new("RUN-009", "放假安排文件 {0} 不能用：{1}请改正之后再启动。");
}
