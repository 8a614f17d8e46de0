using Huimin.Policy.Parameters;

namespace Huimin.Casework;

/// <summary>How long something may take (时限), by its code in the catalogue of the handbook.</summary>
/// <param name="Code">DL-DB-07.</param>
/// <param name="Title">What must be done.</param>
/// <param name="Kind">How the days are counted.</param>
/// <param name="Days">How many, dated.</param>
/// <param name="StartedBy">The step that starts it; <see cref="Opened"/> for the application itself.</param>
/// <param name="MetBy">The steps that meet it.</param>
public sealed record Deadline(string Code, string Title, DayKind Kind, ParameterKey Days, string StartedBy, params IReadOnlyList<string> MetBy)
{
    public const string Opened = "open";

    /// <summary>The letter has been delivered.</summary>
    public const string Delivered = "deliver";

    /// <summary>The length where the decision is delegated to the town.</summary>
    public ParameterKey? WhenDelegated { get; init; }

    /// <summary>The length after an extension; null: it cannot be extended.</summary>
    public ParameterKey? Extended { get; init; }

    /// <summary>While the case stands here the clock stands still (不计入办理期限).</summary>
    public IReadOnlyList<CaseState> Excluded { get; init; } = [CaseState.Supplement];
}

/// <summary>How a time limit is counted (计算方式). Numbers are stored.</summary>
public enum DayKind
{
    /// <summary>工作日</summary>
    Working = 1,

    /// <summary>自然日, ending on the next working day</summary>
    Natural = 2,

    /// <summary>小时</summary>
    Hours = 3,

    /// <summary>月</summary>
    Months = 4,
}

public static class DayKinds
{
    public static string Title(this DayKind kind, int length) => kind switch
    {
        DayKind.Working => $"{length} 个工作日",
        DayKind.Natural => $"{length} 日",
        DayKind.Hours => $"{length} 小时",
        _ => $"{length} 个月",
    };
}
