using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Entitlements;

/// <summary>
/// What a household or a person receives under one programme (待遇): so much a month, from a month on, until a month, by a decision. A change of the
/// amount ends one award and begins the next, so that the timeline of a household is its awards in order.
/// </summary>
public sealed class Award : IOfHousehold, IVersioned
{
    public required Guid AwardId { get; init; }
    public required Guid HouseholdId { get; init; }

    /// <summary>Null where the household receives as one.</summary>
    public Guid? PersonId { get; init; }

    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.WhileDecided, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the programme, such as DIBAO.</summary>
    public required string Programme { get; init; }

    /// <summary>Fen a month.</summary>
    [Personal(Why.Pay, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public required long AmountFen { get; init; }

    /// <summary>First day of the first month.</summary>
    public required DateOnly FromMonth { get; init; }

    /// <summary>First day of the first month for which nothing is due any more; null while it runs.</summary>
    public DateOnly? EndMonth { get; set; }

    public required AwardBasis Basis { get; init; }

    /// <summary>The decision that began it; null where it was taken over from an earlier system.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>The decision that ended it.</summary>
    public Guid? EndDecisionId { get; set; }

    /// <summary>Why it began, changed or ended, in words without names.</summary>
    [Personal(Why.Pay, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public string Reason { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>Where an award comes from (待遇来源).</summary>
public enum AwardBasis
{
    /// <summary>新批</summary>
    Granted = 1,

    /// <summary>调整</summary>
    Changed = 2,

    /// <summary>存量接收: taken over from the system before.</summary>
    TakenOver = 3,

    /// <summary>一次性发放: a line of an approved list, for one month; the id of the award is that of the line.</summary>
    OneOff = 4,
}

public static class AwardBases
{
    public static string Title(this AwardBasis basis) => basis switch
    {
        AwardBasis.Granted => "新批",
        AwardBasis.Changed => "调整",
        AwardBasis.OneOff => "一次性发放",
        _ => "存量接收",
    };
}
