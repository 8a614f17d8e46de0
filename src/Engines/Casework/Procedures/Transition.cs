using Huimin.Data;
using Huimin.Policy.Parameters;

namespace Huimin.Casework;

/// <summary>One step of a procedure (环节): who may take it, from where to where, and what must have been done before.</summary>
/// <param name="Code">Stable code such as accept; stored with every step taken.</param>
/// <param name="Title">What the person does, as the button says.</param>
/// <param name="By">The posts that may take it.</param>
/// <param name="To">Where the case stands afterwards.</param>
/// <param name="From">Where it may stand before.</param>
public sealed record Transition(string Code, string Title, Role By, CaseState To, params IReadOnlyList<CaseState> From)
{
    /// <summary>The posts where the decision is delegated to the town (下放镇街); null: the same.</summary>
    public Role? WhenDelegated { get; init; }

    /// <summary>Whoever has taken an earlier step of the case may not take this one (不得一人办结).</summary>
    public bool SecondPerson { get; init; }

    /// <summary>What must lie in the file.</summary>
    public IReadOnlyList<EvidenceKind> Needs { get; init; } = [];

    /// <summary>A reason in words is needed, which the family reads.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>What is published by it.</summary>
    public NoticeRule? Notice { get; init; }

    /// <summary>Only after the term of the notice has passed and no objection is open (公示期满无异议).</summary>
    public bool AfterNotice { get; init; }

    /// <summary>What it does to the benefits.</summary>
    public CaseEffect Effect { get; init; }

    /// <summary>The most that this step may grant, fen; 0 for not at all (镇街小额审批上限).</summary>
    public ParameterKey? Most { get; init; }

    /// <summary>The letter that is written.</summary>
    public LetterKind Letter { get; init; }

    /// <summary>Beside the straight way: not what the case waits for (撤回、终止).</summary>
    public bool IsSide { get; init; }

    /// <summary>The article.</summary>
    public string Basis { get; init; } = "";

    public Role RoleFor(bool delegated) => delegated && WhenDelegated is { } role ? role : By;
}

/// <summary>What a step publishes (公示).</summary>
/// <param name="Kind">Why.</param>
/// <param name="Days">How many natural days, dated.</param>
public sealed record NoticeRule(NoticeKind Kind, ParameterKey Days);

/// <summary>What a step does to the benefits (办理结果). Numbers are stored.</summary>
public enum CaseEffect
{
    None = 0,

    /// <summary>As the rules say: begins, changes or ends; refused where an application finds nothing due.</summary>
    Grant = 1,

    /// <summary>Decided that nothing is due; the reasons are kept.</summary>
    Deny = 2,

    /// <summary>As the rules say now, lower or nothing included.</summary>
    Adjust = 3,

    /// <summary>Ends what is paid, whatever the rules say.</summary>
    End = 4,

    /// <summary>As the rules say now, from the month in which it began to be so: what was paid since comes back (追溯调整).</summary>
    AdjustBack = 5,
}

/// <summary>Which letter (文书). Numbers are stored.</summary>
public enum LetterKind
{
    None = 0,

    /// <summary>受理通知书</summary>
    Accepted = 1,

    /// <summary>一次性补正告知书</summary>
    Supplement = 2,

    /// <summary>确认决定书</summary>
    Confirmed = 3,

    /// <summary>不予确认决定书</summary>
    Rejected = 4,

    /// <summary>调整告知书</summary>
    Adjusted = 5,

    /// <summary>终止决定书</summary>
    Ended = 6,

    /// <summary>听取意见通知书</summary>
    Hearing = 7,

    /// <summary>异议答复书</summary>
    Answer = 8,
}

public static class LetterKinds
{
    public static string Title(this LetterKind kind) => kind switch
    {
        LetterKind.Accepted => "受理通知书",
        LetterKind.Supplement => "一次性补正告知书",
        LetterKind.Confirmed => "确认决定书",
        LetterKind.Rejected => "不予确认决定书",
        LetterKind.Adjusted => "待遇调整告知书",
        LetterKind.Ended => "待遇终止决定书",
        LetterKind.Hearing => "听取意见通知书",
        LetterKind.Answer => "异议答复书",
        _ => "",
    };
}
