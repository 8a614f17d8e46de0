using Huimin.Policy;
using Huimin.Policy.Describing;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Entitlements.Library;

/// <summary>One programme as the policy library shows it (政策词条): generated from the rule itself, its parameters of the month and its facts.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Month">The month whose figures are shown.</param>
/// <param name="Conditions">What has to hold, in the order of the law.</param>
/// <param name="Amount">How the amount is found; empty for a status without money.</param>
/// <param name="Figures">The parameters that the derivation reads, amounts, ages and ways, money first.</param>
/// <param name="Settings">What the programme declares and does not read in the ways that are chosen at present.</param>
/// <param name="Facts">What is looked at in a household.</param>
public sealed record PolicyEntry(
    Programme Programme,
    Month Month,
    IReadOnlyList<PolicyCondition> Conditions,
    IReadOnlyList<RuleRow> Amount,
    IReadOnlyList<Parameter> Figures,
    IReadOnlyList<Parameter> Settings,
    IReadOnlyList<Term> Facts)
{
    /// <summary>What the household brings (申请材料): never what the office can look up itself (社会救助法 第六十二条).</summary>
    public IReadOnlyList<string> Documents =>
        [.. Facts.Where(f => f.Source is null or { Automatic: false }).Select(f => f.Source?.Document ?? $"{f.Title}：{f.Source?.Title ?? "本人说明"}").Distinct()];

    /// <summary>What the office looks up itself, by where.</summary>
    public IEnumerable<IGrouping<string, Term>> LookedUp => Facts.Where(f => f.Source is { Automatic: true }).GroupBy(f => f.Source!.Title);

    /// <summary>All parameters, those that are reckoned with first.</summary>
    public IEnumerable<Parameter> Parameters => Figures.Concat(Settings);

    /// <summary>The terms and sums that the conditions and the amount speak of, each once (名词和算法).</summary>
    public IReadOnlyList<RuleRow> Notions =>
    [
        .. Conditions.SelectMany(c => c.Rows.Skip(1)).Concat(Amount.Skip(1)).Where(r => r.Elsewhere || r.How is not null)
            .DistinctBy(r => r.Title).ExceptBy(Conditions.Select(c => c.Title), r => r.Title),
    ];

    /// <summary>Whether a figure is still to be confirmed (待核).</summary>
    public bool Pending => Figures.Any(p => p.Pending);

    /// <summary>Whether each of the words stands somewhere in the entry.</summary>
    public bool Says(string words)
    {
        var all = string.Join('\n', [Programme.Title, Programme.Code, Programme.Basis, Programme.Apply, .. Conditions.Select(c => c.Title + c.Refusal.Message), .. Parameters.Select(p => p.Key!.Title)]);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(w => all.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A condition of a programme in words, with what is said to those who do not meet it.</summary>
public sealed record PolicyCondition(string Title, string? Article, IReadOnlyList<RuleRow> Rows, Refusal Refusal);
