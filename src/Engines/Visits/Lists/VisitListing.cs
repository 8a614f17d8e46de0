using Huimin.Data;

namespace Huimin.Visits;

/// <summary>Somebody put on the list or taken off it by hand (经办列入、移出). The latest word counts, whatever the records say.</summary>
public sealed class VisitListing : IScoped, IAppendOnly
{
    public required Guid ListingId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }

    /// <summary>Code of the <see cref="VisitKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Put on; else taken off.</summary>
    public required bool IsOn { get; init; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Reason { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
}
