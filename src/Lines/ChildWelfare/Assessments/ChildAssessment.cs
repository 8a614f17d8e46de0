using Huimin.Data;
using Huimin.Registry;

namespace Huimin.ChildWelfare;

/// <summary>One assessment of how able a family is to look after a child (家庭监护能力评估). Kept as it was; the next one counts from its day.</summary>
public sealed class ChildAssessment : IOfSubject
{
    public required Guid AssessmentId { get; init; }
    public required Guid FileId { get; init; }
    public required Guid SubjectId { get; init; }

    [Personal(Why.Assess, Why.Duty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly AssessedOn { get; init; }

    /// <summary>The first day on which it counts no longer.</summary>
    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly DueOn { get; init; }

    /// <summary>Who assessed (评估人).</summary>
    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string Assessor { get; init; }
    public required int Care { get; init; }
    public required int Safety { get; init; }
    public required int Ability { get; init; }
    public required int Mind { get; init; }
    public required int Means { get; init; }
    public required RiskVeto Veto { get; init; }
    public required RiskLevel Level { get; init; }

    /// <summary>What was seen.</summary>
    [Personal(Why.Assess, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Findings { get; init; }

    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }

    public RiskPoints Points => new(Care, Safety, Ability, Mind, Means);
}
