using Huimin.Values;

namespace Huimin.Targets.Pages;

/// <summary>What comes with the form that makes a figure a goal.</summary>
public sealed class GoalAnswer
{
    public Guid Key { get; set; }
    public Guid FigureId { get; set; }
    public int Version { get; set; }
    public string? Code { get; set; }
    public string? DueOn { get; set; }
    public string? Owner { get; set; }
    public string? Helpers { get; set; }

    public Result<BindGoal.Input> ToInput()
    {
        var day = Dates.Read(DueOn ?? "");
        return day.Ok ? new BindGoal.Input(Key, FigureId, Code, day.Value, Owner ?? "", Helpers ?? "", Version) : day.Refusal.For("Answer.DueOn");
    }
}

/// <summary>What comes with the forms of a task.</summary>
public sealed class StepAnswer
{
    public Guid Key { get; set; }
    public string? Title { get; set; }
    public string? DueOn { get; set; }
    public Guid? MilestoneId { get; set; }
    public string? DoneOn { get; set; }
    public string? Evidence { get; set; }
    public string? Quantity { get; set; }
}
