using Huimin.Data;

namespace Huimin.Registry;

/// <summary>One field of one person shown in clear to one staff member (明文查看); counted for the daily quota (D4, D5).</summary>
public sealed class Reveal : IAppendOnly
{
    public required Guid RevealId { get; init; }

    /// <summary>The staff person who saw it.</summary>
    public required Guid SeenBy { get; init; }

    /// <summary>The day in Beijing on which it counts.</summary>
    public required DateOnly Day { get; init; }
    public required Guid SubjectId { get; init; }
    public required RevealField Field { get; init; }
    public required string Purpose { get; init; }
    public Guid? CaseId { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>The fields that are masked until revealed (脱敏字段).</summary>
public enum RevealField
{
    IdNumber = 1,
    Phone = 2,
    Address = 3,
}

public static class RevealFields
{
    public static string Title(this RevealField field) => field switch
    {
        RevealField.IdNumber => "身份号码",
        RevealField.Phone => "联系电话",
        _ => "住址",
    };
}

/// <summary>
/// A responsible person's leave to reveal fields of a protected person (特殊保护对象明文查看审批); valid for 24 hours after it was given.
/// </summary>
public sealed class RevealApproval : IScoped, IVersioned
{
    public required Guid ApprovalId { get; init; }
    public required Guid PersonId { get; init; }
    public required string AreaCode { get; set; }
    public required Guid RequestedBy { get; init; }
    public required string Purpose { get; init; }
    public required DateTime RequestedAt { get; init; }
    public Guid? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }
    public int Version { get; set; }

    public static TimeSpan Term { get; } = TimeSpan.FromHours(24);

    public bool IsGood(DateTime now) => ApprovedAt is { } at && now < at + Term;
}
