using Huimin.Policy.Explaining;

namespace Huimin.Policy.Lanes;

/// <summary>The truth of one household with the step that found it.</summary>
public readonly struct ExplainedTruth(Step step) : ITruth<ExplainedTruth>
{
    public Step Step { get; } = step;

    public bool Value => Step.Value != 0;

    public static ExplainedTruth operator &(ExplainedTruth left, ExplainedTruth right) =>
        Make(StepKind.And, left.Value & right.Value, left.Step, right.Step);

    public static ExplainedTruth operator |(ExplainedTruth left, ExplainedTruth right) =>
        Make(StepKind.Or, left.Value | right.Value, left.Step, right.Step);

    public static ExplainedTruth operator !(ExplainedTruth truth) => Make(StepKind.Not, !truth.Value, truth.Step);

    public static implicit operator ExplainedTruth(bool truth) => Make(StepKind.Constant, truth);

    public static bool Any(ExplainedTruth truth) => true;

    public static ExplainedTruth Read(bool value, in Reading from) =>
        new(new(StepKind.Fact, value ? 1 : 0, Unit.YesNo, subject: new Step.FactSubject(from)));

    public ExplainedTruth As(string name, string? article = null) => new(new(StepKind.Named, Step.Value, Unit.YesNo, Step, subject: name, article: article));

    internal static ExplainedTruth Make(StepKind kind, bool value, Step? first = null, Step? second = null) =>
        new(new(kind, value ? 1 : 0, Unit.YesNo, first, second));
}
