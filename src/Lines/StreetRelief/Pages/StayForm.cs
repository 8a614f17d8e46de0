using System.Globalization;
using Huimin.Registry.Pages;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.StreetRelief.Pages;

/// <summary>What the form about a new stay posts, as typed.</summary>
public sealed class StayForm
{
    public string? AreaCode { get; set; }
    public string? CameOn { get; set; }
    public string? CameTime { get; set; }
    public string? Source { get; set; }
    public bool IsOutside { get; set; }
    public bool Lodging { get; set; }
    public bool Medical { get; set; }
    public bool Kin { get; set; }
    public bool Ticket { get; set; }
    public string? Name { get; set; }
    public string? IdNumber { get; set; }
    public string? Sex { get; set; }
    public string? AgeAbout { get; set; }
    public bool IsMinor { get; set; }
    public string? Note { get; set; }

    /// <summary>Reads it into a command; answers the field that cannot be read.</summary>
    public Result<RegisterStay.Input> Read(Guid key, DateTime now)
    {
        var day = PersonForm.Day(CameOn, nameof(CameOn));
        if (!day.Ok) return day.Refusal;
        if (At(day.Value ?? Clock.BeijingDate(now), CameTime, now) is not { } at) return ReliefRefusals.TimeWrong.For(nameof(CameTime));
        int? age = null;
        if (!string.IsNullOrWhiteSpace(AgeAbout))
        {
            if (!int.TryParse(AgeAbout.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years)) return ReliefRefusals.AgeWrong.For(nameof(AgeAbout));
            age = years;
        }

        var help = (Lodging ? ReliefHelp.Lodging : 0) | (Medical ? ReliefHelp.Medical : 0) | (Kin ? ReliefHelp.Kin : 0) | (Ticket ? ReliefHelp.Ticket : 0);
        return new RegisterStay.Input(key, AreaCode ?? "", at, Choices.Read<ReliefSource>(Source), help, IsOutside, Name, IdNumber, Choices.Read<Sex>(Sex), age, IsMinor, Note ?? "");
    }

    /// <summary>The hour of a day; of an earlier day for which none is typed, its beginning.</summary>
    internal static DateTime? At(DateOnly day, string? time, DateTime now) =>
        string.IsNullOrWhiteSpace(time) && day != Clock.BeijingDate(now) ? Clock.StartOfBeijingDay(day) : Hours.Read(day, time, now);
}
