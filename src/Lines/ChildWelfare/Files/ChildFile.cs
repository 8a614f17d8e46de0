using Huimin.Data;
using Huimin.Registry;

namespace Huimin.ChildWelfare;

/// <summary>
/// The file of one child (儿童档案, 一人一档): opened by the town for a child left behind, in difficulty or moved here, while that lasts. What it says, and said
/// before, is in <see cref="ChildFileState"/>. It ends by the day of the sixteenth or eighteenth birthday or of death without anybody writing it.
/// </summary>
public sealed class ChildFile : IOfSubject, IVersioned
{
    public required Guid FileId { get; init; }

    /// <summary>The child, a person of the register.</summary>
    public required Guid SubjectId { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly OpenedOn { get; init; }
    public required ChildKinds Kinds { get; set; }

    /// <summary>The birthday with which it ends: the first day on which it is no longer kept.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly EndsOn { get; set; }

    /// <summary>The last time somebody looked whether it is still so (动态更新).</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly ReviewedOn { get; set; }

    /// <summary>The first day on which the next look is late.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly ReviewDueOn { get; set; }

    /// <summary>Of the last assessment; <see cref="RiskLevel.None"/> before the first.</summary>
    public RiskLevel Level { get; set; }

    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? AssessedOn { get; set; }

    /// <summary>The first day on which the next assessment is late.</summary>
    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? AssessDueOn { get; set; }

    /// <summary>The first day on which it is no longer kept, as somebody wrote it.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? ClosedOn { get; set; }

    /// <summary>When that was written.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? ClosedAt { get; set; }
    public ChildEnding Ending { get; set; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string EndNote { get; set; } = "";

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
    public int Version { get; set; }

    /// <summary>Since when it is no longer kept, and why; null while it is on the day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="died">Death of the child, as the register says.</param>
    public (DateOnly On, ChildEnding Why)? EndedOn(DateOnly day, DateOnly? died)
    {
        (DateOnly On, ChildEnding Why)[] ends = [(ClosedOn ?? DateOnly.MaxValue, Ending), (died ?? DateOnly.MaxValue, ChildEnding.Died), (EndsOn, ChildEnding.Grown)];
        var first = ends.MinBy(e => e.On);
        return first.On <= day ? first : null;
    }
}

/// <summary>What a file says from a day on until something changed (档案内容的历次记录). Never overwritten.</summary>
public sealed class ChildFileState : IOfSubject
{
    public required Guid StateId { get; init; }
    public required Guid FileId { get; init; }
    public required Guid SubjectId { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly ValidFrom { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? ValidTo { get; set; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime KnownFrom { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateTime? KnownTo { get; set; }
    public required ChildKinds Kinds { get; init; }

    /// <summary>监护人; 无 where nobody is found.</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Guardian { get; init; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string GuardianRelation { get; init; }

    /// <summary>Who looks after the child while the parents are away (受委托照护人); empty where nobody is entrusted.</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Entrusted { get; init; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string EntrustedRelation { get; init; }

    /// <summary>When the parents told the school and the village in writing (书面告知日, 未成年人保护法第二十二条).</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly? NoticeOn { get; init; }
    public required ChildStudy Study { get; init; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string School { get; init; }

    /// <summary>Who answers for the child in the village (村（居）责任人, 儿童主任); empty while nobody does.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string Responsible { get; init; }
    public required ChildSupport Support { get; init; }

    /// <summary>What else is to be known, and why it changed.</summary>
    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Note { get; init; }
    public required Guid RecordedBy { get; init; }
}

/// <summary>Somebody looked whether all is still so (动态更新), and whether the child was looked after or taught on that occasion (教育关爱).</summary>
public sealed class ChildReview : IOfSubject
{
    public required Guid ReviewId { get; init; }
    public required Guid FileId { get; init; }
    public required Guid SubjectId { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>The first day on which it counts no longer.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly DueOn { get; init; }

    /// <summary>The child was seen, talked with or helped with its lessons.</summary>
    public required bool IsCare { get; init; }

    [Personal(Why.Care, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Note { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
}
