using Huimin.Registry.Pages;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.ChildWelfare.Pages;

/// <summary>What the forms about mandatory reports post, as typed.</summary>
public sealed class ReportForm
{
    public string? AreaCode { get; set; }
    public string? ReceivedOn { get; set; }
    public string? ReceivedTime { get; set; }
    public string? ReporterUnit { get; set; }
    public string? ReporterPost { get; set; }
    public string[]? Signs { get; set; }
    public string? Seen { get; set; }
    public Guid? ChildId { get; set; }
    public string? IdNumber { get; set; }
    public string? Age { get; set; }
    public string? ChildWords { get; set; }
    public string? Kind { get; set; }
    public string? Day { get; set; }
    public string? Time { get; set; }
    public string[]? Told { get; set; }
    public string? Ground { get; set; }
    public string? Note { get; set; }
    public string? Feedback { get; set; }

    /// <summary>Several boxes of one name as one value.</summary>
    public static int All(IEnumerable<string>? posted) => (posted ?? []).Select(Show.Number).Where(n => n > 0).Aggregate(0, (all, one) => all | one);

    /// <summary>A day and hour as an instant; the fields they stand in.</summary>
    public static Result<DateTime> Instant(string? day, string? time, string dayField, string timeField, DateTime now)
    {
        var read = PersonForm.Day(day, dayField);
        if (!read.Ok) return read.Refusal;
        return Hours.Read(read.Value ?? Clock.BeijingDate(now), time, now) is { } at ? at : ProtectionRefusals.TimeWrong.For(timeField);
    }
}
