using Huimin.Policy;
using Huimin.Policy.Asking;
using Huimin.Values;

namespace Huimin.Entitlements.Portal;

/// <summary>
/// “我能享受什么”: from what was filled in to the next question and to how every programme stands. Keeps nothing between two requests and writes
/// nothing down.
/// </summary>
public sealed class Calculator(BenefitRules rules, Clock clock)
{
    /// <summary>Which page comes.</summary>
    public enum Page
    {
        Size = 1,
        Members = 2,
        Ticks = 3,
        Question = 4,
        Results = 5,
    }

    /// <param name="Page">Which page comes.</param>
    /// <param name="Question">The question of the page.</param>
    /// <param name="Known">What is known so far.</param>
    /// <param name="Results">How every programme stands; empty before the ticks.</param>
    public sealed record View(Page Page, Question? Question, PartialRecord? Known, IReadOnlyList<CalculatorResult> Results);

    public Month Month => new(clock.BeijingToday);

    public Result<View> Run(CalculatorForm form)
    {
        var inForce = rules.In(Month);
        if (!inForce.Ok) return inForce.Refusal;
        if (form.Size is null || form.Change == CalculatorForm.SizeField) return new View(Page.Size, null, null, []);
        if (form.Members is null || form.Change == "members") return new View(Page.Members, null, null, []);
        if (!form.Ticked || form.Change == "ticks") return new View(Page.Ticks, null, null, []);

        var known = form.ToCitizen().Known();
        var interview = inForce.Value.Interview;
        var outlook = interview.Look(known);
        var results = CalculatorResult.All(outlook, known, interview.Possible(known), inForce.Value);
        var question = Shown(form) ?? outlook.Next;
        return new View(question is null ? Page.Results : Page.Question, question, known, results);
    }

    /// <summary>A question that is shown again: to be mended, or to be changed.</summary>
    private static Question? Shown(CalculatorForm form)
    {
        if (form.Again is { } again) return new(again.Fact, again.Members);
        var members = form.Answers.Where(a => a.Fact.Code == form.Change).Select(a => a.Member).ToList();
        return members.Count > 0 ? new(form.Answers.First(a => a.Fact.Code == form.Change).Fact, members) : null;
    }
}
