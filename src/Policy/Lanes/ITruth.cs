namespace Huimin.Policy.Lanes;

/// <summary>
/// The truth of a condition (是否): of one household, of 8 or 16 households at once, of one with its derivation, or of one about whom not
/// everything is known. A rule combines conditions with <c>&amp;</c>, <c>|</c>, <c>!</c> and never asks a lane for its value.
/// </summary>
public interface ITruth<B>
    where B : struct, ITruth<B>
{
    static abstract B operator &(B left, B right);

    static abstract B operator |(B left, B right);

    static abstract B operator !(B truth);

    static abstract implicit operator B(bool truth);

    /// <summary>False only where no lane holds: lets a rule skip work that concerns nobody here. A lane that explains always says true.</summary>
    static abstract bool Any(B truth);

    /// <summary>A truth that was read from the facts of a household.</summary>
    static abstract B Read(bool value, in Reading from);

    /// <summary>Gives the condition its legal name (名称) and article (条款); only a lane that explains keeps them.</summary>
    B As(string name, string? article = null);
}
