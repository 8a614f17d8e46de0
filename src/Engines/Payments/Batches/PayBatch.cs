using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// Payables of one programme that go to the bank together (批次). One person builds it, another approves its content, a third releases it; the persons are
/// compared, not the accounts (M4, M5).
/// </summary>
public sealed class PayBatch : IVersioned
{
    public required Guid BatchId { get; init; }

    /// <summary>What the bank knows it by, such as DIBAO-202611-01.</summary>
    public required string Number { get; init; }
    public required string Programme { get; init; }

    /// <summary>First day of the month of payment.</summary>
    public required DateOnly Cycle { get; init; }
    public required int Lines { get; init; }

    /// <summary>Fen that the bank pays: what is owed less what is deducted.</summary>
    public required long TotalFen { get; init; }

    /// <summary>SHA-256 of the canonical content (<see cref="BatchContent"/>).</summary>
    public required byte[] ContentHash { get; init; }

    public BatchState State { get; set; }
    public required Guid MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }
    public Guid? ReleasedBy { get; set; }
    public DateTime? ReleasedAt { get; set; }

    /// <summary>The manifest of the file (M7): layout, name, lines, fen, SHA-256.</summary>
    public string? FileLayout { get; set; }
    public string? FileName { get; set; }
    public int? FileLines { get; set; }
    public long? FileFen { get; set; }
    public byte[]? FileHash { get; set; }
    public DateTime? FileAt { get; set; }

    /// <summary>How many parts of the bank's answer have been taken in.</summary>
    public int Answers { get; set; }
    public int Version { get; set; }
}

/// <summary>The life of a batch (批次状态).</summary>
public enum BatchState
{
    /// <summary>待审核</summary>
    Built = 1,

    /// <summary>待放款</summary>
    Approved = 2,

    /// <summary>已放款</summary>
    Released = 3,

    /// <summary>回执未齐</summary>
    PartlyAnswered = 4,

    /// <summary>已回执</summary>
    Answered = 5,

    /// <summary>已撤回</summary>
    Dissolved = 6,
}

/// <summary>One line of a batch as it was built (批次明细): how much, to which account. Never changed.</summary>
public sealed class PayLine : IAppendOnly
{
    public required Guid BatchId { get; init; }

    /// <summary>From 1; the bank repeats it in its answer.</summary>
    public required int LineNo { get; init; }
    public required Guid PayableId { get; init; }
    public required long AmountFen { get; init; }

    /// <summary>Fen that are set off against a recovery claim, besides what the bank pays.</summary>
    public required long DeductedFen { get; init; }
    public required Guid AccountId { get; init; }

    [Personal(Why.Account, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Nobody)]
    public required byte[] AccountIndex { get; init; }
}

/// <summary>That somebody looked at a content and found it right (批次审核): good for this content only, and not for ever.</summary>
public sealed class PayApproval : IAppendOnly
{
    public required Guid ApprovalId { get; init; }
    public required Guid BatchId { get; init; }
    public required byte[] ContentHash { get; init; }
    public required Guid ApprovedBy { get; init; }
    public required DateTime ApprovedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
}
