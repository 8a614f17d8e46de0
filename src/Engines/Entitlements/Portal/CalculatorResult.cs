using Huimin.Benefits.Asking;
using Huimin.Policy;
using Huimin.Policy.Asking;
using Huimin.Policy.Describing;
using Huimin.Policy.Explaining;
using Huimin.Policy.Terms;

namespace Huimin.Entitlements.Portal;

/// <summary>How one programme stands for a citizen (一项待遇的结论), in words.</summary>
/// <param name="Standing">Yes, no or open, and the amount.</param>
/// <param name="Pays">每月, 一次性, or that it is no money.</param>
/// <param name="Reasons">Why, each a sentence.</param>
/// <param name="Members">Who of the household, with the amount.</param>
/// <param name="DependsOn">What is still to be seen, e.g. 存款、收入.</param>
/// <param name="Pending">Whether a figure that is still to be confirmed has a part in it.</param>
public sealed record CalculatorResult(
    Standing Standing, string Pays, IReadOnlyList<string> Reasons, IReadOnlyList<(int Member, long Fen)> Members, IReadOnlyList<string> DependsOn, bool Pending)
{
    private static readonly Wording words = new(CalculatorAnswer.Who);

    public Programme Programme => Standing.Programme;

    public Verdict Verdict => Standing.Verdict;

    internal static IReadOnlyList<CalculatorResult> All(Outlook outlook, PartialRecord known, Possibilities possible, MonthRules month)
    {
        var whole = known.Copy();
        Citizen.Follow(whole);
        var household = whole.Settle();
        var (outcome, derivation) = (month.Decide(household), month.Explain(household));
        return [.. outlook.Standings.Select(s => Of(s, known, possible, outcome, derivation))];
    }

    private static CalculatorResult Of(Standing standing, PartialRecord known, Possibilities possible, Outcome outcome, Derivation derivation)
    {
        var programme = standing.Programme;
        var answer = Answer.Of(programme, BenefitRules.Schema, derivation);
        var depends = standing.DependsOn.Select(f => f.Fact.Title).Distinct().ToList();
        var missed = standing.Verdict == Verdict.No ? Missed(programme, known, possible) : [];
        var unasked = missed.Count > 0 ? missed.Select(r => Unasked(r, derivation)).ToList() : [];
        if (unasked.Count > 0 && unasked.All(u => u.Count > 0))
        {
            standing = standing with { Verdict = Verdict.Open };
            depends = [.. unasked.SelectMany(u => u).Select(f => f.Title).Distinct()];
        }
        else
        {
            // What was not asked is no reason beside one that was.
            missed = [.. missed.Where((_, i) => unasked[i].Count == 0)];
            unasked = [];
        }

        IReadOnlyList<string> reasons = standing.Verdict switch
        {
            Verdict.Yes => [$"符合条件：{string.Join("；", programme.Requirements.Select(r => r.Condition.Title))}。"],
            Verdict.No => [.. (missed.Count > 0 ? missed.Take(2) : answer.Reasons.Take(1).Select(r => r.Requirement)).Select(r => r.Refusal.Message), .. Figures(answer, known)],
            _ when unasked.Count > 0 => ["这里没有问到。如有这种情况，请直接咨询。"],
            _ => [],
        };
        return new(standing, Payments.Of(programme, derivation), reasons, Entitled(standing, outcome), depends, answer.Pending);
    }

    /// <summary>The conditions that fail whatever is still answered.</summary>
    private static List<Requirement> Missed(Programme programme, PartialRecord known, Possibilities possible) =>
        [.. programme.Requirements.Where(r => BenefitRules.Schema.IsMember(r.Condition)
            ? Enumerable.Range(0, known.Size).All(m => possible[r.Condition, m].Most == 0)
            : possible[r.Condition].Most == 0)];

    /// <summary>The facts behind a failing condition, where the calculator asks for none of them.</summary>
    private static IReadOnlyList<Term> Unasked(Requirement requirement, Derivation derivation)
    {
        var step = derivation[requirement.Condition, BenefitRules.Schema.IsMember(requirement.Condition) ? 0 : -1];
        var facts = RuleOutline.Reads([step], _ => false).Facts;
        return facts.Count > 0 && facts.All(Circumstances.Unasked.Contains) ? facts : [];
    }

    /// <summary>The figures of the first reason, where everything in it was answered: 家庭月人均收入 1200.00 元，不低于 适用的低保标准 600.00 元。</summary>
    private static IEnumerable<string> Figures(Answer answer, PartialRecord known)
    {
        if (answer.Reasons is not [var first, ..] || first.Member >= 0) yield break;
        var (facts, parameters) = RuleOutline.Reads([first.Condition], _ => false);
        if (parameters.Count > 0 && facts.All(f => All(f, known))) yield return string.Join(' ', Letter.Why(first.Condition, words));
    }

    private static bool All(Term fact, PartialRecord known) =>
        BenefitRules.Schema.IsMember(fact) ? Enumerable.Range(0, known.Size).All(m => known.Knows(fact, m)) : known.Knows(fact);

    private static List<(int, long)> Entitled(Standing standing, Outcome outcome)
    {
        if (standing is not { Verdict: Verdict.Yes, AmountSettled: true, Programme: { MemberEntitled: { } entitled, MemberAmount: { } amount } }) return [];
        return [.. Enumerable.Range(0, outcome.Size).Where(m => outcome.Holds(entitled, m)).Select(m => (m, outcome[amount, m]))];
    }
}
