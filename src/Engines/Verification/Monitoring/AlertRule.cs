using Huimin.Policy.Parameters;

namespace Huimin.Verification;

/// <summary>When a row raises an alert (预警规则).</summary>
/// <param name="Code">Code of the catalogue; stored.</param>
/// <param name="Title">The Chinese name.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Concerns">Whom it looks at.</param>
/// <param name="Advice">What the visit is about.</param>
/// <param name="Basis">The article, or a design of the product.</param>
/// <param name="Triggers">Any one of them is enough.</param>
public sealed record AlertRule(string Code, string Title, AlertLevel Level, AlertConcerns Concerns, string Advice, string Basis, params IReadOnlyList<AlertTrigger> Triggers);

/// <param name="Item">Code of the source's item.</param>
/// <param name="Threshold">Reached from here on, or down to here; null: any row does.</param>
/// <param name="AtMost">The smaller value is the graver one, as with degrees of disability.</param>
public sealed record AlertTrigger(string Item, ParameterKey? Threshold = null, bool AtMost = false)
{
    /// <summary>Whether a value reaches the threshold, the threshold itself included. Counting items need at least one.</summary>
    public bool IsReached(long value, int? threshold) => threshold is not { } at ? value > 0 : AtMost ? value > 0 && value <= at : value >= at;
}

/// <summary>How urgent an alert is (预警等级). Numbers are stored.</summary>
public enum AlertLevel
{
    Blue = 1,
    Yellow = 2,
    Orange = 3,
    Red = 4,
}

/// <summary>Whom a rule looks at (对象范围). Numbers are stored.</summary>
public enum AlertConcerns
{
    /// <summary>Everybody in the register: who may need help.</summary>
    Everyone = 1,

    /// <summary>Households that receive something (在享家庭).</summary>
    Assisted = 2,
}

public static class AlertLevels
{
    public static string Title(this AlertLevel level) => level switch { AlertLevel.Red => "红色", AlertLevel.Orange => "橙色", AlertLevel.Yellow => "黄色", _ => "蓝色" };
}
