using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Access;

/// <summary>What a session may do and how long it lasts (I3, Z6).</summary>
public sealed class SessionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(Guid Account, Guid Post, SessionToken Token)> ClerkAsync(TestDoor door, string loginName = "zhou.jie")
    {
        var account = await door.AccountAsync(loginName);
        var post = await door.PostAsync(account, Role.TownClerk, "500114001", "500114002");
        return (account, post, await door.OpenAsync(loginName, await door.EnrolAsync(account)));
    }

    [Fact(DisplayName = "登录后按岗位和分管区划办事")]
    public async Task A_session_acts_in_its_post_and_divisions()
    {
        await using var door = await TestDoor.CreateAsync();
        var (account, post, token) = await ClerkAsync(door);
        var me = (await door.WhoAsync(token))!;
        Assert.Equal((account, post, Role.TownClerk), (me.AccountId, me.PostId, me.Role));
        Assert.Equal(["500114001", "500114002"], me.Scope.Prefixes);
        Assert.Equal("测试单位 · 镇街经办", me.Unit);
    }

    [Fact(DisplayName = "闲置 14 分 59 秒仍在，满 15 分钟退出")]
    public async Task Idle_for_fifteen_minutes_is_over()
    {
        await using var door = await TestDoor.CreateAsync();
        var (_, _, token) = await ClerkAsync(door);
        door.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await door.WhoAsync(token));
        door.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await door.WhoAsync(token));
    }

    [Fact(DisplayName = "一直在用也只到 8 小时")]
    public async Task Eight_hours_are_the_end_even_in_use()
    {
        await using var door = await TestDoor.CreateAsync();
        var (_, _, token) = await ClerkAsync(door);
        var until = door.Clock.UtcNow + TimeSpan.FromHours(8);
        while (door.Clock.UtcNow < until - TimeSpan.FromMinutes(10))
        {
            door.Time.Advance(TimeSpan.FromMinutes(10));
            await TouchAsync(door, token);
        }

        door.Time.Advance(until - door.Clock.UtcNow - TimeSpan.FromSeconds(1));
        Assert.NotNull(await door.WhoAsync(token));
        await TouchAsync(door, token);
        door.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await door.WhoAsync(token));
    }

    [Fact(DisplayName = "收回岗位、停用账户，下一次操作即生效")]
    public async Task A_lost_post_and_a_suspension_take_effect_at_the_next_command()
    {
        await using var door = await TestDoor.CreateAsync();
        var (account, post, token) = await ClerkAsync(door);
        Assert.Null((await door.Get<EndPost>().RunAsync(new(door.Clock.NewId(), post), TestDoor.Administrator(Role.SecurityAdministrator), Stop)).Refusal);
        var me = (await door.WhoAsync(token))!;
        Assert.False(me.May(AccessPermissions.Delegate));
        Assert.True(me.Scope.IsEmpty);
        Assert.True(me.May(AccessPermissions.Own));

        Assert.Null((await door.Get<SuspendAccount>().RunAsync(new(door.Clock.NewId(), account, true), TestDoor.Administrator(Role.SystemAdministrator), Stop)).Refusal);
        Assert.Null(await door.WhoAsync(token));
    }

    [Fact(DisplayName = "一次性口令未改、动态验证码未绑之前，没有任何岗位权限；口令满 90 天同样")]
    public async Task Until_set_up_a_session_holds_no_post()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        await door.PostAsync(account, Role.TownClerk, "500114001");
        var first = (await door.SignInAsync("zhou.jie")).Value;
        Assert.False(first.NeedsCode);
        Assert.False((await door.WhoAsync(first.Token))!.May(AccessPermissions.Delegate));

        var secret = await door.EnrolAsync(account);
        Assert.Null(await door.WhoAsync(first.Token));
        Assert.True((await door.WhoAsync(await door.OpenAsync("zhou.jie", secret)))!.May(AccessPermissions.Delegate));
        door.Time.Advance(TimeSpan.FromDays(90));
        Assert.False((await door.WhoAsync(await door.OpenAsync("zhou.jie", secret)))!.May(AccessPermissions.Delegate));
    }

    [Fact(DisplayName = "切换岗位换新令牌，旧令牌作废；别人的岗位切不过去")]
    public async Task Switching_the_post_rotates_the_token()
    {
        await using var door = await TestDoor.CreateAsync();
        var (account, _, token) = await ClerkAsync(door);
        var second = await door.PostAsync(account, Role.TownApprover, "500114003");
        var (_, othersPost, _) = await ClerkAsync(door, "qin.ming");
        var (me, session) = (await door.Get<SessionReader>().FindAsync(token, Stop))!.Value;

        Assert.Equal(AccessRefusals.PostUnknown, (await door.Get<SwitchPost>().RunAsync(new(door.Clock.NewId(), othersPost, null), session, me, Stop)).Refusal);
        var switched = await door.Get<SwitchPost>().RunAsync(new(door.Clock.NewId(), second, null), session, me, Stop);
        Assert.Null(await door.WhoAsync(token));
        Assert.Equal((Role.TownApprover, second), ((await door.WhoAsync(switched.Value))!.Role, (await door.WhoAsync(switched.Value))!.PostId));
    }

    [Fact(DisplayName = "退出登录后令牌作废；别人的会话退不掉")]
    public async Task Signing_out_ends_the_session_and_only_ones_own()
    {
        await using var door = await TestDoor.CreateAsync();
        var (_, _, token) = await ClerkAsync(door);
        var (_, _, others) = await ClerkAsync(door, "qin.ming");
        var (me, session) = (await door.Get<SessionReader>().FindAsync(token, Stop))!.Value;
        var (_, othersSession) = (await door.Get<SessionReader>().FindAsync(others, Stop))!.Value;
        Assert.Equal(AccessRefusals.SignInExpired, (await door.Get<SignOut>().RunAsync(new(door.Clock.NewId(), othersSession.SessionId), me, Stop)).Refusal);
        Assert.True((await door.Get<SignOut>().RunAsync(new(door.Clock.NewId(), session.SessionId), me, Stop)).Ok);
        Assert.Null(await door.WhoAsync(token));
        Assert.NotNull(await door.WhoAsync(others));
    }

    [Fact(DisplayName = "令牌本身不在数据库里，只有它的散列")]
    public async Task The_database_does_not_hold_the_token()
    {
        await using var door = await TestDoor.CreateAsync();
        var (_, _, token) = await ClerkAsync(door);
        Assert.Equal(43, token.Text.Length);
        Assert.Equal("***", token.ToString());
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        Assert.Equal(0, await read.Db.Set<Session>().CountAsync(s => s.TokenHash == System.Text.Encoding.ASCII.GetBytes(token.Text), Stop));
        Assert.Equal(1, await read.Db.Set<Session>().CountAsync(s => s.TokenHash == token.Hash, Stop));
    }

    private static async Task TouchAsync(TestDoor door, SessionToken token)
    {
        var (_, session) = (await door.Get<SessionReader>().FindAsync(token, Stop))!.Value;
        await door.Get<TouchDesk>().SeenAsync<Session>(s => s.SessionId == session.SessionId, door.Clock.UtcNow, Stop);
    }
}
