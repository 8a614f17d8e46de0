using Huimin.App.Tests.Access;
using Huimin.ElderCare;

namespace Huimin.App.Tests.Vouchers;

/// <summary>A provider, and a voucher and an order of the own village, for the authorisation matrix.</summary>
internal sealed class VoucherSamples : IMatrixSamples
{
    private static readonly DateOnly month = new(2026, 11, 1);

    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var person = await app.WithAsync<Huimin.Registry.AddPerson, Guid>(async add => (await add.RunAsync(new(app.Clock.NewId(), Registry.World.Fields(area: MatrixWorld.Village, number: Registry.World.Number(998))), MatrixRows.Product, TestApp.Stop)).Value);
        var provider = await app.KeepAsync((id, now) => new CareProvider
        {
            ProviderId = id,
            Name = "夕阳红养老服务中心",
            CreditCode = Huimin.Demo.MadeUpNumbers.Credit(1),
            Services = CareService.Home,
            FromDay = month,
            RecordedBy = id,
            RecordedAt = now,
        });
        var voucher = await app.KeepAsync((id, now) => new Voucher { VoucherId = id, IssueId = id, PersonId = person, HouseholdId = id, AreaCode = MatrixWorld.Village, AwardId = id, Month = month, FaceFen = 80_000, UsedFen = 4_000, IssuedAt = now });
        var order = await app.KeepAsync((id, now) => new ServiceOrder
        {
            OrderId = id,
            VoucherId = voucher,
            ProviderId = provider,
            PersonId = person,
            HouseholdId = voucher,
            AreaCode = MatrixWorld.Village,
            Month = month,
            OrderNumber = "FW-0001",
            Service = CareService.Home,
            ServedOn = month,
            FeeFen = 10_000,
            PaidFen = 4_000,
            SharePercent = 40,
            State = OrderState.Redeemed,
            RecordedBy = provider,
            RecordedAt = now,
        });
        return [new("ProviderId", provider.ToString(), MatrixReach.Everybody), new("VoucherId", voucher.ToString(), MatrixReach.Division), new("OrderId", order.ToString(), MatrixReach.Division)];
    }
}
