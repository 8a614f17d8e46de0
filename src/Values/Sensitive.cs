namespace Huimin.Values;

/// <summary>A text that must not be shown by accident (敏感文本): its written form is always three stars; the content is asked for by name.</summary>
public readonly struct Sensitive(string? content) : IEquatable<Sensitive>
{
    public const string Hidden = "***";

    public bool IsEmpty => string.IsNullOrEmpty(content);

    /// <summary>The content. The caller answers for what happens with it.</summary>
    public string Reveal() => content ?? "";

    public bool Equals(Sensitive other) => string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Sensitive other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(Reveal(), StringComparison.Ordinal);

    public override string ToString() => Hidden;

    public static bool operator ==(Sensitive left, Sensitive right) => left.Equals(right);

    public static bool operator !=(Sensitive left, Sensitive right) => !left.Equals(right);
}
