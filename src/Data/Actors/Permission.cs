namespace Huimin.Data;

/// <summary>One thing that may be done (权限). Declared once by the module that needs it, with the posts that hold it.</summary>
/// <param name="Code">Stable code such as <c>registry.read</c>; printed in the audit trail.</param>
/// <param name="Title">What the person may do, in Chinese.</param>
/// <param name="HeldBy">The posts that hold it.</param>
public sealed record Permission(string Code, string Title, Role HeldBy)
{
    /// <summary>Dangerous: the person shows the second factor again shortly before (I1).</summary>
    public bool AsksAgain { get; init; }

    /// <summary>
    /// Holds also for a family elsewhere whose emergency is handled here (异地受理的一户). Every other change stays in the actor's own divisions, whatever
    /// it may look at.
    /// </summary>
    public bool Reaches { get; init; }

    public override string ToString() => Code;
}
