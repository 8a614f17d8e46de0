using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// Money that is granted once by a document (一次性发放): what for, by which document, to whom. Its list is locked, put up where its kind is, approved by another
/// person, and only then are its lines awards of one month, which the monthly run pays like any other.
/// </summary>
public sealed class Grant : IVersioned
{
    public required Guid GrantId { get; init; }

    /// <summary>Code of the kind, which is the programme it is paid under.</summary>
    public required string Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>Number of the document (批文号).</summary>
    public required string DocumentNumber { get; init; }
    public required DateOnly DocumentDate { get; init; }
    public required GrantWho Who { get; init; }

    /// <summary>First day of the month whose recipients are chosen; null for a named list.</summary>
    public DateOnly? ChosenMonth { get; init; }
    public GrantState State { get; set; }

    /// <summary>Lines that stand, and what they come to.</summary>
    public int Lines { get; set; }
    public long TotalFen { get; set; }

    /// <summary>SHA-256 of the file of a named list.</summary>
    public byte[]? ListHash { get; set; }

    /// <summary>The last day on which the list is put up; null where nothing of it is.</summary>
    public DateOnly? NoticeUntil { get; set; }

    /// <summary>First day of the month for which it is paid; null before the approval.</summary>
    public DateOnly? Month { get; set; }

    /// <summary>SHA-256 of the list as it was approved (<see cref="GrantContent"/>).</summary>
    public byte[]? ContentHash { get; set; }
    public required Guid MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }
    public Guid? LockedBy { get; set; }
    public DateTime? LockedAt { get; set; }
    public Guid? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }
    public Guid? CancelledBy { get; set; }
    public DateTime? CancelledAt { get; set; }
    public string CancelReason { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>One programme whose recipients get a grant, and how much each (对象筛选条件和单价).</summary>
public sealed class GrantPart : IAppendOnly
{
    public required Guid GrantId { get; init; }

    /// <summary>Code of the programme that they receive.</summary>
    public required string Programme { get; init; }

    /// <summary>Fen for each person or household.</summary>
    public required long AmountFen { get; init; }
}

/// <summary>Whom a grant is for (发放对象). Numbers are stored.</summary>
public enum GrantWho
{
    /// <summary>名单：a file with numbers, names and amounts.</summary>
    List = 1,

    /// <summary>在享对象，按人：a household that receives as one gets as many times the amount as it has members.</summary>
    People = 2,

    /// <summary>在享对象，按户</summary>
    Households = 3,
}

/// <summary>The life of a grant (一次性发放状态). Numbers are stored.</summary>
public enum GrantState
{
    /// <summary>已拟定，名单未锁定</summary>
    Drafted = 1,

    /// <summary>名单已锁定，待批准</summary>
    Locked = 2,

    /// <summary>已批准</summary>
    Approved = 3,

    /// <summary>已撤销</summary>
    Cancelled = 4,
}
