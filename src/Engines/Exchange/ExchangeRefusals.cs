using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>Every numbered "no" of this room.</summary>
public static class ExchangeRefusals
{
    public static readonly Refusal SourceUnknown = new("EXCH-001", "没有代码为“{0}”的数据源。请从列表中选择。");
    public static readonly Refusal NeverAsked = new("EXCH-002", "回复对应的查询不存在，内容未保存。请数据源单位核对查询编号。", "社会救助法第七十条");
    public static readonly Refusal AnsweredBefore = new("EXCH-003", "这次查询已有回复，本次回复另存待查，不计入报告。");
    public static readonly Refusal DayInFuture = new("EXCH-004", "回复的数据截止日 {0} 晚于今天，不能采用。请数据源单位更正后重新回复。");
    public static readonly Refusal TakenBefore = new("EXCH-005", "这条回复已经收过，没有重复登记。");
    public static readonly Refusal OtherSource = new("EXCH-006", "回复来自“{0}”，而查询是向“{1}”发出的，不能采用。");
    public static readonly Refusal TooManyRows = new("EXCH-007", "一次回复有 {0} 行，超过上限 {1} 行，不能采用。");
    public static readonly Refusal NotReachable = new("EXCH-008", "数据源暂时无法连接，系统将自动再试。");
    public static readonly Refusal GaveUp = new("EXCH-009", "向数据源查询 {0} 次都没有成功，已停止自动查询。请联系数据源单位，恢复后重新查询。");
    public static readonly Refusal Paused = new("EXCH-010", "数据源连续出错，已暂停向它查询，稍后自动恢复。");
    public static readonly Refusal Busy = new("EXCH-011", "向这个数据源的查询已经排满，请稍候再试。");
    public static readonly Refusal HostNotRegistered = new("EXCH-012", "数据源的地址未登记，或者解析到未登记的网络地址，不予连接。请系统管理员核对 exchange-hosts.json。", "等保三级：边界访问控制");
    public static readonly Refusal NotUnderstood = new("EXCH-013", "数据源的回复不符合约定格式，不能采用。请联系数据源单位。");
    public static readonly Refusal ColumnMissing = new("EXCH-014", "文件缺少“{0}”列。请使用导出的查询文件所附的列名。");
    public static readonly Refusal CellWrong = new("EXCH-015", "“{0}”不是{1}，整份文件未采用。请更正后重新上传。");
    public static readonly Refusal NothingToSend = new("EXCH-016", "没有等待发出的查询。");
    public static readonly Refusal FileEmpty = new("EXCH-017", "文件里没有回复。请检查是否传输中断。");
    public static readonly Refusal HostsWrong = new("EXCH-018", "exchange-hosts.json 第 {0} 项不正确：须写明数据源代码、https 地址和允许的网络地址。请更正后重新启动。");
    public static readonly Refusal PurposeEnded = new("EXCH-019", "办件已经办结，回复到得太晚，内容未保存。", "个人信息保护法第六条");
}
