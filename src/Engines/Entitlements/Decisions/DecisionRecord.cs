using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Entitlements;

/// <summary>
/// What was decided for a household, with everything needed to decide it again to the same fen (决定): facts with their sources, parameters, version
/// of the rules, results. Never changed but for the division, which follows the household; its hash stands in the audit trail.
/// </summary>
public sealed class DecisionRecord : IOfHousehold
{
    public required Guid DecisionId { get; init; }
    public required Guid HouseholdId { get; init; }

    /// <summary>Division of the household.</summary>
    [Personal(Why.Replay, Why.Duty, PersonalLevel.General, Why.WhileDecided, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>First day of the month that was assessed.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Codes of the programmes that were decided, in their order, divided by spaces.</summary>
    public required string Programmes { get; init; }

    /// <summary>Digest of all parameter rows.</summary>
    public required string ParameterVersion { get; init; }

    /// <summary>Version of the rules.</summary>
    public required string RuleVersion { get; init; }

    /// <summary><see cref="DecisionContent"/> as JSON.</summary>
    [Personal(Why.Replay, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required DateTime DecidedAt { get; init; }
    public required Guid DecidedBy { get; init; }
}
