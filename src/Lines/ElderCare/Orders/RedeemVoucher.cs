using System.Text.RegularExpressions;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>
/// A clerk writes down a provider's slip, and the voucher pays its share of it (核销): rounded down to the fen, at most what is left; the person pays the rest.
/// </summary>
public sealed partial class RedeemVoucher(WorkDesk desk, FieldVault vault, BenefitRules rules)
{
    private const long HighestFeeFen = 5_000_000;
    private const int Tail = 4;

    /// <param name="Key">Client key of the form.</param>
    /// <param name="VoucherId">The voucher.</param>
    /// <param name="ProviderId">Who served.</param>
    /// <param name="OrderNumber">Number of the slip.</param>
    /// <param name="Service">One kind of service.</param>
    /// <param name="ServedOn">On which day.</param>
    /// <param name="FeeFen">The whole fee.</param>
    /// <param name="VoucherFen">What the person wants to pay with the voucher; null for as much as may be.</param>
    /// <param name="IdTail">The last four characters of the number on the slip; not asked of somebody without a number.</param>
    public sealed record Input(Guid Key, Guid VoucherId, Guid ProviderId, string OrderNumber, CareService Service, DateOnly ServedOn, long FeeFen, long? VoucherFen, string IdTail);

    /// <param name="OrderId">The order.</param>
    /// <param name="PaidFen">What the voucher paid.</param>
    /// <param name="SelfPaidFen">What the person pays.</param>
    public sealed record Answer(Guid OrderId, long PaidFen, long SelfPaidFen);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, VoucherPermissions.Redeem, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var number = input.OrderNumber.Trim().ToUpperInvariant();
        if (!OrderNumbers().IsMatch(number) || PersonalNumbers.In(number) is not null) return VoucherRefusals.OrderNumberWrong.For(nameof(input.OrderNumber));
        await ProviderLock.TakeAsync(work, input.ProviderId, ct);
        var voucher = await work.Db.Vouchers.SingleOrDefaultAsync(v => v.VoucherId == input.VoucherId, ct);
        if (voucher is null) return VoucherRefusals.NotFound;
        if (await HolderAsync(work, voucher, input, ct) is { } another) return another;
        if (await ServiceAsync(work, voucher, input, number, ct) is { } not) return not;
        var paid = Pay(voucher, input);
        if (!paid.Ok) return paid.Refusal;
        var (fen, share) = paid.Value;

        work.WhenDuplicate("order_number", VoucherRefusals.OrderKnown.For(nameof(input.OrderNumber)));
        var order = new ServiceOrder
        {
            OrderId = work.Clock.NewId(),
            VoucherId = voucher.VoucherId,
            ProviderId = input.ProviderId,
            PersonId = voucher.PersonId,
            HouseholdId = voucher.HouseholdId,
            AreaCode = voucher.AreaCode,
            Month = voucher.Month,
            OrderNumber = number,
            Service = input.Service,
            ServedOn = input.ServedOn,
            FeeFen = input.FeeFen,
            PaidFen = fen,
            SharePercent = share,
            State = OrderState.Redeemed,
            RecordedBy = actor.StaffPersonId,
            RecordedAt = work.Now,
        };
        voucher.UsedFen = checked(voucher.UsedFen + fen);
        work.Db.ServiceOrders.Add(order);
        work.Record(new AuditEntry("voucher", voucher.VoucherId, voucher.AreaCode, Detail: new { order = order.OrderId, order.ProviderId, order.FeeFen, order.PaidFen, share }));
        return await work.CompleteAsync(new Answer(order.OrderId, fen, order.SelfPaidFen), ct);
    }

    private async Task<Refusal?> HolderAsync(Work<Answer> work, Voucher voucher, Input input, CancellationToken ct)
    {
        var person = await work.Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == voucher.PersonId, ct);
        if (person is null) return VoucherRefusals.NotFound;
        if (person.IdNumberSealed is { } kept && !vault.Open(Person.IdNumberColumn, person.PersonId, kept)[^Tail..].Equals(input.IdTail.Trim(), StringComparison.OrdinalIgnoreCase))
            return VoucherRefusals.OtherPerson.For(nameof(input.IdTail));
        return person.DeathDate < input.ServedOn ? VoucherRefusals.Died.For(nameof(input.ServedOn)) : null;
    }

    private static async Task<Refusal?> ServiceAsync(Work<Answer> work, Voucher voucher, Input input, string number, CancellationToken ct)
    {
        var month = new Month(voucher.Month);
        if (!month.Contains(input.ServedOn)) return VoucherRefusals.OtherMonth.Fill(month.Title).For(nameof(input.ServedOn));
        if (input.ServedOn > work.Today) return VoucherRefusals.InFuture.For(nameof(input.ServedOn));
        var provider = await work.Db.CareProviders.AsNoTracking().SingleOrDefaultAsync(p => p.ProviderId == input.ProviderId, ct);
        if (provider is null) return VoucherRefusals.ProviderNotFound.For(nameof(input.ProviderId));
        var changes = await work.Db.ProviderChanges.AsNoTracking().Where(c => c.ProviderId == input.ProviderId).ToListAsync(ct);
        if (provider.On(input.ServedOn, changes) is var standing and not Standing.Designated) return VoucherRefusals.NotDesignated.Fill(standing.Title()).For(nameof(input.ProviderId));
        if (!VoucherWords.Services.Contains(input.Service) || !provider.Services.HasFlag(input.Service)) return VoucherRefusals.NotThisService.For(nameof(input.Service));
        if (await work.Db.ProviderStatements.AnyAsync(s => s.ProviderId == input.ProviderId && s.Month == voucher.Month && s.State == StatementState.Confirmed, ct))
            return VoucherRefusals.MonthClosed.Fill(month.Title).For(nameof(input.ProviderId));
        return await KnownAsync(work.Db, input.ProviderId, number, ct) ? VoucherRefusals.OrderKnown.For(nameof(input.OrderNumber)) : null;
    }

    // The number is one of the provider's whole year, also where another town wrote it down: the index behind it sees what this actor may not.
    private static Task<bool> KnownAsync(HuiminDb db, Guid providerId, string number, CancellationToken ct) => db.ServiceOrders.AnyAsync(o => o.ProviderId == providerId && o.OrderNumber == number, ct);

    private Result<(long Fen, int Share)> Pay(Voucher voucher, Input input)
    {
        if (input.FeeFen is <= 0 or > HighestFeeFen) return VoucherRefusals.FeeWrong.For(nameof(input.FeeFen));
        var share = VoucherShare.In(rules, new Month(voucher.Month));
        if (!share.Ok) return share.Refusal;
        if (voucher.LeftFen <= 0) return VoucherRefusals.NothingLeft;
        var most = input.FeeFen * share.Value / 100;
        if (input.VoucherFen is not { } asked) return most > 0 ? (Math.Min(most, voucher.LeftFen), share.Value) : VoucherRefusals.FeeWrong.For(nameof(input.FeeFen));
        if (asked <= 0) return ValueRefusals.MoneyFormat.For(nameof(input.VoucherFen));
        if (asked > input.FeeFen) return VoucherRefusals.MoreThanFee.For(nameof(input.VoucherFen));
        if (asked > most) return VoucherRefusals.MoreThanShare.Fill(share.Value, new Money(most)).For(nameof(input.VoucherFen));
        return asked > voucher.LeftFen ? VoucherRefusals.MoreThanLeft.Fill(new Money(voucher.LeftFen)).For(nameof(input.VoucherFen)) : (asked, share.Value);
    }

    [GeneratedRegex("^[A-Z0-9-]{4,32}$")]
    private static partial Regex OrderNumbers();
}
