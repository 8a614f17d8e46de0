using Huimin.Data;

namespace Huimin.Payments;

/// <summary>A file in which the bank says what became of a batch, or of a stated part of it (回执). Its content is accepted once (M8).</summary>
public sealed class PayReturn : IAppendOnly
{
    public required Guid ReturnId { get; init; }
    public required Guid BatchId { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>From 1; the parts of a batch follow one another.</summary>
    public required int Part { get; init; }
    public required bool IsLast { get; init; }
    public required int Lines { get; init; }
    public required long PaidFen { get; init; }
    public required long ReturnedFen { get; init; }
    public required long UnknownFen { get; init; }
    public required Guid AcceptedBy { get; init; }
    public required DateTime AcceptedAt { get; init; }
}

/// <summary>What became of one line (回执明细); an unknown one is followed by the answer to an enquiry.</summary>
public sealed class PayReturnLine : IAppendOnly
{
    public required Guid ReturnId { get; init; }
    public required Guid BatchId { get; init; }
    public required int LineNo { get; init; }
    public required Guid PayableId { get; init; }
    public required PayOutcome Outcome { get; init; }

    /// <summary>The bank's own number of the movement (银行流水号); empty where it does not know.</summary>
    public required string Serial { get; init; }
    public required long AmountFen { get; init; }
}

/// <summary>What the bank says of a line (回执结果).</summary>
public enum PayOutcome
{
    /// <summary>成功</summary>
    Paid = 1,

    /// <summary>账号户名不符</summary>
    WrongAccount = 2,

    /// <summary>账户已销户</summary>
    ClosedAccount = 3,

    /// <summary>结果不明</summary>
    Unknown = 4,

    /// <summary>其他原因退回</summary>
    OtherFailure = 5,
}
