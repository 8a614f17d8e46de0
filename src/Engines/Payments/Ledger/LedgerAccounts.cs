namespace Huimin.Payments;

/// <summary>
/// The accounts of the ledger (科目). Together they always hold nothing: what leaves the fund is owed, under way, paid, returned or being recovered.
/// </summary>
public static class LedgerAccounts
{
    /// <summary>财政专户</summary>
    public const string Fund = "fund";

    /// <summary>退回待处理</summary>
    public const string Suspense = "suspense";

    /// <summary>应收追缴</summary>
    public const string Recovery = "recovery";

    /// <summary>核销损失</summary>
    public const string WrittenOff = "written-off";

    /// <summary>应付 of one programme.</summary>
    public static string Owed(string programme) => "owed:" + programme;

    /// <summary>在途 of one batch.</summary>
    public static string Transit(Guid batchId) => "transit:" + batchId.ToString("N");

    /// <summary>已付 of one programme.</summary>
    public static string Paid(string programme) => "paid:" + programme;

    /// <summary>As a page writes it, without the programme or batch.</summary>
    public static string Title(string account) => account.Split(':')[0] switch
    {
        Fund => "财政专户",
        Suspense => "退回待处理",
        Recovery => "应收追缴",
        WrittenOff => "核销损失",
        "owed" => "应付",
        "transit" => "在途",
        _ => "已付",
    };
}
