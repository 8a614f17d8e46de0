using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Lists alerts within the actor's divisions (预警列表), what is due first.</summary>
public sealed class BrowseAlerts(ReadDesk desk, Clock clock)
{
    /// <param name="Settled">The settled ones instead of the open ones.</param>
    /// <param name="Late">Only what is past its day.</param>
    /// <param name="Rule">Code of a rule.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(bool Settled, bool Late, string? Rule, string? Area, int Skip, int Take);

    public sealed record Row(Guid AlertId, AlertRule Rule, string Name, string AreaCode, DateOnly SourceDay, DateOnly DueOn, bool IsDoubtful, AlertState State, AlertOutcome Outcome);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int LateOnes);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Alerts)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var state = input.Settled ? AlertState.Settled : AlertState.Open;
        var alerts = reading.Db.Alerts.AsNoTracking().Where(a => a.State == state).In(input.Area);
        if (!string.IsNullOrEmpty(input.Rule)) alerts = alerts.Where(a => a.Rule == input.Rule);
        var late = await reading.Db.Alerts.CountAsync(a => a.State == AlertState.Open && a.DueOn < today, ct);
        if (input.Late) alerts = alerts.Where(a => a.DueOn < today);
        var total = await alerts.CountAsync(ct);
        var rows = await alerts.OrderBy(a => a.DueOn).ThenBy(a => a.AlertId).Skip(input.Skip).Take(input.Take).ToListAsync(ct);
        var people = rows.Select(r => r.SubjectId).ToList();
        var names = await reading.Db.People.Where(p => people.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.IsProtected ? PersonName.Mask(p.Name) : p.Name, ct);
        return new Page(
            [.. rows.Where(r => AlertRules.Find(r.Rule) is not null).Select(r => new Row(r.AlertId, AlertRules.Find(r.Rule)!, names.GetValueOrDefault(r.SubjectId, ""), r.AreaCode, r.SourceDay, r.DueOn, r.IsDoubtful, r.State, r.Outcome))],
            total,
            late);
    }
}
