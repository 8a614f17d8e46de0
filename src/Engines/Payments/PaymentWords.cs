namespace Huimin.Payments;

/// <summary>The Chinese words of the states and kinds.</summary>
public static class PaymentWords
{
    public static string Title(this PayableKind kind) => kind == PayableKind.Regular ? "当月" : "补发";

    public static string Title(this PayableState state) => state switch
    {
        PayableState.Held => "暂缓",
        PayableState.Ready => "待组批",
        PayableState.InBatch => "已组批",
        PayableState.Sent => "已送银行",
        PayableState.Unknown => "结果不明",
        PayableState.Paid => "已到账",
        PayableState.Returned => "退回",
        PayableState.Reissued => "已重发",
        _ => "已缴回",
    };

    public static string Title(this PayHold hold) => hold switch
    {
        PayHold.NoAccount => "没有收款账户",
        PayHold.Died => "月初之前已经死亡",
        PayHold.Overlap => "与另一项待遇不能同享",
        PayHold.NoHead => "户主空缺",
        PayHold.Closed => "户已注销",
        PayHold.SharedAccount => "账号为多名无关人员收款",
        _ => "",
    };

    public static string Title(this BatchState state) => state switch
    {
        BatchState.Built => "待审核",
        BatchState.Approved => "待放款",
        BatchState.Released => "已放款",
        BatchState.PartlyAnswered => "回执未齐",
        BatchState.Answered => "已回执",
        _ => "已撤回",
    };

    public static string Title(this PayOutcome outcome) => outcome switch
    {
        PayOutcome.Paid => "成功",
        PayOutcome.WrongAccount => "账号户名不符",
        PayOutcome.ClosedAccount => "账户已销户",
        PayOutcome.Unknown => "结果不明",
        _ => "其他原因退回",
    };

    public static string Title(this PayAct act) => act == PayAct.GiveBack ? "缴回财政" : "查询后落定";

    public static string Title(this AccountState state) => state switch
    {
        AccountState.Asked => "待另一人确认",
        AccountState.Active => "使用中",
        AccountState.Refused => "不予确认",
        _ => "已停用",
    };

    public static string Title(this HolderKind kind) => kind switch
    {
        HolderKind.Guardian => "监护人",
        HolderKind.Institution => "机构",
        _ => "本人",
    };

    public static string Title(this ClaimReason reason) => reason == ClaimReason.Died ? "死亡知晓较晚" : "待遇追溯停发或者降低";

    public static string Title(this RecoveryKind kind) => kind switch
    {
        RecoveryKind.Deducted => "从待遇中抵扣",
        RecoveryKind.Received => "缴回",
        _ => "核销",
    };

    public static string Title(this LedgerKind kind) => kind switch
    {
        LedgerKind.Approved => "批次审核，记应付",
        LedgerKind.Voided => "审核作废，冲回应付",
        LedgerKind.Released => "放款，转在途",
        LedgerKind.Answered => "银行回执",
        LedgerKind.Reissued => "退回重发，转应付",
        LedgerKind.GivenBack => "退回缴回财政",
        LedgerKind.Claimed => "立追缴",
        LedgerKind.Received => "收到追缴款",
        LedgerKind.WrittenOff => "核销追缴",
        _ => "查询后落定",
    };
}
