using Huimin.Benefits.Drafts;
using Huimin.Data;
using Huimin.Policy;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Decides programmes for a household (作出决定): keeps facts, parameters, rules and results, and begins, changes or ends the awards that follow. What is
/// decided is what was shown: if facts or parameters have changed since, it refuses.
/// </summary>
public sealed class Decide(WorkDesk desk, BenefitRules rules)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="HouseholdId">The household.</param>
    /// <param name="Month">The month that is assessed; awards begin with it.</param>
    /// <param name="Programmes">Codes of the programmes that are decided.</param>
    /// <param name="Shown">Digest of what the approver saw.</param>
    /// <param name="Reason">Words of the approver; not empty for an end.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, Month Month, IReadOnlyList<string> Programmes, string Shown, string Reason = "");

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, EntitlementPermissions.Decide, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Programmes.Count == 0) return EntitlementRefusals.NothingToDecide;
        var programmes = new List<Programme>();
        foreach (var code in input.Programmes.Distinct(StringComparer.Ordinal))
        {
            if (DraftRules.Find(code) is { } draft) return EntitlementRefusals.DraftInDecision.Fill(draft.About.Title);
            if (BenefitRules.Find(code) is not { } programme) return EntitlementRefusals.ProgrammeUnknown.Fill(code);
            programmes.Add(programme);
        }

        var inForce = rules.In(input.Month);
        if (!inForce.Ok) return inForce.Refusal;
        var read = await HouseholdFacts.ReadAsync(work.Db, input.HouseholdId, input.Month, null, ct);
        if (!read.Ok) return read.Refusal;
        var household = read.Value;
        var content = DecisionContent.Of(household, inForce.Value, rules.Book.Version).ToJson();
        var hash = DecisionContent.HashOf(content);
        if (Convert.ToHexStringLower(hash) != input.Shown) return EntitlementRefusals.FactsChanged;

        var decision = DecisionMaking.Keep(work, household, programmes, rules, content);
        var outcome = inForce.Value.Decide(household.Record);
        foreach (var programme in programmes.Where(p => p.Amount is not null || p.MemberAmount is not null))
        {
            await DecisionMaking.ChangeAwardsAsync(work, household, programme, AwardsDue.Of(programme, outcome, household), null, decision, input.Reason.Trim(), ct);
        }

        work.Record(new AuditEntry("household", household.HouseholdId, household.AreaCode, Detail: new { decision.DecisionId, decision.Programmes, month = input.Month.ToString(), hash = Convert.ToHexStringLower(hash) }));
        return await work.CompleteAsync(decision.DecisionId, ct);
    }
}

/// <summary>What a programme pays to whom, by an outcome (应发).</summary>
internal static class AwardsDue
{
    /// <summary>Fen a month by person; an empty id stands for the household as one.</summary>
    public static Dictionary<Guid, long> Of(Programme programme, Outcome outcome, AssessedHousehold household)
    {
        var due = new Dictionary<Guid, long>();
        if (programme.MemberAmount is { } each)
        {
            for (var m = 0; m < household.Members.Count; m++)
            {
                if (outcome[each, m] > 0) due[household.Members[m].PersonId] = outcome[each, m];
            }
        }
        else if (programme.Amount is { } whole && outcome[whole] > 0)
        {
            due[Guid.Empty] = outcome[whole];
        }

        return due;
    }
}
