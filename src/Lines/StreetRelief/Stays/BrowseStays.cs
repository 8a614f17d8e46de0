using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.StreetRelief;

/// <summary>Lists stays within the actor's divisions (救助列表), what is due first, closed ones by their arrival.</summary>
public sealed class BrowseStays(ReadDesk desk, Clock clock)
{
    /// <param name="State">One state, or every one.</param>
    /// <param name="Late">Only what is past a limit.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(ReliefState? State, bool Late, string? Area, int Skip, int Take);

    public sealed record Row(Guid StayId, string Name, Sex Sex, int? AgeAbout, bool IsMinor, bool IsOutside, string AreaCode, DateTime CameAt, ReliefSource Source, ReliefState State, ReliefEnding Ending, DateTime? DueAt);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int LateOnes);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ReliefPermissions.Read)) return DataRefusals.NotPermitted;
        var now = clock.UtcNow;
        await using var reading = await desk.OpenAsync(actor, ct);
        var stays = reading.Db.ReliefStays.AsNoTracking().In(input.Area);
        var late = stays.Where(s => s.DueAt <= now);
        var lateOnes = await late.CountAsync(ct);
        if (input.Late) stays = late;
        if (input.State is { } state) stays = stays.Where(s => s.State == state);
        var total = await stays.CountAsync(ct);
        var found = await stays.OrderBy(s => s.DueAt == null).ThenBy(s => s.DueAt).ThenByDescending(s => s.CameAt).ThenBy(s => s.StayId).Skip(input.Skip).Take(input.Take).ToListAsync(ct);
        return new Page([.. found.Select(s => new Row(s.StayId, s.ShownName, s.Sex, s.AgeAbout, s.IsMinor, s.IsOutside, s.AreaCode, s.CameAt, s.Source, s.State, s.Ending, s.DueAt))], total, lateOnes);
    }
}
