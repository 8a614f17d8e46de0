using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>One notice for the office (查看公示). It holds only what is public.</summary>
public sealed class ReadNotice(ReadDesk desk)
{
    public async Task<Result<PublicNotice>> RunAsync(Guid noticeId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var notice = await reading.Db.PublicNotices.AsNoTracking().SingleOrDefaultAsync(n => n.NoticeId == noticeId, ct);
        return notice is null ? CaseRefusals.NoticeNotFound : notice;
    }
}
