using Huimin.Policy.Explaining;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>The numbers of one household, each with the step that made it: the same value as the other lanes, and how it came about.</summary>
public readonly struct ExplainedNumber(Step step) : INumber<ExplainedNumber, ExplainedTruth>
{
    public Step Step { get; } = step;

    public long Value => Step.Value;

    public static implicit operator ExplainedNumber(int value) => new(new(StepKind.Constant, value, Unit.None));

    public static implicit operator ExplainedNumber(Parameter parameter) =>
        new(new(StepKind.Parameter, parameter.Value, Units.Of(parameter), subject: parameter.Key is null ? null : (object)parameter));

    public static ExplainedNumber operator +(ExplainedNumber left, ExplainedNumber right)
    {
        // Sums over members start from nothing: the nothing is not part of the story.
        if (left.Step is { Kind: StepKind.Constant, Value: 0 }) return right;
        if (right.Step is { Kind: StepKind.Constant, Value: 0 }) return left;
        return Make(StepKind.Add, left.Value + right.Value, left, right);
    }

    public static ExplainedNumber operator -(ExplainedNumber left, ExplainedNumber right) => Make(StepKind.Subtract, left.Value - right.Value, left, right);

    public static ExplainedNumber operator *(ExplainedNumber left, ExplainedNumber right) => Make(StepKind.Multiply, left.Value * right.Value, left, right);

    public static ExplainedTruth operator <(ExplainedNumber left, ExplainedNumber right) => Compare(StepKind.Less, left.Value < right.Value, left, right);

    public static ExplainedTruth operator >(ExplainedNumber left, ExplainedNumber right) => Compare(StepKind.Greater, left.Value > right.Value, left, right);

    public static ExplainedTruth operator <=(ExplainedNumber left, ExplainedNumber right) => Compare(StepKind.AtMost, left.Value <= right.Value, left, right);

    public static ExplainedTruth operator >=(ExplainedNumber left, ExplainedNumber right) => Compare(StepKind.AtLeast, left.Value >= right.Value, left, right);

    public static ExplainedTruth Same(ExplainedNumber left, ExplainedNumber right) => Compare(StepKind.Same, left.Value == right.Value, left, right);

    public static ExplainedNumber Min(ExplainedNumber left, ExplainedNumber right) => Make(StepKind.Min, Math.Min(left.Value, right.Value), left, right);

    public static ExplainedNumber Max(ExplainedNumber left, ExplainedNumber right) => Make(StepKind.Max, Math.Max(left.Value, right.Value), left, right);

    public static ExplainedNumber Select(ExplainedTruth condition, ExplainedNumber then, ExplainedNumber otherwise) =>
        new(new(StepKind.Select, condition.Value ? then.Value : otherwise.Value, Units.Either(then.Step, otherwise.Step), condition.Step, then.Step, otherwise.Step));

    public static ExplainedNumber When(ExplainedTruth condition, ExplainedNumber then) =>
        new(new(StepKind.When, condition.Value ? then.Value : 0, then.Step.Unit, condition.Step, then.Step));

    public static ExplainedNumber Percent(ExplainedNumber number, ExplainedNumber percent, Rounding rounding = Rounding.Down) =>
        Divided(StepKind.Percent, ScalarNumber.Rate(number.Value, percent.Value, 100, rounding), number, percent, rounding);

    public static ExplainedNumber PercentOfSmall(ExplainedNumber number, ExplainedNumber percent, Rounding rounding = Rounding.Down) => Percent(number, percent, rounding);

    public static ExplainedNumber PerTenThousand(ExplainedNumber number, ExplainedNumber rate, Rounding rounding = Rounding.Down) =>
        Divided(StepKind.PerTenThousand, ScalarNumber.Rate(number.Value, rate.Value, 10_000, rounding), number, rate, rounding);

    public static ExplainedNumber Over(ExplainedNumber number, int divisor, Rounding rounding = Rounding.Down) =>
        Divided(StepKind.Over, (number.Value + rounding.Extra(divisor)) / divisor, number, divisor, rounding);

    public static ExplainedNumber Share(ExplainedNumber number, ExplainedNumber count) =>
        Divided(StepKind.Share, number.Value / Math.Max(count.Value, 1), number, count, Rounding.Down);

    public static ExplainedNumber Lookup(ParameterTable table, ExplainedNumber index)
    {
        var row = table[(int)index.Value];
        return new(new(StepKind.Table, row.Value, Units.Of(row), index.Step, subject: row.Key is null ? table : (object)row));
    }

    public static ExplainedNumber Read(int value, in Reading from) =>
        new(new(StepKind.Fact, value, from.Note is null ? from.Term.Unit : Unit.Months, subject: new Step.FactSubject(from)));

    public ExplainedNumber PlusOneIf(ExplainedTruth condition) =>
        new(new(StepKind.OneMoreIf, Value + (condition.Value ? 1 : 0), Unit.Count, Step, condition.Step));

    public ExplainedNumber MinusOneIf(ExplainedTruth condition) =>
        new(new(StepKind.OneLessIf, Value - (condition.Value ? 1 : 0), Unit.Count, Step, condition.Step));

    public ExplainedTruth Is(int code) => Same(this, code);

    public ExplainedNumber As(string name, string? article = null) =>
        new(new(StepKind.Named, Value, Step.Unit, Step, subject: name, article: article));

    private static ExplainedNumber Make(StepKind kind, long value, ExplainedNumber left, ExplainedNumber right) =>
        new(new(kind, value, kind == StepKind.Multiply ? Units.Product(left.Step, right.Step) : Units.Either(left.Step, right.Step), left.Step, right.Step));

    private static ExplainedNumber Divided(StepKind kind, long value, ExplainedNumber number, ExplainedNumber by, Rounding rounding) =>
        new(new(kind, value, number.Step.Unit, number.Step, by.Step) { Rounding = rounding });

    private static ExplainedTruth Compare(StepKind kind, bool value, ExplainedNumber left, ExplainedNumber right) =>
        ExplainedTruth.Make(kind, value, left.Step, right.Step);
}
