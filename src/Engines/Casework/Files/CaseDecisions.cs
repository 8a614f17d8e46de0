using Huimin.Data;
using Huimin.Values;

namespace Huimin.Casework;

/// <summary>What a decision would do now (拟作决定), for the approver to see before pressing the button.</summary>
/// <param name="Digest">Stands for the facts, the parameters and the results: what is decided is what was shown.</param>
/// <param name="FromMonth">The month from which it counts.</param>
/// <param name="Lines">Each benefit, and for whom.</param>
/// <param name="IsPending">Some amount rests on a parameter that is not verified.</param>
public sealed record ProposedDecision(string Digest, Month FromMonth, IReadOnlyList<DecisionLine> Lines, bool IsPending)
{
    /// <summary>What is not known for sure, in sentences; empty where all is.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public bool NothingDue => Lines.All(l => l.DueFen == 0 && !l.IsEntitled);
}

/// <param name="Programme">Code of the benefit.</param>
/// <param name="Title">Its name.</param>
/// <param name="IsEntitled">Whether the conditions are met.</param>
/// <param name="DueFen">Fen a month, or once.</param>
/// <param name="PaidFen">Fen a month that is paid now.</param>
/// <param name="Reasons">Why, in sentences for the letter.</param>
public sealed record DecisionLine(string Programme, string Title, bool IsEntitled, long DueFen, long PaidFen, IReadOnlyList<string> Reasons);

/// <summary>A decision as it was made.</summary>
public sealed record MadeDecision(Guid DecisionId, ProposedDecision Content);

/// <summary>Decides the benefits of a case (核算和决定). Declared here, kept by the room that knows the rules.</summary>
public interface ICaseDecisions
{
    /// <summary>What would come of the effect today. Nothing is written.</summary>
    Task<Result<ProposedDecision>> ProposeAsync(HuiminDb db, CaseFile file, Procedure procedure, CaseEffect effect, DateOnly today, CancellationToken ct);

    /// <summary>Decides inside the work of the step; refuses where the digest is no longer that of what was shown.</summary>
    Task<Result<MadeDecision>> DecideAsync(Work<Guid> work, CaseFile file, Procedure procedure, CaseEffect effect, string shown, string reason, CancellationToken ct);
}

/// <summary>Another room's reason why a case may not be opened or a step not be taken (前置检查).</summary>
public interface ICaseGuard
{
    /// <summary>Null where nothing stands against it. The step is <see cref="Deadline.Opened"/> when the case is opened.</summary>
    Task<Refusal?> CheckAsync(HuiminDb db, CaseFile file, Procedure procedure, string step, DateOnly today, CancellationToken ct);
}

/// <summary>A part that another room shows on the page of a case (办件页的一栏): a component that takes <c>CaseId</c>.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Component">The component.</param>
/// <param name="Needs">Who sees it.</param>
public sealed record CasePart(string Title, Type Component, Permission Needs);
