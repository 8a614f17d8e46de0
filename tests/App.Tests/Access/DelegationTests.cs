using Huimin.Access;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Access;

/// <summary>Handing a post over for some days.</summary>
public sealed class DelegationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed record Pair(Actor Approver, Guid PostId, Guid Colleague, SessionToken Token);

    private static async Task<Pair> PairAsync(TestDoor door)
    {
        var approver = await door.AccountAsync("yang.qiang");
        var post = await door.PostAsync(approver, Role.TownApprover, "500114001");
        var approverToken = await door.OpenAsync("yang.qiang", await door.EnrolAsync(approver));
        var colleague = await door.AccountAsync("zhou.jie");
        await door.PostAsync(colleague, Role.TownClerk, "500114002");
        var token = await door.OpenAsync("zhou.jie", await door.EnrolAsync(colleague));
        return new Pair((await door.WhoAsync(approverToken))!, post, colleague, token);
    }

    private static Task<Result<Guid>> DelegateAsync(TestDoor door, Pair pair, int fromDays = 1, int toDays = 3, string to = "zhou.jie", Guid? key = null)
    {
        var today = new DateOnly(2026, 11, 2);
        return door.Get<DelegatePost>().RunAsync(new(key ?? door.Clock.NewId(), pair.PostId, to, today.AddDays(fromDays), today.AddDays(toDays), "外出培训"), pair.Approver, Stop);
    }

    private static async Task<Result<SessionToken>> TakeUpAsync(TestDoor door, Pair pair, Guid delegation, SessionToken token)
    {
        var (me, session) = (await door.Get<SessionReader>().FindAsync(token, Stop))!.Value;
        return await door.Get<SwitchPost>().RunAsync(new(door.Clock.NewId(), pair.PostId, delegation), session, me, Stop);
    }

    [Fact(DisplayName = "委托前一天不能用，首日和末日都能用，次日起不能用")]
    public async Task A_delegation_holds_from_its_first_to_its_last_day()
    {
        await using var door = await TestDoor.CreateAsync();
        var pair = await PairAsync(door);
        var delegation = (await DelegateAsync(door, pair)).Value;
        Assert.Equal(AccessRefusals.PostUnknown, (await TakeUpAsync(door, pair, delegation, pair.Token)).Refusal);

        // To 23:59 in Beijing of the day before, then over midnight.
        var token = await AtBeijingAsync(door, new DateTime(2026, 11, 2, 23, 59, 0));
        Assert.Equal(AccessRefusals.PostUnknown, (await TakeUpAsync(door, pair, delegation, token)).Refusal);
        door.Time.Advance(TimeSpan.FromMinutes(1));
        token = (await TakeUpAsync(door, pair, delegation, token)).Value;
        var acting = (await door.WhoAsync(token))!;
        Assert.Equal((Role.TownApprover, pair.Approver.AccountId, pair.Colleague), (acting.Role, acting.OnBehalfOf, acting.AccountId));
        Assert.NotEqual(pair.Approver.StaffPersonId, acting.StaffPersonId);
        Assert.Equal(["500114001"], acting.Scope.Prefixes);

        token = (await TakeUpAsync(door, pair, delegation, await AtBeijingAsync(door, new DateTime(2026, 11, 5, 23, 55, 0)))).Value;
        Assert.Equal(Role.TownApprover, (await door.WhoAsync(token))!.Role);
        door.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.False((await door.WhoAsync(token))!.May(AccessPermissions.Delegate));
    }

    [Fact(DisplayName = "收回委托、收回原岗位、停用委托人，受托人下一步即失去权限")]
    public async Task Whatever_ends_the_delegation_ends_the_delegate_at_once()
    {
        await using var door = await TestDoor.CreateAsync();
        var pair = await PairAsync(door);
        var delegation = (await DelegateAsync(door, pair, fromDays: 0)).Value;
        var token = (await TakeUpAsync(door, pair, delegation, pair.Token)).Value;
        Assert.Equal(Role.TownApprover, (await door.WhoAsync(token))!.Role);

        var suspend = door.Get<SuspendAccount>();
        await suspend.RunAsync(new(door.Clock.NewId(), pair.Approver.AccountId, true), TestDoor.Product, Stop);
        Assert.Null((await door.WhoAsync(token))!.PostId);
        await suspend.RunAsync(new(door.Clock.NewId(), pair.Approver.AccountId, false), TestDoor.Product, Stop);
        Assert.Equal(pair.PostId, (await door.WhoAsync(token))!.PostId);

        Assert.True((await door.Get<EndDelegation>().RunAsync(new(door.Clock.NewId(), delegation), pair.Approver, Stop)).Ok);
        Assert.Null((await door.WhoAsync(token))!.PostId);
    }

    [Fact(DisplayName = "受托的岗位在委托期内算作其他岗位：以那个岗位的权限和辖区数待办；用上之后、期满之后不算")]
    public async Task A_post_handed_over_is_among_the_others()
    {
        await using var door = await TestDoor.CreateAsync();
        var pair = await PairAsync(door);
        var delegation = (await DelegateAsync(door, pair, fromDays: 0, toDays: 0)).Value;
        var own = (await door.WhoAsync(pair.Token))!;
        var other = Assert.Single(await door.Get<OtherPosts>().OfAsync(own, Stop));
        Assert.Equal((Role.TownApprover, pair.PostId, pair.Colleague, own.StaffPersonId), (other.Role, other.PostId!.Value, other.AccountId, other.StaffPersonId));
        Assert.Equal(["500114001"], other.Scope.Prefixes);
        Assert.Contains("委托", other.Unit, StringComparison.Ordinal);
        var token = (await TakeUpAsync(door, pair, delegation, pair.Token)).Value;
        Assert.Equal(Role.TownClerk, Assert.Single(await door.Get<OtherPosts>().OfAsync((await door.WhoAsync(token))!, Stop)).Role);
        door.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await door.Get<OtherPosts>().OfAsync(own, Stop));
    }

    [Fact(DisplayName = "不能委托给自己（含另一账户）、不能转委托、不能委托别人的岗位、管理员不能委托也不能受托")]
    public async Task What_may_not_be_delegated()
    {
        await using var door = await TestDoor.CreateAsync();
        var pair = await PairAsync(door);
        Assert.Equal(AccessRefusals.DelegateToOneself, (await DelegateAsync(door, pair, to: "yang.qiang")).Refusal);
        Assert.Equal(AccessRefusals.DelegateUnknown, (await DelegateAsync(door, pair, to: "nobody")).Refusal);
        var administrator = await door.AccountAsync("tan.ling");
        await door.PostAsync(administrator, Role.AuditAdministrator);
        Assert.Equal(AccessRefusals.AdministratorNotDelegated, (await DelegateAsync(door, pair, to: "tan.ling")).Refusal);

        var delegation = (await DelegateAsync(door, pair, fromDays: 0)).Value;
        var delegated = (await door.WhoAsync((await TakeUpAsync(door, pair, delegation, pair.Token)).Value))!;
        Assert.Equal(AccessRefusals.PostNotYours, (await DelegateAsync(door, pair with { Approver = delegated }, to: "yang.qiang")).Refusal);
        Assert.Equal(AccessRefusals.AdministratorsApart, (await door.AssignAsync(pair.Colleague, Role.SystemAdministrator)).Refusal);
        var system = TestDoor.Administrator(Role.SystemAdministrator);
        Assert.Equal(DataRefusals.NotPermitted, (await DelegateAsync(door, pair with { Approver = system })).Refusal);
    }

    [Theory(DisplayName = "委托起止：今天可以，昨天不行；92 天可以，93 天不行；结束早于开始不行")]
    [InlineData(0, 0, true)]
    [InlineData(-1, 0, false)]
    [InlineData(0, 91, true)]
    [InlineData(0, 92, false)]
    [InlineData(2, 1, false)]
    public async Task Days_are_bounded(int from, int to, bool good)
    {
        await using var door = await TestDoor.CreateAsync();
        Assert.Equal(good ? null : AccessRefusals.DaysWrong, (await DelegateAsync(door, await PairAsync(door), from, to)).Refusal);
    }

    [Fact(DisplayName = "第二次点击委托得到同一个答复，只有一条委托")]
    public async Task The_second_click_delegates_once()
    {
        await using var door = await TestDoor.CreateAsync();
        var pair = await PairAsync(door);
        var key = door.Clock.NewId();
        Assert.Equal((await DelegateAsync(door, pair, key: key)).Value, (await DelegateAsync(door, pair, key: key)).Value);
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        Assert.Equal(1, await read.Db.Delegations.CountAsync(Stop));
    }

    [Fact(DisplayName = "近亲属备案加密保存，只加不改，号码可按盲索引比对")]
    public async Task Relatives_are_declared_encrypted()
    {
        await using var door = await TestDoor.CreateAsync();
        var pair = await PairAsync(door);
        var number = door.NextNumber();
        Assert.True((await door.Get<DeclareKin>().RunAsync(new(door.Clock.NewId(), Kinship.Spouse, "某某", number, false), pair.Approver, Stop)).Ok);
        Assert.Equal(AccessRefusals.IdNumberWrong, (await door.Get<DeclareKin>().RunAsync(new(door.Clock.NewId(), Kinship.Spouse, "某某", "123", false), pair.Approver, Stop)).Refusal);
        Assert.Equal(AccessRefusals.KinshipWrong, (await door.Get<DeclareKin>().RunAsync(new(door.Clock.NewId(), 0, "某某", number, false), pair.Approver, Stop)).Refusal);
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        var index = door.Database.Vault.Index("id_number", number);
        var kin = await read.Db.KinDeclared.SingleAsync(k => k.IdNumberIndex == index, Stop);
        Assert.Equal(number, door.Database.Vault.Open(KinDeclared.IdNumberColumn, kin.KinDeclaredId, kin.IdNumberSealed));
        Assert.DoesNotContain(number, (await read.Db.AuditRecords.Select(r => r.Detail ?? "").ToListAsync(Stop)).Aggregate(string.Concat), StringComparison.Ordinal);
    }

    /// <summary>A fresh session of the colleague at a moment in Beijing.</summary>
    private static async Task<SessionToken> AtBeijingAsync(TestDoor door, DateTime beijing)
    {
        var utc = DateTime.SpecifyKind(beijing.AddHours(-8), DateTimeKind.Utc);
        door.Time.Advance(utc - door.Clock.UtcNow - TimeSpan.FromSeconds(30));
        return await door.OpenAsync("zhou.jie", door.SecretOf("zhou.jie"));
    }
}
