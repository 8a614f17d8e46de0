using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Opens and closes findings inside an operation.</summary>
internal static class Settling
{
    public static void Settle(RegistryFinding finding, FindingState state, Actor actor, DateTime now) =>
        (finding.State, finding.SettledAt, finding.SettledBy) = (state, now, actor.AccountId);

    public static RegistryFinding NoHead(Household household, DateTime now, Clock clock) => new()
    {
        FindingId = clock.NewId(),
        Kind = FindingKind.NoHead,
        AreaCode = household.AreaCode,
        HouseholdId = household.HouseholdId,
        Reason = "户主已不在户内，需要确定新的户主",
        FoundAt = now,
    };
}
