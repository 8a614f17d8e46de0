using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.SocialAssistance;

/// <summary>Which part of the list (协议列表).</summary>
public enum CareShown
{
    /// <summary>没有有效协议</summary>
    Without = 0,

    /// <summary>三十天内到期</summary>
    Ending = 1,

    /// <summary>全部散居特困人员</summary>
    All = 2,
}

/// <summary>Lists people in extreme hardship at home with their agreements (散居特困人员照料护理协议), those without one first.</summary>
public sealed class BrowseCare(ReadDesk desk, Clock clock)
{
    private const int Soon = 30;

    public sealed record Input(CareShown Shown, string? Area, int Skip, int Take);

    public sealed record Row(Guid PersonId, Guid HouseholdId, string Name, string AreaCode, string? Number, string? Carer, CareRelation? Relation, DateOnly? ValidUntil, bool Holds);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int Without, int All);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CarePermissions.Read)) return DataRefusals.NotPermitted;
        var (today, soon) = (clock.BeijingToday, clock.BeijingToday.AddDays(Soon));
        await using var reading = await desk.OpenAsync(actor, ct);
        var (agreements, people) = (reading.Db.CareAgreements, reading.Db.People);
        var all = TekunAtHome.All(reading.Db, today).In(input.Area);
        var without = TekunAtHome.Without(reading.Db, today).In(input.Area);
        var shown = input.Shown switch
        {
            CareShown.Without => without,
            CareShown.Ending => all.Where(a => agreements.Any(c => c.PersonId == a.PersonId && c.IsCurrent && c.ValidFrom <= today && c.ValidUntil >= today && c.ValidUntil <= soon)),
            _ => all,
        };

        // Names afterwards, for this page alone: a join with people begins with everybody of the district.
        var page = await (
            from a in shown
            join c in agreements.Where(c => c.IsCurrent) on a.PersonId equals c.PersonId into kept
            from c in kept.DefaultIfEmpty()
            orderby c.ValidUntil, a.AreaCode, a.PersonId
            select new Row(a.PersonId!.Value, a.HouseholdId, "", a.AreaCode, c.Number, c.Carer, c.Relation, c.ValidUntil, c.ValidFrom <= today && c.ValidUntil >= today)).Skip(input.Skip).Take(input.Take).ToListAsync(ct);
        var ids = page.Select(r => r.PersonId).ToList();
        var names = await people.Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.Name, ct);
        List<Row> rows = [.. page.Select(r => r with { Name = names.GetValueOrDefault(r.PersonId, "") })];
        return new Page(rows, await shown.CountAsync(ct), await without.CountAsync(ct), await all.CountAsync(ct));
    }
}

/// <summary>People at home without an agreement, for the town's home page (我的待办).</summary>
public sealed class CareTasks(ReadDesk desk, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(CarePermissions.Sign) || actor.Scope.IsEmpty) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var count = await TekunAtHome.Without(reading.Db, clock.BeijingToday).CountAsync(ct);
        return count > 0 ? [new WorkTask("散居特困人员没有有效的照料护理协议", "/care-agreements", count)] : [];
    }
}
