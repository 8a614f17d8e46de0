using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// One movement of money (账务), made of entries that sum to zero. Only ever added to: a correction is another transaction that reverses it (M2).
/// </summary>
public sealed class LedgerTransaction : IAppendOnly
{
    public required Guid TransactionId { get; init; }
    public required LedgerKind Kind { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The person behind the account who did it.</summary>
    public required Guid DoneBy { get; init; }

    public Guid? BatchId { get; init; }

    /// <summary>The return file, the claim or the payable it is about.</summary>
    public Guid? SubjectId { get; init; }
}

/// <summary>One side of a movement (分录).</summary>
public sealed class LedgerEntry : IAppendOnly
{
    public required Guid TransactionId { get; init; }

    /// <summary>From 1 within the transaction.</summary>
    public required int LineNo { get; init; }

    /// <summary>One of <see cref="LedgerAccounts"/>.</summary>
    public required string Account { get; init; }

    public required LedgerUnit Unit { get; init; }

    /// <summary>Into the account when positive, out of it when negative.</summary>
    public required long Amount { get; init; }

    public Guid? PayableId { get; init; }
}

/// <summary>What an amount counts (计量单位): later also the hours of the time bank and vouchers.</summary>
public enum LedgerUnit
{
    /// <summary>分</summary>
    Fen = 1,

    /// <summary>分钟（时间银行）</summary>
    Minutes = 2,

    /// <summary>分（消费券）</summary>
    VoucherFen = 3,
}

/// <summary>What happened (账务类型).</summary>
public enum LedgerKind
{
    /// <summary>批次审核，记应付</summary>
    Approved = 1,

    /// <summary>审核作废，冲回应付</summary>
    Voided = 2,

    /// <summary>放款，转在途</summary>
    Released = 3,

    /// <summary>银行回执</summary>
    Answered = 4,

    /// <summary>退回重发，转应付</summary>
    Reissued = 5,

    /// <summary>退回缴回财政</summary>
    GivenBack = 6,

    /// <summary>立追缴</summary>
    Claimed = 7,

    /// <summary>收到追缴款</summary>
    Received = 8,

    /// <summary>核销追缴</summary>
    WrittenOff = 9,

    /// <summary>查询后落定</summary>
    Enquired = 10,
}
