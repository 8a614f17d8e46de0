using System.Collections.Concurrent;
using Huimin.Access;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// The register on the home page (人员与家庭概况): how many people and households, and where the doubts wait. Counting half a million people takes a
/// moment, so that figure holds for some minutes.
/// </summary>
public sealed class RegistryHome(ReadDesk desk, DivisionCatalogue divisions, Clock clock) : IHomeSource
{
    private const int MostBars = 8;
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (DateTime At, long People, long Households)> counted = new();

    public async Task<HomePart> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Read) || actor.Scope.IsEmpty) return HomePart.Nothing;
        await using var reading = await desk.OpenAsync(actor, ct);
        var (people, households) = await CountAsync(reading.Db, actor.Scope.Setting, ct);
        return new HomePart(
            [new("在册人口", people, "人", "/people"), new("在册家庭户", households, "户", "/households")],
            await DoubtsAsync(reading.Db, actor, ct));
    }

    private async Task<(long People, long Households)> CountAsync(HuiminDb db, string scope, CancellationToken ct)
    {
        if (counted.TryGetValue(scope, out var last) && clock.UtcNow - last.At < Holds) return (last.People, last.Households);
        if (counted.Count > 1_000) counted.Clear();
        var people = await db.People.LongCountAsync(p => p.DeathDate == null && p.MergedInto == null, ct);
        var households = await db.Households.LongCountAsync(h => h.ValidTo == null, ct);
        counted[scope] = (clock.UtcNow, people, households);
        return (people, households);
    }

    // By town for those in charge of a district, by village for those in charge of a town; one place alone is no comparison.
    private async Task<HomeChart?> DoubtsAsync(HuiminDb db, Actor actor, CancellationToken ct)
    {
        var level = actor.Scope.Prefixes.Any(p => p.Length < 9) ? 9 : 12;
        var counts = await db.Findings.GroupBy(f => new { Place = f.AreaCode.Substring(0, level), Open = f.State == FindingState.Open })
            .Select(g => new { g.Key.Place, g.Key.Open, Count = g.Count() }).ToListAsync(ct);
        var places = counts.GroupBy(c => c.Place)
            .Select(g => (Code: g.Key, Open: g.Where(c => c.Open).Sum(c => c.Count), Done: g.Where(c => !c.Open).Sum(c => c.Count)))
            .OrderByDescending(p => p.Open).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        if (places.Count < 2) return null;
        var shown = places.Take(MostBars).ToList();
        var what = level == 9 ? "镇街" : "村（社区）";
        return new HomeChart(
            places.Count > MostBars ? $"档案疑点最多的 {MostBars} 个{what}" : $"各{what}的档案疑点", what,
            [.. shown.Select(p => divisions.ShortNameOf(p.Code, clock.BeijingToday))],
            [new("已核实", [.. shown.Select(p => (double?)p.Done)], "stack", "条"), new("待核实", [.. shown.Select(p => (double?)p.Open)], "stack", "条")],
            "/findings");
    }
}
