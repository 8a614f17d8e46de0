using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>The notices that anybody may read today (公示栏): by village, newest first. Nothing else of a case can be reached through it.</summary>
public sealed class FindNotices(ReadDesk desk, CaseworkOptions options, Clock clock)
{
    public const int PageSize = 50;

    /// <summary>What is public, and no id of a person or case.</summary>
    public sealed record Row(string AreaCode, NoticeKind Kind, string Matter, string Applicant, int Members, long? AmountFen, DateOnly FromDay, DateOnly ToDay);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total);

    private Actor Passer => Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) };

    public async Task<Page> RunAsync(string? area, int skip, CancellationToken ct)
    {
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(Passer, ct);
        var shown = reading.Db.PublicNotices.Where(n => n.TakenDownAt == null && n.FromDay <= today && n.ToDay >= today).In(area);
        var total = await shown.CountAsync(ct);
        var rows = await shown.OrderByDescending(n => n.FromDay).ThenBy(n => n.NoticeId).Skip(skip).Take(PageSize)
            .Select(n => new Row(n.AreaCode, n.Kind, n.Matter, n.Applicant, n.Members, n.AmountFen, n.FromDay, n.ToDay)).ToListAsync(ct);
        return new Page(rows, total);
    }
}
