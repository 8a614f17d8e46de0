using Huimin.SocialAssistance;

namespace Huimin.Demo;

/// <summary>
/// Care agreements in the lived year (照料护理协议): the towns bring those from before on one sheet each, and sign one after every decision on a person who stays at
/// home. A few of those from before were never signed.
/// </summary>
public sealed class YearCare(SignCare sign, TakeOverCare takeOver, YearStaff staff) : IYearLine
{
    private const int Never = 61;
    private YearDesk desk = null!;
    private YearLog log = null!;
    private YearNeeds needs = null!;

    void IYearLine.Begin(YearWorld world) => (desk, log, needs) = (world.Desk, world.Log, world.Needs);

    /// <summary>What was signed before the year, town by town.</summary>
    async Task IYearLine.BeforeAsync(CancellationToken ct)
    {
        var first = desk.Today;
        foreach (var town in needs.Homes.Where(h => h is { Need: Need.Tekun, OnRoll: true } && h.Index % Never != 7 && h.People.Length > 0 && h.People[0] != Guid.Empty && !IsCentral(h)).GroupBy(h => h.Town).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<CareTerms> lines = [.. town.Select(h => Terms(h, first.AddDays(-(h.Index % 300) - 1), new DateOnly(first.Year + 2, 12, 31)))];
            await desk.MustAsync("整批登记照护协议", "care|" + town.Key, key => takeOver.RunAsync(new(key, lines), staff.Clerk(town.Key), ct), ct);
        }
    }

    Task IYearLine.DayAsync(YearDay today, CancellationToken ct) => Task.CompletedTask;

    /// <summary>After a decision: whoever now is in extreme hardship and stays at home gets an agreement on the same day.</summary>
    internal async Task SignAsync(YearHome home, CancellationToken ct)
    {
        if (IsCentral(home) || home.People.Length == 0 || home.People[0] == Guid.Empty || !home.IsAlive(0)) return;
        var terms = Terms(home, desk.Today, new DateOnly(desk.Today.Year + 3, 12, 31));
        var signed = await desk.TryAsync("签订照护协议", $"care|{home.Index}", key => sign.RunAsync(new(key, terms, false), staff.Clerk(home), ct), ct);
        if (!signed.Ok && signed.Refusal.Code != CareRefusals.NotAtHome.Code) log.Stuck.Add($"{desk.Today:yyyy-MM-dd} 照护协议 {home.Index} {signed.Refusal.Code}");
    }

    private static CareTerms Terms(YearHome home, DateOnly signed, DateOnly until) => new(
        home.People[0], home.Index % 3 == 0 ? "村（社区）照料队" : "邻里照料人", home.Index % 3 == 0 ? CareRelation.Village : CareRelation.Neighbour, CareDuty.Watch | CareDuty.Daily, 3 + (home.Index % 5), 0, signed, signed, until);

    private static bool IsCentral(YearHome home) => home.Truth.Exists(l => l.Code == Benefits.Facts.Support.Central.About.Code && l.Value == 1);
}
