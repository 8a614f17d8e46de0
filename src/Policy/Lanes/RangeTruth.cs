namespace Huimin.Policy.Lanes;

/// <summary>A truth of which only so much is known (可能的是否): surely yes, surely no, or either.</summary>
public readonly struct RangeTruth(bool canBeFalse, bool canBeTrue) : ITruth<RangeTruth>
{
    public static readonly RangeTruth Unknown = new(true, true);

    public bool CanBeFalse { get; } = canBeFalse;

    public bool CanBeTrue { get; } = canBeTrue;

    public bool Decided => CanBeFalse != CanBeTrue;

    public static RangeTruth operator &(RangeTruth left, RangeTruth right) =>
        new(left.CanBeFalse | right.CanBeFalse, left.CanBeTrue & right.CanBeTrue);

    public static RangeTruth operator |(RangeTruth left, RangeTruth right) =>
        new(left.CanBeFalse & right.CanBeFalse, left.CanBeTrue | right.CanBeTrue);

    public static RangeTruth operator !(RangeTruth truth) => new(truth.CanBeTrue, truth.CanBeFalse);

    public static implicit operator RangeTruth(bool truth) => new(!truth, truth);

    public static bool Any(RangeTruth truth) => true;

    public static RangeTruth Read(bool value, in Reading from) => value;

    public RangeTruth As(string name, string? article = null) => this;
}
