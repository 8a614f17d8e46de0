using System.Collections.Concurrent;
using Huimin.Policy;
using Huimin.Policy.Describing;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Entitlements.Library;

/// <summary>
/// The policy library (政策工具书), generated: nothing in it is written by hand. Who, how much and which facts and parameters come from the steps that the
/// rule takes, the figures from the parameters in force.
/// </summary>
public sealed class PolicyLibrary(BenefitRules rules, Clock clock)
{
    private readonly ConcurrentDictionary<Month, IReadOnlyList<PolicyEntry>> months = new();

    /// <summary>The month whose figures are shown: the current one.</summary>
    public Month Today => new(clock.BeijingToday);

    /// <summary>Every programme, in the order of the rulebook; refused where the month has no standards.</summary>
    public Result<IReadOnlyList<PolicyEntry>> All()
    {
        var month = rules.In(Today);
        return month.Ok ? Result.Of(months.GetOrAdd(Today, _ => Write(month.Value))) : month.Refusal;
    }

    /// <summary>One programme; null where there is none of this code.</summary>
    public PolicyEntry? Find(string code) => All().ValueOrDefault?.FirstOrDefault(e => e.Programme.Code == code);

    /// <summary>How a parameter went over the years in this district, the latest first (历年标准).</summary>
    public IReadOnlyList<ParameterRow> History(ParameterKey key) => [.. rules.Book.History(key, rules.District).Reverse()];

    /// <summary>Where a row holds: 全国, 重庆市 …</summary>
    public string AreaOf(ParameterRow row) => row.Area.IsEmpty ? "全国" : rules.Book.Areas.GetValueOrDefault(row.Area, row.Area.Value);

    /// <summary>Every parameter as it stands this month.</summary>
    public IReadOnlyList<Parameter> Parameters() => rules.In(Today).ValueOrDefault is { } month ? [.. rules.Book.Keys.Select(k => month.Parameters[k])] : [];

    /// <summary>The programme that a result belongs to: who is entitled to it is described there.</summary>
    public static Programme? ProgrammeOf(string resultTitle) =>
        BenefitRules.Programmes.FirstOrDefault(p => p.Entitled.Title == resultTitle || p.MemberEntitled?.Title == resultTitle);

    private static IReadOnlyList<PolicyEntry> Write(MonthRules month)
    {
        // One person is enough: every reading of a rule walks the same steps, whatever the facts.
        var derivation = month.Explain(new HouseholdRecord(BenefitRules.Schema, 1));
        var declared = DeclaredParameters.Of(month.Values);
        return [.. BenefitRules.Programmes.Select(p => Write(p, month, derivation, declared))];
    }

    private static PolicyEntry Write(Programme programme, MonthRules month, Derivation derivation, IReadOnlyDictionary<Programme, IReadOnlyList<Parameter>> declared)
    {
        bool Elsewhere(string title) => ProgrammeOf(title) is { } other && other != programme;
        var conditions = programme.Requirements.Select(r => (r.Refusal, Step: derivation[r.Condition, BenefitRules.Schema.IsMember(r.Condition) ? 0 : -1])).ToList();
        var amount = programme.Amount is null ? null : derivation[programme.Amount];
        var all = conditions.Select(c => c.Step).Append(derivation[programme.Entitled]);
        var (facts, parameters) = RuleOutline.Reads(amount is null ? all : all.Append(amount), Elsewhere);
        var own = declared.GetValueOrDefault(programme) ?? [];
        return new(
            programme,
            month.Month,
            [.. conditions.Select(c => new PolicyCondition(c.Step.Name!, c.Step.Article, RuleOutline.Of(c.Step, Elsewhere), c.Refusal))],
            amount is null ? [] : RuleOutline.Of(amount, Elsewhere),
            [.. parameters.OrderBy(p => own.Any(o => o.Key == p.Key) ? 0 : 1).ThenBy(p => p.Key!.Unit is ParameterUnit.FenPerMonth or ParameterUnit.Fen ? 0 : 1)],
            [.. own.Where(o => parameters.All(p => p.Key != o.Key))],
            facts);
    }
}
