using Huimin.Data;
using Huimin.Policy;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Decides a past decision again from what it keeps (重算), says whether it comes out the same to the fen, and what would be decided today.</summary>
public sealed class Replay(ReadDesk desk, ViewLog views, BenefitRules rules, Clock clock)
{
    /// <summary>A result that differs; the member is -1 for the household.</summary>
    public sealed record Difference(string Code, string Title, int Member, long Then, long Now);

    /// <param name="Decision">The record.</param>
    /// <param name="Content">What it keeps.</param>
    /// <param name="Again">What differs when it is recomputed with the facts and parameters of then; empty when it comes out the same.</param>
    /// <param name="Today">What would differ with the facts and parameters of the present month; null where the household cannot be assessed now.</param>
    public sealed record View(DecisionRecord Decision, DecisionContent Content, IReadOnlyList<Difference> Again, IReadOnlyList<Difference>? Today);

    public async Task<Result<View>> RunAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        var month = new Month(clock.BeijingToday);
        DecisionRecord? decision;
        Result<AssessedHousehold> now;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            decision = await reading.Db.Decisions.SingleOrDefaultAsync(d => d.DecisionId == decisionId, ct);
            if (decision is null) return EntitlementRefusals.DecisionNotFound;
            now = await HouseholdFacts.ReadAsync(reading.Db, decision.HouseholdId, month, null, ct);
        }

        await views.RecordAsync(actor, nameof(Replay), new AuditEntry("decision", decisionId, decision.AreaCode) { Outcome = "viewed" }, ct);
        if (!DecisionContent.HashOf(decision.Content).AsSpan().SequenceEqual(decision.Hash)) return EntitlementRefusals.DecisionAltered;
        var content = DecisionContent.Read(decision.Content);
        var record = content.Record();
        if (!record.Ok) return record.Refusal;
        var then = rules.In(new Month(decision.Month));
        if (!then.Ok) return then.Refusal;
        var again = new MonthRules(content.Then(then.Value.Parameters)).Decide(record.Value);
        var today = now.Ok && rules.In(month) is { Ok: true } present ? Today(content, now.Value, present.Value) : null;
        return new View(decision, content, Again(content, again), today);
    }

    private static List<Difference> Again(DecisionContent content, Outcome outcome) =>
    [
        .. Compare(content.Results, -1, (term, _) => outcome[term]),
        .. content.Members.SelectMany((m, i) => Compare(m.Results, i, (term, at) => outcome[term, at])),
    ];

    // Members are matched by person: who has left has nothing today, who has come is no part of the old decision.
    private static List<Difference> Today(DecisionContent content, AssessedHousehold now, MonthRules rules)
    {
        var outcome = rules.Decide(now.Record);
        var places = now.Members.Select((m, i) => (m.PersonId, i)).ToDictionary(m => m.PersonId, m => m.i);
        return
        [
            .. Compare(content.Results, -1, (term, _) => outcome[term]),
            .. content.Members.SelectMany((m, i) => Compare(m.Results, i, (term, _) => places.TryGetValue(m.PersonId, out var at) ? outcome[term, at] : 0)),
        ];
    }

    private static IEnumerable<Difference> Compare(IReadOnlyDictionary<string, long> results, int member, Func<Policy.Terms.Term, int, long> value)
    {
        foreach (var (code, then) in results)
        {
            if (BenefitRules.Schema.FindCode(code) is not { } term) continue;
            var now = value(term, member);
            if (now != then) yield return new Difference(code, term.Title, member, then, now);
        }
    }
}
