using Huimin.App.Tests.Registry;
using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>Aided insurance: a list and its premiums, no money to persons, and the insurer's claims once each.</summary>
public sealed class InsuranceTests
{
    private const string Head = "证件号码,姓名,理赔日期,理赔金额,赔案号\n";
    private static CancellationToken Stop => PayWorld.Stop;

    [Fact(DisplayName = "资助参保批准后留存名单和金额，不生成待遇和应发；十三条成立")]
    public async Task The_insurer_is_paid_and_no_person()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, _) = await w.ApprovedAsync(GrantKinds.Insurance, 3, "69.00");
        await w.Pay.RunMonthAsync();
        Assert.Empty(await w.Pay.PayablesAsync());
        Assert.All(await w.LinesAsync(grant), l => Assert.Equal((GrantLineState.Granted, 6_900L), (l.State, l.AmountFen)));
        Assert.Equal(PaymentRefusals.ProgrammeUnknown.Code, (await w.Pay.Build.RunAsync(new(w.Clock.NewId(), "INSURANCE_AID", w.Pay.Month), PayWorld.Maker, Stop)).Refusal?.Code);
        var (code, report) = VerifyLedgerTests.Verify(w.Pay);
        Assert.True(code == 0, report);
    }

    [Fact(DisplayName = "理赔文件：同一份再来一次、同一笔在另一份里都不变；同人同日同额而赔案号不同的是两笔")]
    public async Task A_claim_counts_once()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, numbers) = await InsuredAsync(w);
        var file = w.FileOf(Head + $"{numbers[0]},王秀英,2026-11-22,1350.50,A1\n{numbers[0]},王秀英,2026-11-22,1350.50,A2\n{numbers[1]},王秀英,2026-11-23,20,\n");
        Assert.Equal(new TakeClaims.Answer(3, 3, 0, 272_100), (await TakeAsync(w, grant, file)).Value);
        Assert.Equal(new TakeClaims.Answer(3, 0, 3, 0), (await TakeAsync(w, grant, file)).Value);
        var next = w.FileOf(Head + $"{numbers[1]},王秀英,2026-11-23,20,\n{numbers[1]},王秀英,2026-11-24,20,\n{numbers[1]},王秀英,2026-11-24,20,\n");
        Assert.Equal(new TakeClaims.Answer(3, 1, 2, 2_000), (await TakeAsync(w, grant, next)).Value);
        var key = w.Clock.NewId();
        var once = await w.Claims.RunAsync(new(key, grant), next, PayWorld.Maker, Stop);
        Assert.Equal(once.Value, (await w.Claims.RunAsync(new(key, grant), next, PayWorld.Maker, Stop)).Value);
        Assert.Equal(4, await w.Pay.World.ReadAsync(db => db.InsuranceClaims.CountAsync(Stop)));
    }

    [Fact(DisplayName = "不在名单上的、姓名不符的、日期在将来或早于批文的、金额为零的：指出行和列，整份不收")]
    public async Task A_bad_row_refuses_the_file()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, numbers) = await InsuredAsync(w);
        var (_, _, stranger) = await w.Pay.PersonAsync();
        var good = $"{numbers[0]},王秀英,2026-11-22,100,A1\n";
        (string Row, Refusal Expected)[] wrong =
        [
            ($"{stranger},王秀英,2026-11-22,100,A2", GrantRefusals.ClaimNotInsured), ($"{numbers[1]},王建国,2026-11-22,100,A2", GrantRefusals.RowNameDiffers),
            ($"{numbers[1]},王秀英,2026-11-29,100,A2", GrantRefusals.ClaimDay), ($"{numbers[1]},王秀英,2026-11-09,100,A2", GrantRefusals.ClaimDay), ($"{numbers[1]},王秀英,上周,100,A2", GrantRefusals.ClaimDay),
            ($"{numbers[1]},王秀英,2026-11-22,0,A2", GrantRefusals.ClaimAmount), ($"{numbers[1]},王秀英,2026-11-22,1000000.01,A2", GrantRefusals.ClaimAmount), ("1234,王秀英,2026-11-22,100,A2", GrantRefusals.RowNumber),
        ];
        foreach (var (row, expected) in wrong)
        {
            var refused = (await TakeAsync(w, grant, w.FileOf(Head + good + row + "\n"))).Refusal!;
            Assert.Equal((expected.Code, 3), (refused.Code, refused.Line));
            Assert.NotNull(refused.Column);
        }

        Assert.Equal(GrantRefusals.ClaimColumn.Code, (await TakeAsync(w, grant, w.FileOf($"证件号码,姓名,理赔金额\n{numbers[0]},王秀英,100\n"))).Refusal?.Code);
        Assert.Equal(0, await w.Pay.World.ReadAsync(db => db.InsuranceClaims.CountAsync(Stop)));
        Assert.Equal(100_000_000, (await TakeAsync(w, grant, w.FileOf(Head + $"{numbers[1]},王秀英,2026-11-28,1000000.00,A2\n{numbers[0]},王秀英,2026-11-10,0.01,\n"))).Value.Fen - 1);
    }

    [Fact(DisplayName = "理赔只由区级经办导入，只对已批准的资助参保；换一批名单的人不收")]
    public async Task Only_for_an_approved_list_of_the_insured()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, numbers) = await InsuredAsync(w);
        var file = w.FileOf(Head + $"{numbers[0]},王秀英,2026-11-22,100,A1\n");
        foreach (var actor in new[] { World.Clerk, PayWorld.Releaser, PayWorld.Checker }) Assert.Equal(DataRefusals.NotPermitted, (await w.Claims.RunAsync(new(w.Clock.NewId(), grant), file, actor, Stop)).Refusal);
        var (locked, _) = await w.LockedAsync(GrantKinds.Insurance, 1, "69");
        var (living, _) = await w.LockedAsync(GrantKinds.Study, 1);
        Assert.Null((await w.ApproveAsync(living)).Refusal);
        foreach (var other in new[] { locked, living }) Assert.Equal(GrantRefusals.NoClaims, (await TakeAsync(w, other, file)).Refusal);
        Assert.Equal(GrantRefusals.NotFound, (await TakeAsync(w, w.Clock.NewId(), file)).Refusal);
    }

    private static Task<Result<TakeClaims.Answer>> TakeAsync(GrantWorld w, Guid grant, string file) => w.Claims.RunAsync(new(w.Clock.NewId(), grant), file, PayWorld.Maker, Stop);

    private static async Task<(Guid Grant, List<string> Numbers)> InsuredAsync(GrantWorld w)
    {
        var numbers = new List<string>();
        for (var i = 0; i < 2; i++) numbers.Add((await w.Pay.PersonAsync()).IdNumber);
        var grant = await w.MakeAsync(GrantKinds.Insurance);
        Assert.Null((await w.LockListAsync(grant, [.. numbers.Select(n => (n, "王秀英", "69"))])).Refusal);
        w.NoticeOver();
        Assert.Null((await w.ApproveAsync(grant)).Refusal);
        return (grant, numbers);
    }
}
