using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Lists the people of a division (按区划浏览人员). Numbers are masked; the look is recorded.</summary>
public sealed class BrowsePeople(ReadDesk desk, ViewLog views, FieldVault vault, DivisionCatalogue divisions, Clock clock)
{
    private readonly ListTotals totals = new(clock);

    /// <summary>Which people, in which order; every field may come from an address.</summary>
    public sealed record Filter(string? AreaCode = null, AgeBand Age = AgeBand.All, PeopleMark Mark = PeopleMark.Living, string? Sort = null, bool Descending = false, int Skip = 0);

    /// <summary>One line of the list.</summary>
    public sealed record Row(Guid PersonId, string Name, string NumberMasked, IdState IdState, string Sex, int? Age, string Place, bool Disabled, bool Protected, bool Dead);

    public async Task<Result<PageOf<Row>>> RunAsync(Filter filter, Actor actor, CancellationToken ct)
    {
        var area = Browsing.AreaFor(filter.AreaCode, actor);
        if (!area.Ok) return area.Refusal;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var people = Marked(Aged(reading.Db.People.In(area.Value), filter.Age, today), filter.Mark);
        var total = await totals.OfAsync(people, filter with { Skip = 0, Sort = null, Descending = false }, actor, ct);
        var rows = await Sorted(people, filter, Browsing.IsNarrow(area.Value, actor)).Skip(Math.Clamp(filter.Skip, 0, Browsing.Deepest)).Take(Browsing.PageSize).ToListAsync(ct);
        await views.RecordAsync(actor, nameof(BrowsePeople), new AuditEntry("people", AreaCode: area.Value.Length > 0 ? area.Value : actor.Scope.Lower, Detail: new { shown = rows.Count }), ct);
        return new PageOf<Row>(
            [.. rows.Select(p => Show(p, today))],
            Math.Min(total, Browsing.Deepest), total > Browsing.Deepest);
    }

    private static IQueryable<Person> Aged(IQueryable<Person> people, AgeBand age, DateOnly today)
    {
        var (from, below) = age.Years();
        if (from > 0)
        {
            var latest = today.AddYears(-from);
            people = people.Where(p => p.BirthDate <= latest);
        }

        if (below > 0)
        {
            var earliest = today.AddYears(-below);
            people = people.Where(p => p.BirthDate > earliest);
        }

        return people;
    }

    private static IQueryable<Person> Marked(IQueryable<Person> people, PeopleMark mark)
    {
        people = people.Where(p => p.MergedInto == null);
        return mark switch
        {
            PeopleMark.Disabled => people.Where(p => p.DeathDate == null && p.DisabilityDegree != null),
            PeopleMark.BadNumber => people.Where(p => p.DeathDate == null && p.IdState != IdState.Valid),
            PeopleMark.Dead => people.Where(p => p.DeathDate != null),
            PeopleMark.All => people,
            _ => people.Where(p => p.DeathDate == null),
        };
    }

    // The order of the index, unless the list is short enough to be put into another.
    private static IQueryable<Person> Sorted(IQueryable<Person> people, Filter filter, bool narrow) => (narrow ? filter.Sort : null, filter.Descending) switch
    {
        ("name", false) => people.OrderBy(p => p.Pinyin).ThenBy(p => p.PersonId),
        ("name", true) => people.OrderByDescending(p => p.Pinyin).ThenBy(p => p.PersonId),
        ("age", false) => people.OrderByDescending(p => p.BirthDate).ThenBy(p => p.PersonId),
        ("age", true) => people.OrderBy(p => p.BirthDate).ThenBy(p => p.PersonId),
        _ => people.OrderBy(p => p.AreaCode).ThenBy(p => p.NameKey).ThenBy(p => p.PersonId),
    };

    // Of a protected person a list shows that there is one, not who.
    private Row Show(Person p, DateOnly today) => new(
        p.PersonId,
        p.IsProtected ? PersonName.Mask(p.Name) : p.Name,
        p.IdNumberSealed is { } field ? Masking.IdNumber(vault, p.PersonId, field) : "",
        p.IdState,
        p.Sex.Title(),
        p.BirthDate is { } born && !p.IsProtected ? Ages.On(born, p.DeathDate ?? today) : null,
        divisions.PathOf(p.AreaCode, today),
        p.DisabilityDegree is not null,
        p.IsProtected,
        p.DeathDate is not null);
}

/// <summary>Ages that benefits ask for (年龄段).</summary>
public enum AgeBand
{
    All = 0,
    Children = 1,
    Working = 2,
    From60 = 3,
    From80 = 4,
    From90 = 5,
}

/// <summary>Which people a list shows (人员状态).</summary>
public enum PeopleMark
{
    Living = 0,
    Disabled = 1,
    BadNumber = 2,
    Dead = 3,
    All = 4,
}

public static class PeopleFilters
{
    public static string Title(this AgeBand band) => band switch
    {
        AgeBand.Children => "未满 18 周岁",
        AgeBand.Working => "18 至 59 周岁",
        AgeBand.From60 => "60 周岁以上",
        AgeBand.From80 => "80 周岁以上",
        AgeBand.From90 => "90 周岁以上",
        _ => "全部年龄",
    };

    public static string Title(this PeopleMark mark) => mark switch
    {
        PeopleMark.Disabled => "持残疾证",
        PeopleMark.BadNumber => "身份号码有误或缺失",
        PeopleMark.Dead => "已死亡",
        PeopleMark.All => "全部",
        _ => "在册",
    };

    /// <summary>From so many years on, and below so many; 0 for no bound.</summary>
    internal static (int From, int Below) Years(this AgeBand band) => band switch
    {
        AgeBand.Children => (0, 18),
        AgeBand.Working => (18, 60),
        AgeBand.From60 => (60, 0),
        AgeBand.From80 => (80, 0),
        AgeBand.From90 => (90, 0),
        _ => (0, 0),
    };
}
