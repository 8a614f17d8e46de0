using System.Reflection;
using System.Text;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.ElderCare;
using Huimin.Values;
using static Huimin.App.Tests.Vouchers.VoucherWorld;

namespace Huimin.App.Tests.Vouchers;

/// <summary>Orders paid with vouchers, and each provider's month. Handbook §8.3.</summary>
public sealed class RedeemTests
{
    [Fact(DisplayName = "核销到分：按抵扣比例向下取到分，不超过余额，其余自付；同一编号再点得到同一答复；同一机构的订单号不能再用，撤销过也不能；撤销退回券面、保留记录")]
    public async Task To_the_fen()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var (home, person) = await w.ElderAsync(10_000);
        var (provider, other) = (await w.ProviderAsync(), await w.ProviderAsync());
        await w.IssueAsync(November);
        var voucher = await w.VoucherAsync(person, November);
        var slip = await w.SlipAsync(voucher, provider, 12_349);
        var paid = await w.PaidAsync(slip);
        Assert.Equal((4_939L, 7_410L), (paid.PaidFen, paid.SelfPaidFen));
        Assert.Equal(paid, await w.PaidAsync(slip));
        async Task<string> TryAsync(RedeemVoucher.Input i) => Code(await w.Redeem.RunAsync(i with { Key = w.Clock.NewId() }, World.Clerk, Stop));
        Assert.Equal("VOUCHER-023", await TryAsync(slip with { OrderNumber = slip.OrderNumber.ToLowerInvariant() }));
        Assert.Equal("ok", await TryAsync(slip with { ProviderId = other, FeeFen = 100 }));
        Assert.Equal(10_000 - 4_939 - 40, (await w.VoucherAsync(person, November)).LeftFen);
        var rest = await w.PaidAsync(await w.SlipAsync(voucher, provider, 99_999));
        Assert.Equal((5_021L, 94_978L), (rest.PaidFen, rest.SelfPaidFen));
        Assert.Equal("VOUCHER-034", await TryAsync(await w.SlipAsync(voucher, provider)));

        Assert.Equal(["DATA-001", "ok", "VOUCHER-037"], [await w.CancelAsync(rest.OrderId, World.DistrictChief), await w.CancelAsync(rest.OrderId), await w.CancelAsync(rest.OrderId)]);
        var view = (await w.Read.RunAsync(voucher.VoucherId, World.Clerk, Stop)).Value;
        Assert.Equal((5_021L, 3, OrderState.Cancelled), (view.Voucher.LeftFen, view.Orders.Count, view.Orders.Single(o => o.Order.OrderId == rest.OrderId).Order.State));
        Assert.Equal("VOUCHER-023", await TryAsync(slip with { OrderNumber = view.Orders.Single(o => o.Order.OrderId == rest.OrderId).Order.OrderNumber }));
        Assert.Equal((1, 1), ((await w.Read.OfPersonAsync(person, World.Clerk, Stop)).Value.Vouchers.Count, (await w.Read.OfHouseholdAsync(home, World.Clerk, Stop)).Value.Vouchers.Count));
    }

    [Fact(DisplayName = "拒绝的每一种：月份外的日期、明天、不是定点、没有这项服务、死亡次日、身份号码后四位不符、费用为零、用券超过费用、超过比例一分、超过余额一分、订单号写成身份号码")]
    public async Task Every_no()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var (_, person) = await w.ElderAsync(3_000);
        var provider = await w.ProviderAsync();
        await w.IssueAsync(October);
        await w.IssueAsync(November);
        var voucher = await w.VoucherAsync(person, November);
        var slip = await w.SlipAsync(voucher, provider, 10_001);
        async Task<string> TryAsync(RedeemVoucher.Input i) => Code(await w.Redeem.RunAsync(i with { Key = w.Clock.NewId() }, World.Clerk, Stop));
        Assert.Equal(["VOUCHER-024", "VOUCHER-024", "VOUCHER-025"], [await TryAsync(slip with { ServedOn = new(2026, 10, 31) }), await TryAsync(slip with { ServedOn = new(2026, 12, 1) }), await TryAsync(slip with { ServedOn = new(2026, 11, 21) })]);
        Assert.Equal(["VOUCHER-011", "VOUCHER-027", "VOUCHER-027"], [await TryAsync(slip with { ProviderId = w.Clock.NewId() }), await TryAsync(slip with { Service = CareService.Institution }), await TryAsync(slip with { Service = CareService.Home | CareService.DayCare })]);
        Assert.Equal(["VOUCHER-029", "VOUCHER-022", "VOUCHER-022"], [await TryAsync(slip with { IdTail = "0000" }), await TryAsync(slip with { OrderNumber = World.Number(222) }), await TryAsync(slip with { OrderNumber = "A1" })]);
        Assert.Equal(["VOUCHER-030", "VOUCHER-030", "VOUCHER-030"], [await TryAsync(slip with { FeeFen = 0 }), await TryAsync(slip with { FeeFen = 5_000_001 }), await TryAsync(slip with { FeeFen = 2 })]);
        Assert.Equal(["VOUCHER-031", "VOUCHER-032", "VOUCHER-033"], [await TryAsync(slip with { VoucherFen = 10_002 }), await TryAsync(slip with { VoucherFen = 4_001 }), await TryAsync(slip with { VoucherFen = 3_001 })]);
        Assert.Equal("ok", Code(await w.Indicators.World.Death.RunAsync(new(w.Clock.NewId(), person, 0, new(2026, 11, 10)), World.District, Stop)));
        Assert.Equal(["VOUCHER-028", "ok"], [await TryAsync(slip with { ServedOn = new(2026, 11, 11) }), await TryAsync(slip with { ServedOn = new(2026, 11, 10), VoucherFen = 3_000 })]);

        var (_, another) = await w.ElderAsync();
        Assert.Equal("ok", await w.IssueAsync(November));
        Assert.Equal("VOUCHER-029", await TryAsync(await w.SlipAsync(await w.VoucherAsync(another, November), provider) with { IdTail = slip.IdTail }));
    }

    [Fact(DisplayName = "对账：月末之前不能；一人提出、另一人确认；提出后有变化不能确认；确认后不能再核销、撤销；导出只有已确认的，金额到分；负数不出现")]
    public async Task A_providers_month()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var (_, person) = await w.ElderAsync();
        var (provider, other) = (await w.ProviderAsync(), await w.ProviderAsync());
        await w.IssueAsync(October);
        await w.IssueAsync(November);
        var (voucher, now) = (await w.VoucherAsync(person, October), await w.VoucherAsync(person, November));
        var first = await w.PaidAsync(await w.SlipAsync(voucher, provider, 10_050));
        await w.PaidAsync(await w.SlipAsync(voucher, provider, 20_000));
        await w.PaidAsync(await w.SlipAsync(voucher, other));
        await w.PaidAsync(await w.SlipAsync(now, provider));
        Assert.Equal("ok", await w.CancelAsync(first.OrderId));
        var figures = (await w.Statements.RunAsync(October, Supervisor, Stop)).Value.Rows.Single(r => r.Provider.ProviderId == provider).Figures;
        Assert.Equal((new StatementFigures(1, 20_000, 8_000, 1, 4_020), 12_000L), (figures, figures.SelfPaidFen));
        async Task<string> AskAsync(Month month, StatementFigures shown, Actor actor, Guid? whom = null) => Code(await w.Ask.RunAsync(new(w.Clock.NewId(), whom ?? provider, month, shown), actor, Stop));
        Assert.Equal(["VOUCHER-041", "VOUCHER-044", "DATA-001", "DATA-001", "VOUCHER-042"],
            [await AskAsync(November, figures, World.District), await AskAsync(October, figures with { OwedFen = 8_001 }, World.District), await AskAsync(October, figures, World.Clerk), await AskAsync(October, figures, Supervisor), await AskAsync(October, default, World.District, await w.ProviderAsync())]);
        var ask = new AskStatement.Input(w.Clock.NewId(), provider, October, figures);
        var statement = (await w.Ask.RunAsync(ask, World.District, Stop)).Value;
        Assert.Equal(statement, (await w.Ask.RunAsync(ask, World.District, Stop)).Value);
        async Task<string> ConfirmAsync(Actor actor, int version) => Code(await w.Confirm.RunAsync(new(w.Clock.NewId(), statement, version), actor, Stop));
        Assert.Equal(["DATA-001", "VOUCHER-008"], [await ConfirmAsync(World.District, 0), await ConfirmAsync(Supervisor with { StaffPersonId = World.District.StaffPersonId }, 0)]);
        var more = await w.PaidAsync(await w.SlipAsync(voucher, provider, 5_000));
        Assert.Equal("VOUCHER-044", await ConfirmAsync(Supervisor, 0));
        Assert.Equal("ok", await AskAsync(October, new(2, 25_000, 10_000, 1, 4_020), World.District));
        Assert.Equal(["DATA-003", "ok", "VOUCHER-043"], [await ConfirmAsync(Supervisor, 0), await ConfirmAsync(Supervisor, 1), await ConfirmAsync(World.DistrictChief, 2)]);

        Assert.Equal(["VOUCHER-035", "VOUCHER-035", "VOUCHER-043"], [await w.CancelAsync(more.OrderId), Code(await w.Redeem.RunAsync(await w.SlipAsync(voucher, provider), World.Clerk, Stop)), await AskAsync(October, figures, World.District)]);
        Assert.Equal("ok", Code(await w.Redeem.RunAsync(await w.SlipAsync(voucher, other), World.Clerk, Stop)));
        Assert.Equal("ok", Code(await w.Redeem.RunAsync(await w.SlipAsync(now, provider), World.Clerk, Stop)));
        var lines = Encoding.UTF8.GetString((await w.Statements.FileAsync(October, Supervisor, Stop)).Value).TrimEnd().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.EndsWith(",2026年10月,2,250.00,150.00,1,40.20,100.00,已确认", lines[1], StringComparison.Ordinal);
        Assert.Equal("DATA-001", Code(await w.Statements.FileAsync(October, World.Clerk, Stop)));
    }

    [Fact(DisplayName = "岗位和辖区：外镇的券和订单看不到也办不成；审批人、监督只看；村（居）协理员不能看；搬到外镇的随人走；每个个人信息字段写明目的")]
    public async Task Who_and_where()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var (home, person) = await w.ElderAsync();
        var provider = await w.ProviderAsync();
        await w.IssueAsync(November);
        var voucher = await w.VoucherAsync(person, November);
        var slip = await w.SlipAsync(voucher, provider);
        foreach (var actor in new[] { World.Aide, World.Chief, World.DistrictChief, Supervisor }) Assert.Equal("DATA-001", Code(await w.Redeem.RunAsync(slip, actor, Stop)));
        Assert.Equal("VOUCHER-021", Code(await w.Redeem.RunAsync(slip with { Key = w.Clock.NewId() }, World.OtherClerk, Stop)));
        var order = (await w.PaidAsync(slip)).OrderId;
        foreach (var actor in new[] { World.Clerk, World.Chief, World.District, World.DistrictChief, Supervisor }) Assert.Equal("ok", Code(await w.Read.RunAsync(voucher.VoucherId, actor, Stop)));
        Assert.Equal(["DATA-001", "VOUCHER-021", "VOUCHER-036", "VOUCHER-036"],
            [Code(await w.Read.RunAsync(voucher.VoucherId, World.Aide, Stop)), Code(await w.Read.RunAsync(voucher.VoucherId, World.OtherClerk, Stop)), Code(await w.Order.RunAsync(order, World.OtherClerk, Stop)), await w.CancelAsync(order, World.OtherClerk)]);
        Assert.Equal("ok", Code(await w.Indicators.World.Move.RunAsync(new(w.Clock.NewId(), home, await w.Indicators.World.HouseholdVersionAsync(home), World.OtherTown, "1组1号", w.Clock.BeijingToday), World.District, Stop)));
        Assert.Equal(["ok", "VOUCHER-021", "ok"], [Code(await w.Read.RunAsync(voucher.VoucherId, World.OtherClerk, Stop)), Code(await w.Read.RunAsync(voucher.VoucherId, World.Clerk, Stop)), await w.CancelAsync(order, World.OtherClerk)]);

        var bare = new[] { typeof(Voucher), typeof(ServiceOrder) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.CanWrite && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var t && (t == typeof(string) || t == typeof(long) || t == typeof(DateOnly) || t == typeof(DateTime)))
            .Where(p => p.GetCustomAttribute<PersonalAttribute>() is null).Select(p => p.Name);
        Assert.Empty(bare);
    }
}
