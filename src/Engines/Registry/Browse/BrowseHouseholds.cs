using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Lists the households of a division (按区划浏览家庭户). The look is recorded.</summary>
public sealed class BrowseHouseholds(ReadDesk desk, ViewLog views, DivisionCatalogue divisions, Clock clock)
{
    private readonly ListTotals totals = new(clock);

    public sealed record Filter(string? AreaCode = null, HouseholdMark Mark = HouseholdMark.Standing, int Skip = 0);

    public sealed record Row(Guid HouseholdId, string Number, string? Head, int Members, string Place, string? Address, HouseholdKind Kind, DateOnly From, DateOnly? To);

    public async Task<Result<PageOf<Row>>> RunAsync(Filter filter, Actor actor, CancellationToken ct)
    {
        var area = Browsing.AreaFor(filter.AreaCode, actor);
        if (!area.Ok) return area.Refusal;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var households = reading.Db.Households.In(area.Value);
        households = filter.Mark switch
        {
            HouseholdMark.Ended => households.Where(h => h.ValidTo != null),
            HouseholdMark.Headless => households.Where(h => h.ValidTo == null && h.HeadPersonId == null),
            HouseholdMark.Collective => households.Where(h => h.ValidTo == null && h.Kind == HouseholdKind.Collective),
            _ => households.Where(h => h.ValidTo == null),
        };
        var total = await totals.OfAsync(households, filter with { Skip = 0 }, actor, ct);
        var rows = await households.OrderBy(h => h.AreaCode).ThenBy(h => h.AddressKey).ThenBy(h => h.HouseholdId)
            .Skip(Math.Clamp(filter.Skip, 0, Browsing.Deepest)).Take(Browsing.PageSize).ToListAsync(ct);

        var ids = rows.Select(h => h.HouseholdId).ToList();
        var members = await reading.Db.Memberships.Where(m => ids.Contains(m.HouseholdId) && m.ValidTo == null && m.KnownTo == null)
            .GroupBy(m => m.HouseholdId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var headIds = rows.Select(h => h.HeadPersonId).OfType<Guid>().ToList();
        var heads = await reading.Db.People.Where(p => headIds.Contains(p.PersonId)).Select(p => new { p.PersonId, p.Name }).ToDictionaryAsync(p => p.PersonId, p => p.Name, ct);
        await views.RecordAsync(actor, nameof(BrowseHouseholds), new AuditEntry("households", AreaCode: area.Value.Length > 0 ? area.Value : actor.Scope.Lower, Detail: new { shown = rows.Count }), ct);
        return new PageOf<Row>(
            [.. rows.Select(h => new Row(
                h.HouseholdId, h.Number, h.HeadPersonId is { } head ? heads.GetValueOrDefault(head) : null, members.GetValueOrDefault(h.HouseholdId), divisions.PathOf(h.AreaCode, today),
                h.Address, h.Kind, h.ValidFrom, h.ValidTo))],
            Math.Min(total, Browsing.Deepest), total > Browsing.Deepest);
    }
}

/// <summary>Which households a list shows (户状态).</summary>
public enum HouseholdMark
{
    Standing = 0,
    Headless = 1,
    Collective = 2,
    Ended = 3,
}

public static class HouseholdMarks
{
    public static string Title(this HouseholdMark mark) => mark switch
    {
        HouseholdMark.Headless => "没有户主",
        HouseholdMark.Collective => "集体户",
        HouseholdMark.Ended => "已销户",
        _ => "在册",
    };

    public static string Title(this HouseholdKind kind) => kind == HouseholdKind.Collective ? "集体户" : "家庭户";
}
