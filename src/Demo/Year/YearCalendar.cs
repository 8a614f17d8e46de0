using Huimin.Benefits.Facts;
using Huimin.Entitlements;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>One thing that comes up on a day (事项): an application, a review that is due, something that becomes otherwise.</summary>
internal sealed record YearItem(YearHome Home, int Member, string Procedure, Way Way, YearItemKind Kind)
{
    /// <summary>Asked for at the same time (一件事); null for one matter.</summary>
    public string? Also { get; init; }

    /// <summary>What becomes so on the day.</summary>
    public IReadOnlyList<LoadFacts.Line> Becomes { get; init; } = [];
}

internal enum YearItemKind
{
    /// <summary>The family asks, on line where it can.</summary>
    Applies = 1,

    /// <summary>A review or a renewal that the office begins.</summary>
    Due = 2,

    /// <summary>Nobody does anything: something is otherwise from now on.</summary>
    Happens = 3,
}

/// <summary>What comes up on each day of the year (全年事项), from the seed alone, so that it need not be kept.</summary>
internal sealed class YearCalendar
{
    private const int Stream = 50;
    private readonly Dictionary<DateOnly, List<YearItem>> days = [];
    private readonly List<DateOnly> working;
    private readonly DemoRandom random;
    private readonly YearOptions options;

    public YearCalendar(YearOptions options, YearNeeds needs, WorkCalendar calendar)
    {
        this.options = options;
        random = new DemoRandom(options.Seed, Stream);
        working = [];
        for (var day = options.First; day.Year == options.Year; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day).Value) working.Add(day);
        }

        Reviews(needs);
        Changes(needs);
        foreach (var home in needs.NewDibao) Apply(home, -1, "DIBAO_APPLY", Way.Means);
        foreach (var home in needs.NewMargin) Apply(home, -1, "MARGIN_APPLY", Way.Means);
        foreach (var home in needs.NewTekun) Apply(home, 0, "TEKUN_APPLY", Way.Means);
        foreach (var home in needs.Refused) Refused(home);
        foreach (var home in needs.Emergencies) Emergency(home);
        foreach (var home in needs.Expenditures) Apply(home, -1, "TEMP_APPLY", Way.Means);
        var together = options.Share(YearNumbers.Together);
        foreach (var (home, member) in needs.NewDisabled) Apply(home, member, "DISABILITY_CARE_APPLY", Way.Disabled, together-- > 0 ? "DISABILITY_LIVING_APPLY" : null);
        foreach (var (home, member) in needs.NewElders) Put(Day(0, 82), new(home, member, "DISABLED_ELDER_SUBSIDY_APPLY", Way.Elder, YearItemKind.Applies) { Becomes = [Line(home, member, Elder.Ability.About.Code, 4)] });
        Ends(needs);
        var november = working.FindAll(d => d.Month == 11);
        foreach (var (home, member) in needs.Aged) Put(november[home.Index % (november.Count - 3)], new(home, member, "AGE_ALLOWANCE_FOUND", Way.Aged, YearItemKind.Due));
        foreach (var (home, member) in needs.NewChildren) Apply(home, member, home.Home.Members[member].IsProtected && home.Truth.Any(t => t.Code == Support.Father.About.Code && t.Value == 1) ? "ORPHAN_APPLY" : "DE_FACTO_APPLY", Way.Child);
    }

    public IReadOnlyList<YearItem> On(DateOnly day) => days.GetValueOrDefault(day, []);

    private void Reviews(YearNeeds needs)
    {
        foreach (var home in needs.Homes.Where(h => h.OnRoll))
        {
            switch (home.Need)
            {
                case Need.Dibao:
                    var first = random.Below(working.Count / 2);
                    if (!random.PerMille(YearNumbers.Steady)) Put(working[first], new(home, -1, "DIBAO_REVIEW", Way.Review, YearItemKind.Due));
                    Put(working[first + (working.Count / 2)], new(home, -1, "DIBAO_REVIEW", Way.Review, YearItemKind.Due));
                    break;
                case Need.Tekun:
                    Put(Day(0, 95), new(home, 0, "TEKUN_REVIEW", Way.Review, YearItemKind.Due));
                    break;
                case Need.Margin:
                    Put(Day(0, 80), new(home, -1, "MARGIN_APPLY", Way.Means, YearItemKind.Due));
                    break;
            }
        }
    }

    /// <summary>Income that rises over the line, or changes below it.</summary>
    private void Changes(YearNeeds needs)
    {
        foreach (var home in needs.Homes.Where(h => h is { OnRoll: true, Need: Need.Dibao, Hides: Hiding.Nothing }))
        {
            var drawn = random.Below(1_000);
            if (drawn >= YearNumbers.RisesOver + YearNumbers.Changes) continue;
            var over = drawn < YearNumbers.RisesOver;
            var fen = (over ? random.Between(800, 1_600) : random.Between(0, YearTuning.DibaoIncomeYuan)) * 100L * home.Size;
            var code = home.Truth.FirstOrDefault(t => t.IdNumber is not null && (t.Code == Income.Business.About.Code || t.Code == Income.Transfer.About.Code))?.Code ?? Income.Transfer.About.Code;
            Put(Day(0, 100), new(home, 0, "", Way.Review, YearItemKind.Happens) { Becomes = [Line(home, 0, code, fen)] });
        }
    }

    /// <summary>Certificates that end and are not renewed: the allowance ends with them.</summary>
    private void Ends(YearNeeds needs)
    {
        foreach (var home in needs.Homes.Where(h => h.Need == Need.None))
        {
            for (var m = 0; m < home.Size; m++)
            {
                if (needs.DisabledOnRoll.Contains(home.Home.Members[m].IdNumberText) && random.PerMille(YearNumbers.CertificateEnds))
                    Put(Day(2, 35), new(home, m, "DISABILITY_EXIT", Way.Ending, YearItemKind.Due));
            }
        }
    }

    private void Refused(YearHome home)
    {
        var (procedure, member) = home.Need switch { Need.Tekun => ("TEKUN_APPLY", 0), Need.Margin => ("MARGIN_APPLY", -1), _ => ("DIBAO_APPLY", -1) };
        var at = random.Below(working.Count * 70 / 100);
        Put(working[at], new(home, member, procedure, Way.Means, YearItemKind.Applies));
        if (random.PerMille(20) && procedure == "DIBAO_APPLY") Put(working[at + 40], new(home, -1, "DIBAO_OBJECTION", Way.Objection, YearItemKind.Due));
    }

    private void Emergency(YearHome home)
    {
        var day = options.First.AddDays(random.Below(working[^8].DayOfYear));
        Put(day, new(home, -1, "TEMP_EMERGENCY", Way.Emergency, YearItemKind.Applies)
        {
            Becomes =
            [
                Line(home, -1, Spending.Emergency.About.Code, random.Between(1, 3)), Line(home, -1, Spending.Severity.About.Code, 1 + random.Weighted(YearTuning.Severity)),
                Line(home, -1, Spending.EmergencyOn.About.Code, day.AddDays(-random.Between(0, 6)).DayNumber),
            ],
        });
    }

    private void Apply(YearHome home, int member, string procedure, Way way, string? also = null) => Put(options.First.AddDays(1 + random.Below(working[working.Count * 94 / 100].DayOfYear - 2)), new(home, member, procedure, way, YearItemKind.Applies) { Also = also });

    /// <summary>A working day between two parts of the year in percent.</summary>
    private DateOnly Day(int from, int to) => working[(working.Count * from / 100) + random.Below(Math.Max(1, working.Count * (to - from) / 100))];

    private static LoadFacts.Line Line(YearHome home, int member, string code, long value) => new(home.Home.Number, member < 0 ? null : home.Home.Members[member].IdNumberText, code, value);

    private void Put(DateOnly day, YearItem item)
    {
        if (!days.TryGetValue(day, out var list)) days[day] = list = [];
        list.Add(item);
    }
}
