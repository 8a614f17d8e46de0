using Huimin.Data;

namespace Huimin.StreetRelief;

/// <summary>One look after a person who was helped (回访).</summary>
public sealed class ReliefVisit : IScoped, IAppendOnly
{
    public required Guid VisitId { get; init; }
    public required Guid StayId { get; init; }

    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }

    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly VisitedOn { get; init; }
    public required ReliefVisitWay Way { get; init; }

    [Personal(Why.Help, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Note { get; init; }

    [Personal(Why.Help, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
}
