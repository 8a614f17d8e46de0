using Huimin.Benefits;
using Huimin.Policy;
using Huimin.Policy.Describing;
using Huimin.Policy.Explaining;
using Huimin.Policy.Terms;

namespace Huimin.Entitlements.Portal;

/// <summary>How a programme pays (发放方式): by the totals of the rulebook that its amount goes into.</summary>
internal static class Payments
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Programme, string> known = new();

    /// <param name="programme">The programme.</param>
    /// <param name="derivation">Any household's; the totals of all have the same parts.</param>
    public static string Of(Programme programme, Derivation derivation) => known.GetOrAdd(programme, p =>
        p.Amount is not { } amount ? "" : Counts(derivation[Totals.Monthly.About], amount) ? "每月" : Counts(derivation[Totals.Once.About], amount) ? "一次性" : "抵扣券");

    private static bool Counts(Step total, Term amount) => RuleOutline.Of(total, _ => false).Any(r => r.Title == amount.Title);
}
