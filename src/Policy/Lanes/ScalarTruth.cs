namespace Huimin.Policy.Lanes;

/// <summary>The truth of one household; the compiler leaves a plain <see cref="bool"/> of it.</summary>
public readonly struct ScalarTruth(bool value) : ITruth<ScalarTruth>
{
    public bool Value { get; } = value;

    public static ScalarTruth operator &(ScalarTruth left, ScalarTruth right) => new(left.Value & right.Value);

    public static ScalarTruth operator |(ScalarTruth left, ScalarTruth right) => new(left.Value | right.Value);

    public static ScalarTruth operator !(ScalarTruth truth) => new(!truth.Value);

    public static implicit operator ScalarTruth(bool truth) => new(truth);

    public static bool Any(ScalarTruth truth) => truth.Value;

    public static ScalarTruth Read(bool value, in Reading from) => new(value);

    public ScalarTruth As(string name, string? article = null) => this;
}
