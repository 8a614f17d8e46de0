using Huimin.Policy.Terms;

namespace Huimin.Policy.Asking;

/// <summary>How a programme stands while questions are open (目前的结论).</summary>
public enum Verdict
{
    /// <summary>不符合, whatever is still answered.</summary>
    No = 0,

    /// <summary>符合, whatever is still answered; the amount may still be open.</summary>
    Yes = 1,

    /// <summary>还要看.</summary>
    Open = 2,
}

/// <summary>A fact of the household (member -1) or of one member.</summary>
public readonly record struct AskedFact(Term Fact, int Member);

/// <summary>One programme as far as the answers say.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Verdict">Yes, no, or open.</param>
/// <param name="LeastFen">The smallest amount that it can come to.</param>
/// <param name="MostFen">The largest amount that it can come to.</param>
/// <param name="DependsOn">The facts that can still change the verdict or the amount.</param>
public sealed record Standing(Programme Programme, Verdict Verdict, long LeastFen, long MostFen, IReadOnlyList<AskedFact> DependsOn)
{
    public bool AmountSettled => LeastFen == MostFen;
}

/// <summary>The next question (下一个问题): one fact, for the household or for those members for whom it still matters.</summary>
public sealed record Question(Term Fact, IReadOnlyList<int> Members)
{
    public string Text => Fact.Question!;
}

/// <summary>Where an interview stands: every programme, and what to ask next; null when no answer can change anything any more.</summary>
public sealed record Outlook(IReadOnlyList<Standing> Standings, Question? Next);
