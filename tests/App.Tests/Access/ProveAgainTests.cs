using Huimin.Access;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.App.Tests.Access;

/// <summary>Dangerous acts ask for the second factor again (I1).</summary>
public sealed class ProveAgainTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<SessionToken> SecurityAsync(TestDoor door)
    {
        var account = await door.AccountAsync("an.quan");
        await door.PostAsync(account, Role.SecurityAdministrator);
        return await door.OpenAsync("an.quan", await door.EnrolAsync(account));
    }

    private static async Task<Result<SessionToken>> ProveAsync(TestDoor door, SessionToken token, string? code)
    {
        var (actor, session) = (await door.Get<SessionReader>().FindAsync(token, Stop))!.Value;
        return await door.Get<ProveAgain>().RunAsync(session, code, actor, TestDoor.Address, Stop);
    }

    private static async Task<Result<Guid>> GivePostAsync(TestDoor door, SessionToken token, Guid account) =>
        await door.Get<AssignPost>().RunAsync(new(door.Clock.NewId(), account, Role.TownClerk, ["500114001"], "测试单位", door.Clock.BeijingToday, null), (await door.WhoAsync(token))!, Stop);

    [Theory(DisplayName = "登录后 9 分 59 秒内可以直接办，满 10 分钟要再验证一次；验证后又可以办")]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public async Task Ten_minutes_after_the_door(int seconds, bool allowed)
    {
        await using var door = await TestDoor.CreateAsync();
        var token = await SecurityAsync(door);
        var clerk = await door.AccountAsync("zhou.jie");
        door.Time.Advance(TimeSpan.FromSeconds(seconds));

        var given = await GivePostAsync(door, token, clerk);
        Assert.Equal(allowed ? null : DataRefusals.ProveAgain, given.Refusal);
        if (allowed) return;
        var proved = await ProveAsync(door, token, door.CodeOf(door.SecretOf("an.quan")));
        Assert.Null((await GivePostAsync(door, proved.Value, clerk)).Refusal);
    }

    [Fact(DisplayName = "再次验证换新会话：旧令牌作废，岗位不变，八小时从登录算起不延长")]
    public async Task The_token_changes_and_the_end_does_not()
    {
        await using var door = await TestDoor.CreateAsync();
        var token = await SecurityAsync(door);
        var before = (await door.WhoAsync(token))!;
        door.Time.Advance(TimeSpan.FromMinutes(12));
        var proved = (await ProveAsync(door, token, door.CodeOf(door.SecretOf("an.quan")))).Value;

        Assert.Null(await door.WhoAsync(token));
        var after = (await door.WhoAsync(proved))!;
        Assert.Equal((before.PostId, before.Role), (after.PostId, after.Role));
        Assert.Equal(before.ProvedAt + TimeSpan.FromMinutes(12), after.ProvedAt);
        await using var read = await door.Database.Reader.OpenAsync(Actor.Nobody, Stop);
        Assert.Single(read.Db.Set<Session>().Where(s => s.Stage == SessionStage.Open).Select(s => s.Ends).Distinct());
    }

    [Fact(DisplayName = "同一个验证码只能用一次；连续错五次锁定并退出")]
    public async Task Codes_are_good_once_and_five_wrong_ones_lock()
    {
        await using var door = await TestDoor.CreateAsync();
        var token = await SecurityAsync(door);
        var used = door.CodeOf(door.SecretOf("an.quan"));
        Assert.Equal(AccessRefusals.CodeWrong, (await ProveAsync(door, token, used)).Refusal); // it opened the door
        for (var i = 0; i < 4; i++) Assert.Equal(AccessRefusals.CodeWrong, (await ProveAsync(door, token, null)).Refusal);
        Assert.Null(await door.WhoAsync(token));
    }

    [Fact(DisplayName = "切换岗位、修改口令不算再次验证")]
    public async Task Other_changes_of_the_session_are_no_proof()
    {
        await using var door = await TestDoor.CreateAsync();
        var token = await SecurityAsync(door);
        door.Time.Advance(TimeSpan.FromMinutes(12));
        var (actor, session) = (await door.Get<SessionReader>().FindAsync(token, Stop))!.Value;
        var changed = await door.Get<ChangePassword>().RunAsync(new(door.Clock.NewId(), TestDoor.Password, "Qian-Jiang-2027"), session.SessionId, actor, Stop);

        Assert.Null(changed.Refusal);
        Assert.False((await door.WhoAsync(changed.Value!))!.IsProven(door.Clock.UtcNow));
    }
}
