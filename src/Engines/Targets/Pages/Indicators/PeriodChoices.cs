using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Targets.Pages;

/// <summary>What the filters of the indicator pages offer: periods up to now, and the divisions of the district.</summary>
internal static class PeriodChoices
{
    /// <summary>The period of the address; this month where there is none.</summary>
    public static Period Read(string? text, DateOnly today) => Period.TryParse(text, out var period) ? period : Period.Of(new Month(today));

    /// <summary>The last two years: years, quarters, months, the newest first; the one that is shown stands among them.</summary>
    public static IReadOnlyList<Choice> Of(DateOnly today, Period shown)
    {
        var now = new Month(today);
        var periods = Period.Of(now - 23, now).Reverse().OrderByDescending(p => p.Months).ThenByDescending(p => p.First).ToList();
        if (!periods.Contains(shown)) periods.Insert(0, shown);
        return [.. periods.Select(p => new Choice(p.ToString(), p.Title))];
    }

    /// <summary>The district and its towns; below them the villages of the town that is shown.</summary>
    public static IReadOnlyList<Choice> Divisions(IPlaces places, string shown)
    {
        var town = shown.Length >= 9 ? shown[..9] : null;
        return
        [
            new(places.District, "全区"),
            .. places.Below(places.District).SelectMany(t => t == town
                ? places.Below(t).Select(v => new Choice(v, places.NameOf(t) + " · " + places.NameOf(v))).Prepend(new(t, places.NameOf(t)))
                : [new Choice(t, places.NameOf(t))]),
        ];
    }

    /// <summary>A division of the address; what is no code falls back on the actor's own.</summary>
    public static string? Division(string? text) => AreaCode.IsDivision(text) ? text : null;
}
