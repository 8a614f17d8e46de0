using Huimin.Ui;

namespace Huimin.Visits.Pages;

/// <summary>What the fields about one visit post, as typed (一次探访的填写).</summary>
public sealed class EntryForm
{
    public Guid SubjectId { get; set; }
    public string? Way { get; set; }
    public string? Condition { get; set; }
    public string? Dwelling { get; set; }
    public string? Need { get; set; }
    public string? NeedText { get; set; }
    public string? Help { get; set; }

    /// <summary>A row counts once a way is chosen; what else was typed into it must then be right.</summary>
    public bool IsFilled => !string.IsNullOrEmpty(Way) || !string.IsNullOrEmpty(Condition) || !string.IsNullOrWhiteSpace(NeedText) || !string.IsNullOrWhiteSpace(Help);

    public VisitEntry Read() => new(Of<VisitWay>(Way), Of<VisitCondition>(Condition), Of<DwellingState>(Dwelling), Of<VisitNeedKind>(Need), NeedText ?? "", Help ?? "");

    public static EntryForm From(CareVisit visit) => new()
    {
        SubjectId = visit.SubjectId,
        Way = Code(visit.Way),
        Condition = Code(visit.Condition),
        Dwelling = Code(visit.Dwelling),
        Need = Code(visit.Need),
        NeedText = visit.NeedText,
        Help = visit.Help,
    };

    internal static IReadOnlyList<Choice> Ways { get; } = [.. Enum.GetValues<VisitWay>().Select(w => new Choice(Code(w), w.Title()))];
    internal static IReadOnlyList<Choice> Conditions { get; } = [.. Enum.GetValues<VisitCondition>().Select(c => new Choice(Code(c), c.Title()))];
    internal static IReadOnlyList<Choice> Dwellings { get; } = [.. new[] { DwellingState.Safe, DwellingState.Risk, DwellingState.NotSeen }.Select(d => new Choice(Code(d), d.Title()))];

    internal static IReadOnlyList<Choice> Needs(VisitKind kind) => [.. kind.Needs.Select(n => new Choice(Code(n), n.Title()))];

    private static string Code<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Of<T>(string? word) where T : struct, Enum => word is { Length: > 0 } && char.IsAsciiLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : default;
}

/// <summary>What the sheet of a village posts.</summary>
public sealed class SheetForm
{
    public string? VisitedOn { get; set; }

    public List<EntryForm> Lines { get; set => field = value ?? []; } = [];
}

/// <summary>What the other forms of a person's page post.</summary>
public sealed class VisitForm
{
    public string? Kind { get; set; }
    public string? VisitedOn { get; set; }
    public bool IsVoid { get; set; }
    public string? Reason { get; set; }
    public string? ClosedOn { get; set; }
    public string? Note { get; set; }
    public EntryForm Seen { get; set => field = value ?? new(); } = new();
}
