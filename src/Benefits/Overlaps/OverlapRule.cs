using Huimin.Policy;

namespace Huimin.Benefits.Overlaps;

/// <summary>What happens when one person meets the conditions of two benefits (同时符合时).</summary>
public enum Together
{
    /// <summary>Both are paid (可以同享).</summary>
    Both = 1,

    /// <summary>The first is paid, the second not (不能同享，享受前者).</summary>
    FirstOnly = 2,

    /// <summary>The higher one is paid (择高).</summary>
    Higher = 3,

    /// <summary>The first is paid, and of the second what is missing to it (补差).</summary>
    TopUp = 4,
}

/// <summary>One row of the matrix of benefits (衔接规则): for readers, clerks and tests; the rules themselves stand beside it in this folder.</summary>
/// <param name="First">The code of the first benefit; one that another authority pays has no programme here.</param>
/// <param name="FirstTitle">Its Chinese name.</param>
/// <param name="Second">The second benefit.</param>
/// <param name="Effect">What happens.</param>
/// <param name="Basis">The article.</param>
/// <param name="Note">What a region may decide otherwise, or a condition.</param>
public sealed record OverlapRule(string First, string FirstTitle, Programme Second, Together Effect, string Basis, string Note = "")
{
    internal static OverlapRule Of(Programme first, Programme second, Together effect, string basis, string note = "") =>
        new(first.Code, first.Title, second, effect, basis, note);

    /// <summary>As a table writes it.</summary>
    public string Title => Effect switch
    {
        Together.Both => $"{FirstTitle}与{Second.Title}可以同时享受",
        Together.FirstOnly => $"享受{FirstTitle}的，不同时享受{Second.Title}",
        Together.Higher => $"{FirstTitle}与{Second.Title}择高享受",
        _ => $"享受{FirstTitle}的，{Second.Title}按差额补足",
    };
}
