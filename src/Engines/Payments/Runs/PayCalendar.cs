using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>The year's payments at a glance (发放日历): for each programme and month how far the money has come. Names nobody.</summary>
public sealed class PayCalendar(ReadDesk desk)
{
    /// <summary>One programme in one month.</summary>
    public sealed record Cell(string Programme, DateOnly Cycle, int Held, int Ready, int OnTheWay, int Paid, int Returned, long OwedFen, long PaidFen)
    {
        /// <summary>Where it stands, in a word.</summary>
        public string Title => OnTheWay > 0 ? "在途" : Ready > 0 ? "待发" : Returned > 0 ? "有退回" : Paid > 0 ? "已发" : "暂缓";
    }

    public async Task<Result<IReadOnlyList<Cell>>> RunAsync(int year, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        var rows = await reading.Db.Payables.Where(p => p.Cycle >= from && p.Cycle < to && p.State < PayableState.Reissued)
            .GroupBy(p => new { p.Programme, p.Cycle, p.State }).Select(g => new { g.Key, Lines = g.Count(), Fen = g.Sum(p => p.AmountFen) }).ToListAsync(ct);
        return Result.Of<IReadOnlyList<Cell>>([.. rows.GroupBy(r => (r.Key.Programme, r.Key.Cycle)).Select(g =>
        {
            int Lines(params PayableState[] states) => g.Where(r => states.Contains(r.Key.State)).Sum(r => r.Lines);
            return new Cell(
                g.Key.Programme, g.Key.Cycle, Lines(PayableState.Held), Lines(PayableState.Ready), Lines(PayableState.InBatch, PayableState.Sent, PayableState.Unknown), Lines(PayableState.Paid),
                Lines(PayableState.Returned), g.Where(r => r.Key.State != PayableState.Held).Sum(r => r.Fen), g.Where(r => r.Key.State == PayableState.Paid).Sum(r => r.Fen));
        }).OrderBy(c => c.Programme, StringComparer.Ordinal)]);
    }
}
