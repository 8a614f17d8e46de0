using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// A post handed to another account for some days (岗位委托). Both days count. The person who acts stays the one who acts: separation of duties
/// looks at the delegate's own person (M5).
/// </summary>
public sealed class Delegation : IVersioned
{
    public const int MostDays = 92;

    public required Guid DelegationId { get; init; }
    public required Guid PostId { get; init; }
    public required Guid FromAccountId { get; init; }
    public required Guid ToAccountId { get; init; }
    public required DateOnly FromDay { get; init; }
    public required DateOnly ToDay { get; init; }
    public required string Reason { get; init; }
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }
}
