using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Entitlements;

/// <summary>What was paid against what is due by what is known today, month by month (追溯补差), on both databases.</summary>
public sealed class ArrearsTests
{
    private static CancellationToken Stop => Means.Stop;

    /// <summary>A family of three, in the register since November, decided in February with facts of 900 yuan that hold from 22 December.</summary>
    private static async Task<(Means Means, Guid Home, Guid Father)> DecidedAsync()
    {
        var means = await Means.CreateAsync();
        var (home, father, _, _) = await means.World.FamilyAsync();
        means.World.Time.Advance(TimeSpan.FromDays(92));
        await means.WriteAsync(home, World.District, new(father, "income.transfer", "900.00"), new(home, "home.deposits", "0"));
        Assert.True((await means.DecideAsync(home, "DIBAO")).Ok);
        return (means, home, father);
    }

    [Fact(DisplayName = "早就符合却从本月起发：有经济状况的月份逐月应补，没有经济状况的月份不能对照、不计入合计")]
    public async Task Months_before_the_decision_are_owed()
    {
        var (means, home, _) = await DecidedAsync();
        await using var _1 = means;
        var view = (await means.Arrears.RunAsync(home, means.Month - 4, means.Month, World.District, Stop)).Value;
        var dibao = view.Lines.Where(l => l.Programme.Code == "DIBAO").ToList();

        // Nobody of the family is known in October; November is known without means; December and January are owed; February is right.
        Assert.Equal([means.Month - 4], view.Unread);
        Assert.Equal(
            [(means.Month - 3, false), (means.Month - 2, true), (means.Month - 1, true)],
            dibao.Select(l => (l.Month, l.Certain)));
        Assert.All(dibao.Where(l => l.Certain), l => Assert.Equal((0, 90_000), (l.PaidFen, l.DueFen)));
        Assert.Equal((180_000, 0), (view.OwedFen, view.OverpaidFen));
        Assert.Contains("600.00", dibao[1].Reason, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "事后查明收入更高：多发的月份差额为负，并说明理由；没有差额的月份不列")]
    public async Task What_was_paid_too_much_is_seen()
    {
        var (means, home, father) = await DecidedAsync();
        await using var _ = means;
        Assert.Empty((await means.Arrears.RunAsync(home, means.Month, means.Month, World.District, Stop)).Value.Lines);
        await means.WriteAsync(home, World.District, new RecordFacts.Entry(father, "income.transfer", "9000.00"));
        var view = (await means.Arrears.RunAsync(home, means.Month, means.Month, World.District, Stop)).Value;
        Assert.Equal((0, 90_000), (view.OwedFen, view.OverpaidFen));
        Assert.Contains("家庭月人均收入不低于低保标准", Assert.Single(view.Lines, l => l.Programme.Code == "DIBAO").Reason, StringComparison.Ordinal);
        Assert.Single(await means.AwardsAsync(home)); // nothing is decided by it
    }

    [Fact(DisplayName = "坏的月份用话拒绝：前后颠倒、还没到、太多个月、早于第一条标准；别镇和村协理员看不到；查看留痕")]
    public async Task Bad_months_and_other_eyes_are_refused()
    {
        var (means, home, _) = await DecidedAsync();
        await using var __ = means;
        var now = means.Month;
        async Task<string?> Code(Month first, Month last, Actor actor) => (await means.Arrears.RunAsync(home, first, last, actor, Stop)).Refusal?.Code;
        Assert.Equal("ENT-032", await Code(now, now - 1, World.District));
        Assert.Equal("ENT-033", await Code(now, now + 1, World.District));
        Assert.Equal("ENT-034", await Code(now - 36, now, World.District));
        Assert.Null(await Code(now - 35, now, World.District));
        Assert.Equal("ENT-002", await Code(now - 6, now - 5, World.District));
        Assert.Null(await Code(now - 1, now, World.Clerk));
        Assert.Equal("PAR-018", await Code(Month.Parse("2021-08"), Month.Parse("2021-09"), World.District));
        Assert.Equal("ENT-001", await Code(now, now, World.OtherClerk));
        Assert.Equal(DataRefusals.NotPermitted.Code, await Code(now, now, World.Aide));
        Assert.Equal(2, await means.World.ReadAsync(db => db.AuditRecords.CountAsync(a => a.Operation == nameof(AssessArrears), Stop)));
    }
}
