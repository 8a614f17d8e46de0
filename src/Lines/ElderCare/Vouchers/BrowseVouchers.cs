using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>The vouchers of a month within the actor's divisions (消费券列表), with what was issued and redeemed.</summary>
public sealed class BrowseVouchers(ReadDesk desk)
{
    /// <param name="Month">The month.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Unused">Only those that nothing was redeemed of.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(Month Month, string? Area, bool Unused, int Skip, int Take);

    public sealed record Row(Guid VoucherId, string Name, string AreaCode, long FaceFen, long UsedFen);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int Issued, int Used, long FaceFen, long UsedFen);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Read)) return DataRefusals.NotPermitted;
        var day = input.Month.FirstDay;
        await using var reading = await desk.OpenAsync(actor, ct);
        var vouchers = reading.Db.Vouchers.AsNoTracking().Where(v => v.Month == day).In(input.Area);
        var sums = await vouchers.GroupBy(v => 1).Select(g => new { Issued = g.Count(), Used = g.Count(v => v.UsedFen > 0), Face = g.Sum(v => v.FaceFen), Fen = g.Sum(v => v.UsedFen) }).SingleOrDefaultAsync(ct);
        if (input.Unused) vouchers = vouchers.Where(v => v.UsedFen == 0);
        var total = input.Unused ? await vouchers.CountAsync(ct) : sums?.Issued ?? 0;
        var rows = await vouchers.Join(reading.Db.People, v => v.PersonId, p => p.PersonId, (v, p) => new { v, p.Name })
            .OrderBy(x => x.v.AreaCode).ThenBy(x => x.Name).ThenBy(x => x.v.VoucherId).Skip(input.Skip).Take(input.Take)
            .Select(x => new Row(x.v.VoucherId, x.Name, x.v.AreaCode, x.v.FaceFen, x.v.UsedFen)).ToListAsync(ct);
        return new Page(rows, total, sums?.Issued ?? 0, sums?.Used ?? 0, sums?.Face ?? 0, sums?.Fen ?? 0);
    }
}
