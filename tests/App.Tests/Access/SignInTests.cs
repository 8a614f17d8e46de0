using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Access;

/// <summary>The door: password, code, lock-out.</summary>
public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "RFC 6238 的测试向量：六位码逐个相符")]
    public void Totp_meets_the_vectors_of_the_standard()
    {
        var secret = "12345678901234567890"u8;
        foreach (var (second, code) in new[] { (59L, "287082"), (1111111109L, "081804"), (1111111111L, "050471"), (1234567890L, "005924"), (2000000000L, "279037"), (20000000000L, "353130") })
        {
            Assert.Equal(code, Totp.CodeOf(secret, second / 30));
        }

        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.ToBase32(secret));
        Assert.Equal(secret.ToArray(), Totp.FromBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    }

    [Fact(DisplayName = "口令规则：九位不行，十位三种可以，含用户名或常见词不行")]
    public void Weak_passwords_are_refused_on_both_sides_of_the_rule()
    {
        Assert.False(Passwords.IsStrong("Abcdef-12", "zhou"));
        Assert.True(Passwords.IsStrong("Abcdef-123", "zhou"));
        Assert.False(Passwords.IsStrong("abcdefg1234", "zhou"));
        Assert.True(Passwords.IsStrong("abcdefg-1234", "zhou"));
        Assert.False(Passwords.IsStrong("Zhou-202611", "zhou"));
        Assert.False(Passwords.IsStrong("Admin-202611", "zhou"));
        Assert.True(Passwords.IsStrong(Passwords.OneTime(), "zhou"));
    }

    [Fact(DisplayName = "连续输错四次仍可登录，第五次锁定，满 15 分钟才开")]
    public async Task Locks_at_the_fifth_failure_and_opens_after_fifteen_minutes()
    {
        await using var door = await TestDoor.CreateAsync();
        await door.AccountAsync("zhou.jie");
        for (var i = 0; i < 4; i++) Assert.Equal(AccessRefusals.SignInFailed, (await door.SignInAsync("zhou.jie", "wrong")).Refusal);
        Assert.True((await door.SignInAsync("zhou.jie")).Ok);

        for (var i = 0; i < 5; i++) Assert.Equal(AccessRefusals.SignInFailed, (await door.SignInAsync("zhou.jie", "wrong")).Refusal);
        Assert.Equal(AccessRefusals.SignInFailed, (await door.SignInAsync("zhou.jie")).Refusal);
        door.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(AccessRefusals.SignInFailed, (await door.SignInAsync("zhou.jie")).Refusal);
        door.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await door.SignInAsync("Zhou.Jie ")).Ok);
    }

    [Fact(DisplayName = "十六次同时猜口令，第五次以后一律不算数")]
    public async Task Guesses_at_the_same_moment_are_counted_one_by_one()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => door.SignInAsync("zhou.jie", "wrong"), Stop)));
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        Assert.Equal(5, (await read.Db.Accounts.SingleAsync(a => a.AccountId == account, Stop)).FailedCount);
    }

    [Fact(DisplayName = "不存在、停用、锁定的账户和错误口令，答复完全一样，都留一条拒绝记录")]
    public async Task Unknown_and_known_accounts_are_answered_alike()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        var unknown = await door.SignInAsync("nobody");
        var wrong = await door.SignInAsync("zhou.jie", "wrong");
        await door.Get<SuspendAccount>().RunAsync(new(door.Clock.NewId(), account, true), TestDoor.Product, Stop);
        var suspended = await door.SignInAsync("zhou.jie");
        Assert.Equal(unknown.Refusal, wrong.Refusal);
        Assert.Equal(unknown.Refusal, suspended.Refusal);
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        Assert.Equal(3, await read.Db.AuditRecords.CountAsync(r => r.Operation == "SignIn" && r.Outcome == "denied", Stop));
    }

    [Fact(DisplayName = "不存在的账户也要算一次口令散列，时间与存在的账户相当")]
    public async Task An_unknown_account_takes_as_long_as_a_known_one()
    {
        await using var door = await TestDoor.CreateAsync();
        await door.AccountAsync("zhou.jie");
        await door.SignInAsync("nobody");
        var (known, unknown) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < 4; i++)
        {
            known.Add(await TimeAsync(() => door.SignInAsync("zhou.jie", "wrong")));
            unknown.Add(await TimeAsync(() => door.SignInAsync("nobody", "wrong")));
        }

        // The hash alone is tens of milliseconds; without it an unknown name would take a few.
        Assert.InRange(unknown.Min() / known.Min(), 0.5, 2.0);
    }

    [Fact(DisplayName = "同一地址失败到预算为止，换个地址不受影响，15 分钟后恢复")]
    public async Task One_address_has_a_budget_of_failures()
    {
        await using var door = await TestDoor.CreateAsync();
        await door.AccountAsync("zhou.jie");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => door.SignInAsync("nobody" + i)));
        Assert.Equal(AccessRefusals.AddressBudget, (await door.SignInAsync("zhou.jie")).Refusal);
        Assert.True((await door.SignInAsync("zhou.jie", address: "192.0.2.2")).Ok);
        door.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.True((await door.SignInAsync("zhou.jie")).Ok);
    }

    [Fact(DisplayName = "动态验证码：前后各一步可用，隔两步不行，同一个码只能用一次")]
    public async Task A_code_is_good_one_step_around_and_once()
    {
        await using var door = await TestDoor.CreateAsync();
        var secret = await door.EnrolAsync(await door.AccountAsync("zhou.jie"));
        door.Time.Advance(TimeSpan.FromMinutes(5));
        foreach (var (steps, good) in new[] { (-2, false), (2, false), (-1, true), (0, true), (1, true), (1, false), (0, false) })
        {
            var waiting = (await door.SignInAsync("zhou.jie")).Value;
            var entered = await door.Get<EnterCode>().RunAsync(waiting.Token, door.CodeOf(secret, steps), TestDoor.Address, Stop);
            Assert.Equal(good, entered.Ok);
            if (!good) Assert.Equal(AccessRefusals.CodeWrong, entered.Refusal);
        }
    }

    [Fact(DisplayName = "两个窗口同时用同一个码，只有一个登录成功")]
    public async Task One_code_opens_one_session_even_at_the_same_moment()
    {
        await using var door = await TestDoor.CreateAsync();
        var secret = await door.EnrolAsync(await door.AccountAsync("zhou.jie"));
        door.Time.Advance(TimeSpan.FromMinutes(1));
        var waiting = new List<SessionToken>();
        for (var i = 0; i < 4; i++) waiting.Add((await door.SignInAsync("zhou.jie")).Value.Token);
        var code = door.CodeOf(secret);
        var entered = await Task.WhenAll(waiting.Select(w => Task.Run(() => door.Get<EnterCode>().RunAsync(w, code, TestDoor.Address, Stop), Stop)));
        Assert.Single(entered, e => e.Ok);
    }

    [Fact(DisplayName = "口令对了但验证码错五次，同样锁定；等待验证码最长 5 分钟")]
    public async Task Wrong_codes_lock_too_and_the_wait_is_short()
    {
        await using var door = await TestDoor.CreateAsync();
        var secret = await door.EnrolAsync(await door.AccountAsync("zhou.jie"));
        door.Time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
        {
            var waiting = (await door.SignInAsync("zhou.jie")).Value;
            Assert.False((await door.Get<EnterCode>().RunAsync(waiting.Token, "000000", TestDoor.Address, Stop)).Ok);
        }

        Assert.Equal(AccessRefusals.SignInFailed, (await door.SignInAsync("zhou.jie")).Refusal);
        door.Time.Advance(TimeSpan.FromMinutes(15));
        var late = (await door.SignInAsync("zhou.jie")).Value;
        door.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(AccessRefusals.SignInExpired, (await door.Get<EnterCode>().RunAsync(late.Token, door.CodeOf(secret), TestDoor.Address, Stop)).Refusal);
        Assert.Null(await door.WhoAsync(late.Token));
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await act();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }
}
