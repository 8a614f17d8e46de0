using System.Runtime.CompilerServices;
namespace Huimin.Policy.Lanes;

/// <summary>The truth of one household; the compiler leaves a plain <see cref="bool"/> of it.</summary>
public readonly struct ScalarTruth(bool value) : ITruth<ScalarTruth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public bool Value { get; } = value;

    [MethodImpl(Inline)]
    public static ScalarTruth operator &(ScalarTruth left, ScalarTruth right) => new(left.Value & right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator |(ScalarTruth left, ScalarTruth right) => new(left.Value | right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator !(ScalarTruth truth) => new(!truth.Value);

    [MethodImpl(Inline)]
    public static implicit operator ScalarTruth(bool truth) => new(truth);

    [MethodImpl(Inline)]
    public static bool Any(ScalarTruth truth) => truth.Value;

    [MethodImpl(Inline)]
    public static ScalarTruth Read(bool value, in Reading from) => new(value);

    [MethodImpl(Inline)]
    public ScalarTruth As(string name, string? article = null) => this;
}
