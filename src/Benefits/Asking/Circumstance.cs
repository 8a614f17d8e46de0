using Huimin.Policy.Terms;

namespace Huimin.Benefits.Asking;

/// <summary>
/// Something a household ticks when it is so (家庭情况): without the tick its facts count as nothing said, with it they are asked or settled. So the
/// questions go only to whom they concern.
/// </summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">As it is read beside the tick.</param>
public sealed record Circumstance(string Code, string Title)
{
    /// <summary>Ages in completed years of those who are offered it.</summary>
    public (int From, int To) Ages { get; init; } = (0, 200);

    /// <summary>The facts that are open once it is ticked, each from its least possible value on.</summary>
    public IReadOnlyList<(Term Fact, int Least)> Opens { get; init; } = [];

    /// <summary>The facts that it settles.</summary>
    public IReadOnlyList<(Term Fact, int Value)> Settles { get; init; } = [];

    public bool Concerns(int years) => years >= Ages.From && years <= Ages.To;
}
