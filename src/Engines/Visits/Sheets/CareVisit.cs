using Huimin.Data;

namespace Huimin.Visits;

/// <summary>One visit to a person (探访记录, handbook §8.6). Only ever added: a correction is a visit that replaces another.</summary>
public sealed class CareVisit : IScoped, IAppendOnly
{
    public required Guid VisitId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Where the person lived then.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }

    /// <summary>Code of the <see cref="VisitKind"/>.</summary>
    public required string Kind { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly VisitedOn { get; init; }
    public required VisitWay Way { get; init; }
    public required VisitCondition Condition { get; init; }
    public required DwellingState Dwelling { get; init; }
    public required VisitNeedKind Need { get; init; }

    /// <summary>What is needed.</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string NeedText { get; init; }

    /// <summary>What was done on the spot (处置).</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Help { get; init; }

    /// <summary>The visit that this one corrects.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>There was no such visit: the replaced one was written down by mistake (作废).</summary>
    public bool IsVoid { get; init; }

    /// <summary>Why it was corrected.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public string Reason { get; init; } = "";

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
}
