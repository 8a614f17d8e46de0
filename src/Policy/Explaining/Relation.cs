namespace Huimin.Policy.Explaining;

/// <summary>The words of a comparison, as it turned out.</summary>
internal static class Relation
{
    public static string Title(StepKind kind, bool holds) => (kind, holds) switch
    {
        (StepKind.Less, true) or (StepKind.AtLeast, false) => " 低于 ",
        (StepKind.Less, false) or (StepKind.AtLeast, true) => " 不低于 ",
        (StepKind.Greater, true) or (StepKind.AtMost, false) => " 高于 ",
        (StepKind.Greater, false) or (StepKind.AtMost, true) => " 不高于 ",
        (StepKind.Same, true) => " 等于 ",
        _ => " 不等于 ",
    };

    public static bool Is(StepKind kind) => kind is >= StepKind.Less and <= StepKind.Same;
}
