using Huimin.Data;
using Huimin.Policy;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>What applies to one household (核算): every programme with its answer and its derivation, for any month. Nothing is decided by it.</summary>
public sealed class Assess(ReadDesk desk, ViewLog views, BenefitRules rules, Clock clock)
{
    /// <param name="Household">As the rules see it.</param>
    /// <param name="Outcome">The results.</param>
    /// <param name="Derivation">The results with their reasons.</param>
    /// <param name="Rules">The rules and parameters of the month.</param>
    public sealed record View(AssessedHousehold Household, Outcome Outcome, Derivation Derivation, MonthRules Rules);

    /// <summary>The last month that makes sense: a year ahead.</summary>
    public Month Last => new Month(clock.BeijingToday) + 12;

    public async Task<Result<View>> RunAsync(Guid householdId, Month month, Actor actor, CancellationToken ct, DateTime? knownAt = null)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        if (month > Last) return EntitlementRefusals.MonthTooFar.Fill(Last.Title);
        var inForce = rules.In(month);
        if (!inForce.Ok) return inForce.Refusal;
        Result<AssessedHousehold> household;
        await using (var reading = await desk.OpenAsync(actor, ct)) household = await HouseholdFacts.ReadAsync(reading.Db, householdId, month, knownAt, ct);
        if (!household.Ok) return household.Refusal;
        await views.RecordAsync(actor, nameof(Assess), new AuditEntry("household", householdId, household.Value.AreaCode, Detail: new { month = month.ToString() }) { Outcome = "viewed" }, ct);
        return new View(household.Value, inForce.Value.Decide(household.Value.Record), inForce.Value.Explain(household.Value.Record), inForce.Value);
    }
}
