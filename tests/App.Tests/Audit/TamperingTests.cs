namespace Huimin.App.Tests.Audit;

/// <summary>The separate verifier against somebody who owns the database (A2, A4).</summary>
public sealed class TamperingTests
{
    private const int Seals = 12;
    private const int InEach = 21;
    private const int Attempts = 1000;
    private const int Seed = 20261121;

    [Fact(DisplayName = "一千次随机篡改全部被独立核验程序发现，未动的审计通过核验")]
    public async Task Every_tampering_is_found()
    {
        await using var trail = await Trail.MakeAsync(Seals, InEach);
        var (untouched, report) = trail.Verify();
        Assert.True(untouched == 0, report);
        Assert.Contains($"记录：{Seals * InEach} 条；封存：{Seals} 次；外部封存头：2 份", report, StringComparison.Ordinal);

        var missed = new List<string>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var random = new Random(Seed + attempt);
            await trail.PutBackAsync();
            string what;
            await using (var hand = await trail.TamperAsync()) what = await new Tampering(trail, hand, random, Seals * InEach, Seals).DoAsync(attempt % Tampering.Kinds);
            var (code, said) = trail.Verify();
            if (code != 1 || !said.Contains("第一处", StringComparison.Ordinal)) missed.Add($"{Seed + attempt}: {what}: {code} {said}");
        }

        Assert.Empty(missed);
        await trail.PutBackAsync();
        Assert.Equal(0, trail.Verify().Code);
    }

    [Fact(DisplayName = "核验报告说出第一处断点")]
    public async Task The_first_broken_place_is_named()
    {
        await using var trail = await Trail.MakeAsync(3, 5);
        await using (var hand = await trail.TamperAsync())
        {
            await Trail.RunAsync(hand, "update audit_record set purpose = 'x' where seq = 9");
            await Trail.RunAsync(hand, "delete from audit_record where seq = 13");
        }

        var (code, report) = trail.Verify();
        Assert.Equal(1, code);
        Assert.Contains("第一处：记录 9：内容与校验值不符", report, StringComparison.Ordinal);
    }
}
