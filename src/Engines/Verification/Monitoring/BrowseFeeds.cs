using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>The last deliveries, and the rows of one that were set aside (监测数据批次).</summary>
public sealed class BrowseFeeds(ReadDesk desk)
{
    public async Task<Result<IReadOnlyList<FeedRun>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Feed)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        return await reading.Db.FeedRuns.AsNoTracking().OrderByDescending(f => f.TakenAt).Take(50).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<FeedFault>> FaultsAsync(Guid feedId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Feed)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        return await reading.Db.FeedFaults.AsNoTracking().Where(f => f.FeedId == feedId).OrderBy(f => f.Line).Take(FeedFault.Listed).ToListAsync(ct);
    }
}
