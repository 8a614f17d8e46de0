using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.Data;
using Huimin.Demo;
using Huimin.ElderCare;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Vouchers;

/// <summary>Old people with an award of the care voucher, providers, and the operations over them, on Friday 20 November 2026.</summary>
internal sealed class VoucherWorld(IndicatorWorld indicators) : IAsyncDisposable
{
    public static readonly Month October = new(2026, 10), November = new(2026, 11);
    private int providers, orders;

    public static Actor Supervisor { get; } = World.Staff(7, Role.DistrictSupervisor, "500114");
    public static CancellationToken Stop => World.Stop;

    public IndicatorWorld Indicators => indicators;
    public TestDatabase Database => indicators.Database;
    public Clock Clock => Database.Clock;
    public BenefitRules Rules { get; } = BenefitRules.Read("500114").Value;
    public RegisterProvider Register => new(Database.Desk, Rules);
    public ChangeProvider Change => new(Database.Desk, Rules);
    public BrowseProviders Providers => new(Database.Reader, Clock);
    public PreviewIssue Preview => new(Database.Reader, Rules, Clock);
    public AskIssue AskIssue => new(Database.Desk, Rules);
    public ApproveIssue ApproveIssue => new(Database.Desk, Rules);
    public BrowseVouchers Browse => new(Database.Reader);
    public ReadVoucher Read => new(Database.Reader, Database.Views, Database.Vault, Rules);
    public RedeemVoucher Redeem => new(Database.Desk, Database.Vault, Rules);
    public CancelOrder Cancel => new(Database.Desk);
    public ReadOrder Order => new(Database.Reader, Database.Views);
    public BrowseStatements Statements => new(Database.Reader, Database.Views, Rules, Clock);
    public AskStatement Ask => new(Database.Desk, Rules);
    public ConfirmStatement Confirm => new(Database.Desk, Rules);

    public static async Task<VoucherWorld> CreateAsync() => new(await IndicatorWorld.CreateAsync());

    /// <summary>Somebody old with an award from September on.</summary>
    public async Task<(Guid Home, Guid Person)> ElderAsync(long fen = 80_000, string area = World.Wenhui, Month? end = null)
    {
        var (home, people) = await indicators.HomeAsync(1, area);
        await indicators.AwardAsync(home, "CARE_CONSUMPTION", new Month(2026, 9), people[0], fen, end);
        return (home, people[0]);
    }

    public async Task<Guid> ProviderAsync(CareService services = CareService.Home | CareService.DayCare, DateOnly? from = null, DateOnly? until = null)
    {
        var made = await Register.RunAsync(Provider(services, from, until), World.District, Stop);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public RegisterProvider.Input Provider(CareService services = CareService.Home, DateOnly? from = null, DateOnly? until = null) =>
        new(Clock.NewId(), $"第{++providers}养老服务中心", MadeUpNumbers.Credit(providers), services, from ?? new(2026, 1, 1), until);

    public async Task<string> IssueAsync(Month month)
    {
        var shown = (await Preview.RunAsync(month, World.District, Stop)).Value.Shown;
        var asked = await AskIssue.RunAsync(new(Clock.NewId(), month, shown), World.District, Stop);
        return asked.Ok ? Code(await ApproveIssue.RunAsync(new(Clock.NewId(), asked.Value, shown), World.DistrictChief, Stop)) : Code(asked);
    }

    public async Task<Voucher> VoucherAsync(Guid person, Month month)
    {
        await using var reading = await Database.Reader.OpenAsync(World.District, Stop);
        return await reading.Db.Vouchers.AsNoTracking().SingleAsync(v => v.PersonId == person && v.Month == month.FirstDay, Stop);
    }

    /// <summary>A slip of 100 yuan of the first day of the voucher's month, with the number of who holds it.</summary>
    public async Task<RedeemVoucher.Input> SlipAsync(Voucher voucher, Guid provider, long feeFen = 10_000)
    {
        await using var reading = await Database.Reader.OpenAsync(World.District, Stop);
        var person = await reading.Db.People.SingleAsync(p => p.PersonId == voucher.PersonId, Stop);
        var number = Database.Vault.Open(Person.IdNumberColumn, person.PersonId, person.IdNumberSealed!);
        return new(Clock.NewId(), voucher.VoucherId, provider, $"FW-{++orders:0000}", CareService.Home, voucher.Month, feeFen, null, number[^4..]);
    }

    public async Task<RedeemVoucher.Answer> PaidAsync(RedeemVoucher.Input input, Actor? actor = null)
    {
        var paid = await Redeem.RunAsync(input, actor ?? World.Clerk, Stop);
        Assert.True(paid.Ok, paid.Refusal?.Message);
        return paid.Value;
    }

    public async Task<string> CancelAsync(Guid order, Actor? actor = null) =>
        Code(await Cancel.RunAsync(new(Clock.NewId(), order, (await Order.RunAsync(order, World.District, Stop)).Value.Order.Version, "机构开错了服务单"), actor ?? World.Clerk, Stop));

    /// <summary>A provider's month put up and confirmed.</summary>
    public async Task<string> SettleAsync(Guid provider, Month month)
    {
        var row = (await Statements.RunAsync(month, World.District, Stop)).Value.Rows.Single(r => r.Provider.ProviderId == provider);
        var asked = await Ask.RunAsync(new(Clock.NewId(), provider, month, row.Figures), World.District, Stop);
        return asked.Ok ? Code(await Confirm.RunAsync(new(Clock.NewId(), asked.Value, 0), Supervisor, Stop)) : Code(asked);
    }

    /// <summary>The code of a no; "ok" otherwise.</summary>
    public static string Code<T>(Result<T> answer) => answer.Refusal?.Code ?? "ok";

    public ValueTask DisposeAsync() => indicators.DisposeAsync();
}
