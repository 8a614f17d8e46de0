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

    public VisitEntry Read() => new(Choices.Read<VisitWay>(Way), Choices.Read<VisitCondition>(Condition), Choices.Read<DwellingState>(Dwelling), Choices.Read<VisitNeedKind>(Need), NeedText ?? "", Help ?? "");

    public static EntryForm From(CareVisit visit) => new()
    {
        SubjectId = visit.SubjectId,
        Way = Choices.Word(visit.Way),
        Condition = Choices.Word(visit.Condition),
        Dwelling = Choices.Word(visit.Dwelling),
        Need = Choices.Word(visit.Need),
        NeedText = visit.NeedText,
        Help = visit.Help,
    };

    internal static IReadOnlyList<Choice> Ways { get; } = Choices.Of(w => w.Title(), Enum.GetValues<VisitWay>());
    internal static IReadOnlyList<Choice> Conditions { get; } = Choices.Of(c => c.Title(), Enum.GetValues<VisitCondition>());
    internal static IReadOnlyList<Choice> Dwellings { get; } = Choices.Of(d => d.Title(), DwellingState.Safe, DwellingState.Risk, DwellingState.NotSeen);

    internal static IReadOnlyList<Choice> Needs(VisitKind kind) => Choices.Of(n => n.Title(), kind.Needs);
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
