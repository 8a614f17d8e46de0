using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.ElderCare;
using static Huimin.App.Tests.Vouchers.VoucherWorld;

namespace Huimin.App.Tests.Vouchers;

/// <summary>Designated providers. Handbook §8.3.</summary>
public sealed class ProviderTests
{
    [Fact(DisplayName = "定点机构：信用代码校验位不对、重复登记、没有服务、止日早于起日拒绝；同一编号再点得到同一答复；只有区级经办办理，镇街看得到")]
    public async Task Registered_by_the_district()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var input = w.Provider();
        async Task<string> TryAsync(RegisterProvider.Input i) => Code(await w.Register.RunAsync(i with { Key = w.Clock.NewId() }, World.District, Stop));
        var code = input.CreditCode;
        Assert.Equal("VAL-", (await TryAsync(input with { CreditCode = code[..17] + (code[17] == '1' ? '2' : '1') }))[..4]);
        Assert.Equal(["VOUCHER-014", "VOUCHER-014", "VOUCHER-013"], [await TryAsync(input with { Services = CareService.None }), await TryAsync(input with { Services = (CareService)8 }), await TryAsync(input with { Name = "=甲" })]);
        Assert.Equal("VOUCHER-015", await TryAsync(input with { UntilDay = input.FromDay.AddDays(-1) }));
        var id = (await w.Register.RunAsync(input, World.District, Stop)).Value;
        Assert.Equal(id, (await w.Register.RunAsync(input, World.District, Stop)).Value);
        Assert.Equal("VOUCHER-012", await TryAsync(input with { CreditCode = " " + code.ToLowerInvariant() }));
        foreach (var actor in new[] { World.Clerk, World.DistrictChief, Supervisor, World.Aide }) Assert.Equal("DATA-001", Code(await w.Register.RunAsync(w.Provider(), actor, Stop)));
        Assert.Equal("VOUCHER-001", Code(await w.Register.RunAsync(w.Provider(), World.Staff(9, Role.DistrictClerk, "500114001"), Stop)));
        Assert.Single((await w.Providers.RunAsync(World.OtherClerk, Stop)).Value);
        Assert.Equal("DATA-001", Code(await w.Providers.RunAsync(World.Aide, Stop)));
    }

    [Fact(DisplayName = "定点按天：起日前一天不是，起日是，止日当天是，次日到期；暂停当天起不是，恢复当天起是；终止后不能再变；日期倒退、当天已有核销的不能暂停")]
    public async Task Designated_by_the_day()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var provider = await w.ProviderAsync(from: new(2026, 10, 5), until: new(2026, 11, 30));
        var (_, person) = await w.ElderAsync();
        Assert.Equal("ok", await w.IssueAsync(October));
        var voucher = await w.VoucherAsync(person, October);
        async Task<string> OnAsync(int day) => Code(await w.Redeem.RunAsync(await w.SlipAsync(voucher, provider, 100) with { ServedOn = new(2026, 10, day) }, World.Clerk, Stop));
        var version = 0;
        async Task<string> StepAsync(ProviderStep step, int day)
        {
            var answer = Code(await w.Change.RunAsync(new(w.Clock.NewId(), provider, version, step, new(2026, 10, day), "整改消防隐患"), World.District, Stop));
            if (answer == "ok") version++;
            return answer;
        }

        Assert.Equal(["VOUCHER-026", "ok"], [await OnAsync(4), await OnAsync(5)]);
        Assert.Equal(["VOUCHER-017", "VOUCHER-018", "VOUCHER-016", "ok"], [await StepAsync(ProviderStep.Suspended, 4), await StepAsync(ProviderStep.Suspended, 5), await StepAsync(ProviderStep.Resumed, 6), await StepAsync(ProviderStep.Suspended, 6)]);
        Assert.Equal("DATA-003", Code(await w.Change.RunAsync(new(w.Clock.NewId(), provider, 0, ProviderStep.Resumed, new(2026, 10, 10), "整改完成"), World.District, Stop)));
        Assert.Equal(["VOUCHER-026", "ok"], [await OnAsync(6), await StepAsync(ProviderStep.Resumed, 10)]);
        Assert.Equal(["VOUCHER-026", "ok"], [await OnAsync(9), await OnAsync(10)]);
        Assert.Equal(["ok", "VOUCHER-016"], [await StepAsync(ProviderStep.Ended, 20), await StepAsync(ProviderStep.Resumed, 21)]);
        Assert.Equal(["ok", "VOUCHER-026"], [await OnAsync(19), await OnAsync(20)]);

        var (other, changes) = ((await w.Providers.OneAsync(provider, World.Clerk, Stop)).Value.Provider, Array.Empty<ProviderChange>());
        Assert.Equal((Standing.Designated, Standing.Expired), (other.On(new(2026, 11, 30), changes), other.On(new(2026, 12, 1), changes)));
    }
}
