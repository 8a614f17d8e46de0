using Huimin.Values;

namespace Huimin.Payments;

/// <summary>One payable as a run finds it (拟发), before anything is written.</summary>
public sealed record PlannedLine
{
    public required Guid HouseholdId { get; init; }
    public Guid? PersonId { get; init; }
    public required Guid SubjectId { get; init; }
    public required string AreaCode { get; init; }
    public required string Programme { get; init; }
    public required DateOnly Month { get; init; }
    public required DateOnly Cycle { get; init; }
    public required PayableKind Kind { get; init; }
    public required long AmountFen { get; init; }
    public long DeductedFen { get; init; }
    public Guid? ClaimId { get; init; }
    public Guid? AwardId { get; init; }

    /// <summary>From a one-off grant, of which nothing is deducted.</summary>
    public bool IsGrant { get; init; }
    public PayHold Hold { get; init; }
    public string? HeldFor { get; init; }
    public Guid? PayeeId { get; init; }
    public Guid? AccountId { get; init; }

    /// <summary>The id it has already from a run before; empty for a new one.</summary>
    public Guid PayableId { get; init; }
}

/// <summary>What was paid too much for a month (拟立追缴).</summary>
public sealed record PlannedClaim(Guid HouseholdId, Guid? PersonId, Guid SubjectId, string AreaCode, string Programme, DateOnly Month, long AmountFen, ClaimReason Reason);

/// <summary>All that a run would write (月度计划), the same for the simulation and for the run itself.</summary>
/// <param name="Cycle">The month.</param>
/// <param name="Lines">Every payable that is not yet in a batch, this month's and older ones that were held.</param>
/// <param name="Claims">What turned out to be overpaid.</param>
/// <param name="Added">Lines that no run before had.</param>
/// <param name="Changed">Lines that say something else than before.</param>
/// <param name="Withdrawn">Payables of runs before that are no longer due.</param>
public sealed record RunPlan(Month Cycle, IReadOnlyList<PlannedLine> Lines, IReadOnlyList<PlannedClaim> Claims, int Added, int Changed, int Withdrawn)
{
    /// <summary>Nothing to write: the same run again.</summary>
    public bool IsNothingNew => Added + Changed + Withdrawn + Claims.Count == 0;

    public int Held => Lines.Count(l => l.Hold != PayHold.None);

    public long TotalFen => Lines.Where(l => l.Hold == PayHold.None).Sum(l => l.AmountFen);
}
