using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Visits;

/// <summary>One visit that is due (应探访): one person, one kind, one period. Made by the daily list, and never twice; it moves with the person.</summary>
public sealed class VisitDue : IOfSubject, IVersioned
{
    public required Guid DueId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The village where the person lives, 12 digits.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }
    public Guid? HouseholdId { get; init; }

    /// <summary>Code of the <see cref="VisitKind"/>.</summary>
    public required string Kind { get; init; }
    public required VisitFrequency Frequency { get; init; }

    /// <summary>The first day of the period.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly First { get; init; }

    /// <summary>The last day of the period (应于此日前探访).</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly DueOn { get; init; }

    /// <summary>The first day after the period.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly Until { get; init; }

    /// <summary>Why the person is on the list.</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Reason { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime ListedAt { get; init; }

    /// <summary>The first visit within the period.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? VisitedOn { get; set; }

    /// <summary>When that was written down.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? VisitedAt { get; set; }
    public VisitDrop Dropped { get; set; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? DroppedAt { get; set; }

    /// <summary>The day from which nothing is to be done: visited, made up for after the period (补访), or no longer due. Null while somebody has to go.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? SettledOn { get; set; }
    public int Version { get; set; }

    public bool IsDue => Dropped == VisitDrop.None;

    internal bool Holds(DateOnly day) => First <= day && day < Until;

    internal void Drop(VisitDrop why, DateTime now, DateOnly day) => (Dropped, DroppedAt, SettledOn) = (why, now, day);

    internal void Revive() => (Dropped, DroppedAt, SettledOn) = (VisitDrop.None, null, VisitedOn);
}
