using Huimin.Data;

namespace Huimin.ChildWelfare;

/// <summary>
/// What somebody who must report has reported about a child that is harmed or in danger (侵害未成年人强制报告, 未成年人保护法第十一条). It is never changed and never
/// deleted, the database itself refuses both; what is done about it is added as <see cref="ProtectionStep"/>.
/// </summary>
public sealed class ProtectionReport : IScoped, IAppendOnly
{
    public required Guid ReportId { get; init; }

    /// <summary>The village where it happened or the child lives, 12 digits.</summary>
    [Personal(Why.Protect, Why.Duty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string AreaCode { get; init; }

    /// <summary>When the office heard of it, to the minute.</summary>
    [Personal(Why.Protect, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Protectors)]
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The last instant at which telling the police is in time.</summary>
    [Personal(Why.Protect, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Protectors)]
    public required DateTime NotifyBy { get; init; }

    /// <summary>报告单位</summary>
    [Personal(Why.Protect, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string ReporterUnit { get; init; }

    /// <summary>报告人岗位</summary>
    [Personal(Why.Protect, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string ReporterPost { get; init; }
    public required HarmSigns Signs { get; init; }

    /// <summary>What was seen, in words.</summary>
    [Personal(Why.Protect, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string Seen { get; init; }

    /// <summary>The child, where the register knows it.</summary>
    public Guid? ChildId { get; init; }

    /// <summary>In years, on the day of the report.</summary>
    public required int Age { get; init; }

    /// <summary>Who the child is as far as one knows, where the register does not know it.</summary>
    [Personal(Why.Protect, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string ChildWords { get; init; }

    [Personal(Why.Protect, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Protectors)]
    public required DateTime RecordedAt { get; init; }

    /// <summary>The person, not the account.</summary>
    public required Guid RecordedBy { get; init; }
}

/// <summary>One thing that was done about a report (处置轨迹). Only ever added.</summary>
public sealed class ProtectionStep : IScoped, IAppendOnly
{
    public required Guid StepId { get; init; }
    public required Guid ReportId { get; init; }

    [Personal(Why.Protect, Why.Duty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string AreaCode { get; init; }
    public required ProtectionStepKind Kind { get; init; }

    /// <summary>When it was done, to the minute.</summary>
    [Personal(Why.Protect, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Protectors)]
    public required DateTime At { get; init; }
    public required Departments Told { get; init; }
    public required CareGround Ground { get; init; }

    [Personal(Why.Protect, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Protectors)]
    public required string Note { get; init; }

    [Personal(Why.Protect, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Protectors)]
    public required DateTime RecordedAt { get; init; }

    /// <summary>The person, not the account.</summary>
    public required Guid RecordedBy { get; init; }
}
