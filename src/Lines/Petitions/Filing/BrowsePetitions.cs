using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>Lists petitions within the actor's divisions (信访列表), what is due first.</summary>
public sealed class BrowsePetitions(ReadDesk desk, Clock clock)
{
    /// <param name="State">One state, or every one.</param>
    /// <param name="Shown">All, what is late, or what troubles the leader: late or answered to nobody's content.</param>
    /// <param name="Matter">One business, or every one.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(PetitionState? State, PetitionShown Shown, PetitionMatter? Matter, string? Area, int Skip, int Take);

    public sealed record Row(Guid PetitionId, string Number, string Name, PetitionChannel Channel, PetitionKind Kind, PetitionMatter Matter, string AreaCode, DateOnly ReceivedOn, PetitionState State, bool IsRepeat, PetitionRating Rating, DateTime? DueAt);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int Late, int Escalated);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PetitionPermissions.Read)) return DataRefusals.NotPermitted;
        var now = clock.UtcNow;
        await using var reading = await desk.OpenAsync(actor, ct);
        var all = Visible.To(reading.Db, actor).AsNoTracking().In(input.Area);
        if (input.Matter is { } matter) all = all.Where(p => p.Matter == matter);
        var (late, escalated) = (all.Where(p => p.DueAt <= now), Escalated(all, now));
        var shown = input.Shown switch { PetitionShown.Late => late, PetitionShown.Escalated => escalated, _ => all };
        if (input.State is { } state) shown = shown.Where(p => p.State == state);
        var total = await shown.CountAsync(ct);
        var found = await shown.OrderBy(p => p.DueAt == null).ThenBy(p => p.DueAt).ThenByDescending(p => p.ReceivedOn).ThenBy(p => p.PetitionId).Skip(input.Skip).Take(input.Take).ToListAsync(ct);
        return new Page([.. found.Select(p => new Row(p.PetitionId, p.Number, p.ShownName, p.Channel, p.Kind, p.Matter, p.AreaCode, p.ReceivedOn, p.State, p.RepeatOf is not null, p.Rating, p.DueAt))], total, await late.CountAsync(ct), await escalated.CountAsync(ct));
    }

    /// <summary>Late, or answered and not content, and not over yet: the leader's (督办).</summary>
    internal static IQueryable<Petition> Escalated(IQueryable<Petition> all, DateTime now) =>
        all.Where(p => p.DueAt <= now || (p.Rating == PetitionRating.Bad && (p.State == PetitionState.Done || p.State == PetitionState.Review)));
}

/// <summary>Which part of the list (信访列表的范围).</summary>
public enum PetitionShown
{
    /// <summary>全部</summary>
    All = 0,

    /// <summary>超期</summary>
    Late = 1,

    /// <summary>督办</summary>
    Escalated = 2,
}

/// <summary>Petitions with a limit that runs for who handles them, and what is late or answered to nobody's content for the leader (我的待办).</summary>
public sealed class PetitionTasks(ReadDesk desk, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        var (handles, leads) = (actor.May(PetitionPermissions.Handle), actor.May(PetitionPermissions.Lead));
        if (!(handles || leads) || actor.Scope.IsEmpty) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var open = Visible.To(reading.Db, actor).Where(p => p.State != PetitionState.Closed && p.State != PetitionState.Referred && p.State != PetitionState.NotMine);
        List<WorkTask> tasks = [];
        if (handles)
        {
            var due = await open.Where(p => p.DueAt != null && p.ReviewAskedAt == null).GroupBy(p => 1).Select(g => new { Count = g.Count(), Due = g.Min(p => p.DueAt) }).SingleOrDefaultAsync(ct);
            if (due?.Due is { } first) tasks.Add(new("信访待受理、待答复", "/petitions", due.Count, CaseClock.LightOf(first, clock.UtcNow), CaseClock.LastDay(first)));
        }

        if (leads)
        {
            var (now, review) = (clock.UtcNow, open.Where(p => p.DueAt != null && p.ReviewAskedAt != null));
            var waits = await review.GroupBy(p => 1).Select(g => new { Count = g.Count(), Due = g.Min(p => p.DueAt) }).SingleOrDefaultAsync(ct);
            if (waits?.Due is { } first) tasks.Add(new("信访待复查、复核", "/petitions?state=" + Ui.Choices.Word(PetitionState.Review), waits.Count, CaseClock.LightOf(first, now), CaseClock.LastDay(first)));
            if (await BrowsePetitions.Escalated(open, now).CountAsync(ct) is > 0 and var count) tasks.Add(new("信访超期或者不满意，需要督办", "/petitions?shown=escalated", count, Ui.LightLevel.Red));
        }

        return tasks;
    }
}
