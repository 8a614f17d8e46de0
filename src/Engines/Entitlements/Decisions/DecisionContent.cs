using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>Everything a decision rests on and what came of it (决定内容), by codes, so that it can be read and recomputed without this product.</summary>
public sealed record DecisionContent
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A fact with where it came from.</summary>
    public sealed record Fact(string Code, int Value, string? Source, DateOnly? SourceDay);

    /// <summary>One member: facts and results.</summary>
    public sealed record Member(Guid PersonId, IReadOnlyList<Fact> Facts, IReadOnlyDictionary<string, long> Results);

    public required Guid HouseholdId { get; init; }
    public required string Month { get; init; }
    public required string District { get; init; }
    public required string RuleVersion { get; init; }
    public required string ParameterVersion { get; init; }

    /// <summary>Every parameter in force, in the unit of storage.</summary>
    public required IReadOnlyDictionary<string, int> Parameters { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required IReadOnlyList<Member> Members { get; init; }
    public required IReadOnlyDictionary<string, long> Results { get; init; }

    public static DecisionContent Of(AssessedHousehold household, MonthRules rules, string parameterVersion)
    {
        var (schema, record, outcome) = (BenefitRules.Schema, household.Record, rules.Decide(household.Record));
        return new DecisionContent
        {
            HouseholdId = household.HouseholdId,
            Month = household.Month.ToString(),
            District = rules.Parameters.Area.ToString(),
            RuleVersion = BenefitRules.RuleVersion,
            ParameterVersion = parameterVersion,
            Parameters = new SortedDictionary<string, int>(rules.Parameters.All.ToDictionary(p => p.Key!.Key, p => p.Value), StringComparer.Ordinal),
            Facts = FactsOf(record, schema.HouseholdFacts, -1),
            Members = [.. household.Members.Select((m, i) => new Member(m.PersonId, FactsOf(record, schema.MemberFacts, i), ResultsOf(outcome, schema.MemberResults, i)))],
            Results = ResultsOf(outcome, schema.HouseholdResults, -1),
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static DecisionContent Read(string json) => JsonSerializer.Deserialize<DecisionContent>(json, Json)!;

    public static byte[] HashOf(string json) => SHA256.HashData(Encoding.UTF8.GetBytes(json));

    /// <summary>The household as it was put to the rules.</summary>
    public Result<HouseholdRecord> Record()
    {
        var record = new HouseholdRecord(BenefitRules.Schema, Members.Count);
        foreach (var (fact, member) in Facts.Select(f => (f, -1)).Concat(Members.SelectMany((m, i) => m.Facts.Select(f => (f, i)))))
        {
            if (BenefitRules.Schema.FindCode(fact.Code) is not { } term) continue;
            var put = record.Put(term, member, fact.Value, fact.Source is null ? null : new Origin(fact.Source, fact.SourceDay ?? default));
            if (!put.Ok) return put.Refusal;
        }

        return record;
    }

    /// <summary>The parameters as they were; keys that came later keep what they are worth now.</summary>
    public ParameterSet Then(ParameterSet now)
    {
        var set = now;
        foreach (var parameter in now.All)
        {
            if (Parameters.TryGetValue(parameter.Key!.Key, out var value) && value != parameter.Value) set = set.With(parameter.Key, value);
        }

        return set;
    }

    private static List<Fact> FactsOf(HouseholdRecord record, IReadOnlyList<Term> terms, int member) =>
    [
        .. terms.Select(t => (Term: t, Value: record.Get(t, member), Origin: record.OriginOf(t, member)))
            .Where(f => f.Origin is not null || f.Value != f.Term.Default)
            .Select(f => new Fact(f.Term.Code, f.Value, f.Origin?.Source, f.Origin?.AsOf)),
    ];

    private static SortedDictionary<string, long> ResultsOf(Outcome outcome, IReadOnlyList<Term> terms, int member) =>
        new(terms.ToDictionary(t => t.Code, t => outcome[t, member]), StringComparer.Ordinal);
}
