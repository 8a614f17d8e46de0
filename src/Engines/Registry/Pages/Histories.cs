using Huimin.Ui;

namespace Huimin.Registry.Pages;

/// <summary>The history of a file as a time line: from when it was true, and when we learnt it (变更记录).</summary>
internal static class Histories
{
    public static IReadOnlyList<TimelineItem> Of(IReadOnlyList<PersonFile.HistoryLine> lines) =>
        [.. lines.Select(h => new TimelineItem(
            h.What,
            PersonForm.Text(h.From) + (h.To is { } to ? $" 至 {PersonForm.Text(to)}" : " 起"),
            null,
            $"{Written.Minute(h.KnownFrom)} 登记" + (h.KnownTo is { } until ? $"，{Written.Minute(until)} 更正" : ""),
            h.KnownTo is null ? Tone.Blue : Tone.Grey))];
}
