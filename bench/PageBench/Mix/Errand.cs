namespace Huimin.PageBench.Mix;

/// <summary>One request of the mix.</summary>
/// <param name="Kind">What it is, as the report names it.</param>
/// <param name="Cookie">Who asks.</param>
/// <param name="Path">Where.</param>
/// <param name="Form">What is sent; null for a page that is only looked at.</param>
/// <param name="LeadsTo">A part of the address to which a form leads that was accepted.</param>
/// <param name="Then">What follows, with that address.</param>
internal sealed record Errand(string Kind, string Cookie, string Path, FormUrlEncodedContent? Form = null, string LeadsTo = "", Action<string>? Then = null);

/// <summary>The kinds of requests, by their share of the load. The lists of a desk are the most, as they are in an office.</summary>
internal static class Kinds
{
    public const string Submit = "submit at the counter", Online = "submit at the portal", Step = "step on a case";

    public static readonly IReadOnlyList<(string Title, int Share)> All =
    [
        ("home with my tasks", 6), ("task list", 12), ("list of cases", 8), ("list of people", 14), ("list of households", 6), ("search by name", 9), ("household's cases", 11),
        ("person page", 12), ("case page", 6), ("portal progress", 4), ("portal application form", 2), (Submit, 6), (Online, 1), (Step, 3),
    ];

    public static bool Writes(string kind) => kind is Submit or Online or Step;

    public static bool Submits(string kind) => kind is Submit or Online;
}
