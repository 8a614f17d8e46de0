using Huimin.Policy.Explaining;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Describing;

/// <summary>The values of one code that a condition lets through (代码的取值), where it speaks of nothing else.</summary>
internal sealed record ChoiceSet(Term Fact, IReadOnlyList<int> Values)
{
    /// <summary>残疾等级为一级、二级; where all but few are let through, those that are not.</summary>
    public string Text
    {
        get
        {
            var others = Fact.Choices.Select(c => c.Value).Except(Values).ToList();
            return others.Count == 1
                ? $"{Fact.Title}不为“{Fact.ChoiceTitle(others[0])}”"
                : $"{Fact.Title}为{string.Join("、", Values.Select(v => Fact.ChoiceTitle(v)))}";
        }
    }

    /// <summary>The set of a comparison with a number, or of several of the same code joined by 且 and 或; null for anything else.</summary>
    public static ChoiceSet? Of(Step step)
    {
        if (step.Kind is StepKind.And or StepKind.Or)
        {
            if (Of(step.First!) is not { } left || Of(step.Second!) is not { } right || left.Fact != right.Fact) return null;
            return left with { Values = [.. (step.Kind == StepKind.And ? left.Values.Intersect(right.Values) : left.Values.Union(right.Values)).Order()] };
        }

        if (!Relation.Is(step.Kind) || step.First!.Term is not { Unit: Unit.Code } fact || step.Second!.Kind != StepKind.Constant) return null;
        var bound = step.Second.Value;
        return new(fact, [.. fact.Choices.Select(c => c.Value).Where(v => step.Kind switch
        {
            StepKind.Less => v < bound,
            StepKind.AtMost => v <= bound,
            StepKind.Greater => v > bound,
            StepKind.AtLeast => v >= bound,
            _ => v == bound,
        })]);
    }
}
