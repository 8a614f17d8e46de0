using Huimin.Policy;

namespace Huimin.Benefits.Drafts;

/// <summary>
/// What is said about a draft rule once (规则草案): which programme it would take the place of, and why. It is never in force: nothing is decided or paid by it,
/// only a simulation may choose it.
/// </summary>
/// <param name="Code">Stable code, as a kept scenario names it.</param>
/// <param name="Title">The Chinese name.</param>
public sealed record Draft(string Code, string Title)
{
    /// <summary>The programme of the law whose place it takes.</summary>
    public required Programme Replaces { get; init; }

    /// <summary>What would be different for people, and what for (设想).</summary>
    public required string Idea { get; init; }

    /// <summary>The article that leaves room for it (依据).</summary>
    public required string Basis { get; init; }

    /// <summary>Which text of the draft this is (稿次); it changes with the draft and is kept with every scenario.</summary>
    public required string Revision { get; init; }

    /// <summary>The programme as it would read.</summary>
    public Programme Programme => Replaces with { Title = $"{Replaces.Title}（草案）", Basis = $"{Basis}；{Title} {Revision}" };
}
