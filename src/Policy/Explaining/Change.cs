namespace Huimin.Policy.Explaining;

/// <summary>
/// One thing that would have to be otherwise (需要的变化): the condition as it stands, whether it has to hold, and by how much it fails. The gap
/// is in the unit of what is compared; null where nothing can be counted (yes or no, a code).
/// </summary>
/// <param name="Condition">The comparison, or the fact of yes or no.</param>
/// <param name="Name">The nearest legal name around it.</param>
/// <param name="MustHold">Whether it has to hold or must not.</param>
/// <param name="Gap">By how much the first side has to move.</param>
public sealed record Change(Step Condition, string? Name, bool MustHold, long? Gap)
{
    /// <summary>The gap as a part of the bound, in ten-thousandths: how near it is.</summary>
    public long? Nearness => Gap is null ? null : Gap * 10_000 / Math.Max(1, Math.Abs(Condition.Second!.Value));

    /// <summary>Whether the first side has to become smaller.</summary>
    public bool Less => Condition.Kind is StepKind.Less or StepKind.AtMost == MustHold;
}

/// <summary>Finds what would change a decision (改变结果的条件).</summary>
public static class Changes
{
    /// <summary>
    /// The changes that together would turn the condition round: of conditions that must all hold every one that fails, of alternatives the
    /// nearest. Empty when it is so already; null when nothing can turn it.
    /// </summary>
    public static IReadOnlyList<Change>? ToTurn(Step condition) => To(condition, !condition.Holds, null);

    /// <summary>The changes that would make the condition hold (or not hold).</summary>
    public static IReadOnlyList<Change>? To(Step condition, bool hold) => To(condition, hold, null);

    private static IReadOnlyList<Change>? To(Step step, bool hold, string? name)
    {
        if (step.Holds == hold) return [];
        name = step.Name ?? name;
        return step.Kind switch
        {
            StepKind.Named or StepKind.Chosen => To(step.First!, hold, name),
            StepKind.Not => To(step.First!, !hold, name),
            StepKind.And => hold ? Both(step, hold, name) : Either(step, hold, name),
            StepKind.Or => hold ? Either(step, hold, name) : Both(step, hold, name),
            StepKind.Fact => [new(step, name, hold, null)],
            StepKind.Constant => null,
            _ => Compared(step, hold, name),
        };
    }

    private static List<Change>? Both(Step step, bool hold, string? name)
    {
        var (first, second) = (To(step.First!, hold, name), To(step.Second!, hold, name));
        return first is null || second is null ? null : [.. first.Concat(second).DistinctBy(c => c.Condition)];
    }

    private static IReadOnlyList<Change>? Either(Step step, bool hold, string? name)
    {
        var (first, second) = (To(step.First!, hold, name), To(step.Second!, hold, name));
        if (first is null) return second;
        return second is null || Cost(first).CompareTo(Cost(second)) <= 0 ? first : second;
    }

    /// <summary>Few changes before many, what can be counted before what cannot, near before far.</summary>
    private static (int Many, int Uncounted, long Far) Cost(IReadOnlyList<Change> changes) =>
        (changes.Count, changes.Count(c => c.Gap is null), changes.Max(c => c.Nearness ?? 0));

    private static IReadOnlyList<Change>? Compared(Step step, bool hold, string? name)
    {
        var distance = step.First!.Value - step.Second!.Value;
        long? gap = step.Kind switch
        {
            StepKind.Less => hold ? distance + 1 : -distance,
            StepKind.AtMost => hold ? distance : 1 - distance,
            StepKind.Greater => hold ? 1 - distance : distance,
            StepKind.AtLeast => hold ? -distance : distance + 1,
            _ => null,
        };

        // Nothing that the household or a standard could change.
        if (step.First.Kind == StepKind.Constant && step.Second.Kind == StepKind.Constant) return null;
        return [new(step, name, hold, gap)];
    }
}
