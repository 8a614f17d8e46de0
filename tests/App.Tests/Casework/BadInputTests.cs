using Huimin.App.Tests.Payments;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Demo;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Each wrong thing that comes to an office sooner or later: a clear message with its code, and not one row changed.</summary>
public sealed class BadInputTests
{
    private static CancellationToken Stop => CaseWorld.Stop;

    [Fact(DisplayName = "坏的申请（死者、已在别户享受、经办人的近亲属、改名的程序、两人同时确认）：一句说明、一个代码，除审计外一行不变")]
    public async Task Applications()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, mother, son) = await world.PoorFamilyAsync();
        OpenCase.Input By(Guid who) => new(world.Clock.NewId(), home, who, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday);
        Assert.True((await world.World.Death.RunAsync(new(world.Clock.NewId(), mother, await world.World.VersionAsync(mother), world.Clock.BeijingToday.AddDays(-3)), World.District, Stop)).Ok);
        var kin = await world.Kin.RunAsync(new(world.Clock.NewId(), Huimin.Access.Kinship.Sibling, "王建国", World.Number(221), false), CaseWorld.Clerk2, Stop);
        Assert.True(kin.Ok, kin.Refusal?.Message);

        await RefusedAsync(world.Database, async () => (await world.Open.RunAsync(By(mother), World.Clerk, Stop)).Refusal, "CASE-006", "CASE-041");
        await RefusedAsync(world.Database, async () => (await world.Open.RunAsync(By(father), CaseWorld.Clerk2, Stop)).Refusal, "CASE-012");

        var id = await world.OpenAsync(home, father);
        byte[] program = [.. "MZ"u8, .. new byte[200]];
        await RefusedAsync(world.Database, async () => (await world.Evidence.RunAsync(new(world.Clock.NewId(), id, "other", world.Clock.BeijingToday, "", "", "授权书.pdf"), program, World.Clerk, Stop)).Refusal, "CASE-023");
        await world.ToConfirmAsync(id);
        await world.PaperAsync(id, EvidenceKind.DistrictVisit, World.District);
        var seen = await world.FileAsync(id);
        await world.MustAsync(id, "confirm", World.DistrictChief);
        await RefusedAsync(world.Database, async () => (await world.Step.RunAsync(new(world.Clock.NewId(), id, seen.Version, "confirm"), CaseWorld.Chief3, Stop)).Refusal, "DATA-003");

        world.World.Time.Advance(TimeSpan.FromDays(40));
        var split = await world.World.Split.RunAsync(new(world.Clock.NewId(), home, await world.World.HouseholdVersionAsync(home), "H0009", "3组1号", [new(son, "02")]), World.District, Stop);
        Assert.True(split.Ok, split.Refusal?.Message);
        var other = await world.World.ReadAsync(db => db.Households.Where(h => h.Number == "H0009").Select(h => h.HouseholdId).SingleAsync(Stop));
        await RefusedAsync(
            world.Database,
            async () => (await world.Open.RunAsync(new(world.Clock.NewId(), other, son, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday), World.Clerk, Stop)).Refusal,
            "ENT-063");
    }

    [Fact(DisplayName = "坏的回执和账户（没送过的批次、半份、再来一次、差一分、卡号校验位错、两人同时审核）：一句说明、一个代码，除审计外一行不变")]
    public async Task Money()
    {
        await using var pay = await PayWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await pay.RecipientAsync(10_000 + i);
        var (_, person, _) = await pay.PersonAsync();
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.Null((await pay.ApproveAsync(batch)).Refusal);
        await RefusedAsync(pay.Database, async () => (await pay.ApproveAsync(batch, PayWorld.SecondClerk)).Refusal, "PAY-032");
        Assert.Null((await pay.ReleaseAsync(batch)).Refusal);
        var layout = pay.Options.Layouts.Find("YKT-CSV")!;
        var never = DemoBank.Answer(new(layout, "AGE_ALLOWANCE-202612-01", [new(1, "9999990000000000001", 10_000)]), 1, _ => PayOutcome.Paid)[0];
        await RefusedAsync(pay.Database, async () => (await pay.AcceptAsync(never)).Refusal, "PAY-061");

        var order = await pay.SendAsync(batch);
        var good = DemoBank.Answer(order, 1, _ => PayOutcome.Paid)[0];
        await RefusedAsync(pay.Database, async () => (await pay.AcceptAsync(good[..(good.Length / 2)])).Refusal, "PAY-060");
        var off = DemoBank.Answer(order with { Lines = [order.Lines[0] with { Fen = order.Lines[0].Fen + 1 }, .. order.Lines.Skip(1)] }, 1, _ => PayOutcome.Paid)[0];
        await RefusedAsync(pay.Database, async () => (await pay.AcceptAsync(off)).Refusal, "PAY-065", "PAY-066");
        var card = PayWorld.Card(9);
        var wrong = card[..^1] + (card[^1] == '0' ? '1' : '0');
        await RefusedAsync(
            pay.Database, async () => (await pay.Ask.RunAsync(new(pay.Clock.NewId(), person, "农村商业银行", wrong, "王秀英", HolderKind.Own, "存折原件核对"), World.Clerk, Stop)).Refusal, BankCard.Read(wrong).Refusal!.Code);
        Assert.Null((await pay.AcceptAsync(good)).Refusal);
        await RefusedAsync(pay.Database, async () => (await pay.AcceptAsync(good)).Refusal, "PAY-062");
    }

    private static async Task RefusedAsync(TestDatabase database, Func<Task<Refusal?>> act, params string[] codes)
    {
        var before = await database.FingerprintAsync();
        var refusal = await act();
        Assert.NotNull(refusal);
        Assert.Contains(refusal.Code, codes);
        Assert.True(refusal.Message.Length > 8 && refusal.Message.Any(c => c >= '一'), refusal.Message);
        Assert.Equal(before, await database.FingerprintAsync());
    }
}
