using Huimin.Targets.Reading;

namespace Huimin.Targets.Pages;

/// <summary>What the form beside a figure posts.</summary>
public sealed class FigureAnswer
{
    public Guid Key { get; set; }
    public Guid FigureId { get; set; }
    public int Version { get; set; }
    public FigureState Decision { get; set; }
    public string? Metric { get; set; }
    public string? Comparator { get; set; }
    public string? Value { get; set; }
    public string? Second { get; set; }
    public string? Unit { get; set; }
    public string? Deadline { get; set; }
    public FigureKind? Kind { get; set; }

    internal DecideFigure.Input ToInput() => new(Key, FigureId, Version, Decision)
    {
        Metric = Metric,
        Comparator = Comparator,
        Value = Value,
        Second = Second,
        Unit = Unit,
        Deadline = Deadline,
        Kind = Kind,
    };
}
