using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// A post (岗位) that an account holds from one day to another: a role for some divisions. Taken away it ends at once, whatever its last day was.
/// </summary>
public sealed class Post : IVersioned
{
    public required Guid PostId { get; init; }
    public required Guid AccountId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The unit as the screen shows it, such as 城东街道.</summary>
    public required string UnitTitle { get; init; }
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day, inclusive; null while open.</summary>
    public DateOnly? ToDay { get; init; }
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public bool IsLive(DateOnly today) => EndedAt is null && FromDay <= today && (ToDay is null || today <= ToDay);

    /// <summary>Now or later.</summary>
    internal bool MayBecomeLive(DateOnly today) => EndedAt is null && (ToDay is null || today <= ToDay);
}

/// <summary>One division in charge (分管区划) of a post.</summary>
public sealed class PostArea
{
    public required Guid PostId { get; init; }

    /// <summary>Code of 6, 9 or 12 digits.</summary>
    public required string AreaCode { get; init; }
}
