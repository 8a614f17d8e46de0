using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Visits;

/// <summary>Something a visited person needs, until it is dealt with (需求跟进). It moves with the person.</summary>
public sealed class VisitNeed : IOfSubject, IVersioned
{
    public required Guid NeedId { get; init; }

    /// <summary>The visit on which it came up.</summary>
    public required Guid VisitId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the <see cref="VisitKind"/>.</summary>
    public required string Kind { get; init; }
    public required VisitNeedKind Need { get; init; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Text { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last day on which it should be dealt with.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly DueOn { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What was done about it.</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string ClosedNote { get; set; } = "";
    public Guid? ClosedBy { get; set; }
    public int Version { get; set; }

    internal void Close(DateOnly day, string note, Guid by) => (ClosedOn, ClosedNote, ClosedBy) = (day, note, by);
}
