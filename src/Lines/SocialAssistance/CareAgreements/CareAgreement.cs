using Huimin.Data;
using Huimin.Registry;

namespace Huimin.SocialAssistance;

/// <summary>
/// The agreement by which somebody looks after a person in extreme hardship who lives at home (照料护理协议, handbook §3.1 and §8.6). Never overwritten: renewed, it
/// is followed by another; ended, it says from which day and why. That the person died or moved into an institution ends it by that day without a word here.
/// </summary>
public sealed class CareAgreement : IOfHousehold, IVersioned
{
    public required Guid AgreementId { get; init; }

    /// <summary>协议号</summary>
    public required string Number { get; init; }
    public required Guid HouseholdId { get; init; }
    public required Guid PersonId { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>The person or the office that looks after him (照料人).</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required string Carer { get; init; }
    public required CareRelation Relation { get; init; }
    public required CareDuty Duty { get; init; }

    /// <summary>How often, in times a week (频次).</summary>
    public required int TimesAWeek { get; init; }

    /// <summary>What the carer gets, in fen a month (补助); zero for none.</summary>
    public required long AllowanceFen { get; init; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required DateOnly SignedOn { get; init; }

    /// <summary>First day (有效期起).</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day (有效期止).</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The first day after <see cref="ValidUntil"/>.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required DateOnly OverOn { get; init; }

    /// <summary>The newest of this person that nobody has ended; one at a time.</summary>
    public bool IsCurrent { get; set; } = true;

    /// <summary>The first day on which it no longer holds because it was ended.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public DateOnly? EndedOn { get; set; }
    public CareEnding Ending { get; set; }

    /// <summary>When the end was written down.</summary>
    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public DateTime? EndedAt { get; set; }

    [Personal(Why.Care, Why.Duty, PersonalLevel.General, Why.WhileCared, Why.Read)]
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
    public int Version { get; set; }

    /// <summary>Whether it holds on a day, as far as the agreement itself says.</summary>
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && day < (EndedOn ?? OverOn);
}
