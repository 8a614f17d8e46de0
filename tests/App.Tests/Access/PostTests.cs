using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Access;

/// <summary>Accounts and posts: who gives them, and what nobody holds together (I4).</summary>
public sealed class PostTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "三个管理员不能由同一人兼任，也不能兼业务岗位；换一个账户也不行")]
    public async Task No_person_joins_administrations_or_one_with_business()
    {
        await using var door = await TestDoor.CreateAsync();
        var number = door.NextNumber();
        var first = await door.AccountAsync("zhou.jie", number);
        var second = await door.AccountAsync("zhou.jie.2", number);
        var other = await door.AccountAsync("qin.ming");

        await door.PostAsync(first, Role.SystemAdministrator);
        foreach (var account in new[] { first, second })
        {
            Assert.Equal(AccessRefusals.AdministratorsApart, (await door.AssignAsync(account, Role.AuditAdministrator)).Refusal);
            Assert.Equal(AccessRefusals.AdministratorsApart, (await door.AssignAsync(account, Role.SecurityAdministrator)).Refusal);
            Assert.Equal(AccessRefusals.AdministratorsApart, (await door.AssignAsync(account, Role.TownClerk, "500114001")).Refusal);
        }

        await door.PostAsync(other, Role.TownClerk, "500114001");
        await door.PostAsync(other, Role.TownApprover, "500114002");
        Assert.Equal(AccessRefusals.AdministratorsApart, (await door.AssignAsync(other, Role.AuditAdministrator)).Refusal);
    }

    [Fact(DisplayName = "同时授予两个互斥岗位，只成一个")]
    public async Task Two_grants_at_once_cannot_join_what_is_apart()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        var results = await Task.WhenAll(
            Task.Run(() => door.AssignAsync(account, Role.SystemAdministrator), Stop),
            Task.Run(() => door.AssignAsync(account, Role.AuditAdministrator), Stop),
            Task.Run(() => door.AssignAsync(account, Role.TownClerk, "500114001"), Stop));
        Assert.Single(results, r => r.Ok);
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        Assert.Equal(1, await read.Db.Posts.CountAsync(Stop));
    }

    [Fact(DisplayName = "各管各的：系统管理员不能授岗，安全管理员不能建账户、不能重置口令，审计管理员都不能")]
    public async Task Each_administrator_does_his_own_and_nothing_else()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        foreach (var role in new[] { Role.SystemAdministrator, Role.AuditAdministrator, Role.DistrictSupervisor, Role.TownClerk })
        {
            var actor = TestDoor.Administrator(role);
            var post = new AssignPost.Input(door.Clock.NewId(), account, Role.TownClerk, ["500114001"], "单位", door.Clock.BeijingToday, null);
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<AssignPost>().RunAsync(post, actor, Stop)).Refusal);
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<EndPost>().RunAsync(new(door.Clock.NewId(), account), actor, Stop)).Refusal);
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<ResetSecondFactor>().RunAsync(new(door.Clock.NewId(), account), actor, Stop)).Refusal);
        }

        foreach (var role in new[] { Role.SecurityAdministrator, Role.AuditAdministrator, Role.DistrictSupervisor, Role.TownClerk })
        {
            var actor = TestDoor.Administrator(role);
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<CreateAccount>().RunAsync(new(door.Clock.NewId(), "qin.ming", "某", door.NextNumber()), actor, Stop)).Refusal);
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<ResetPassword>().RunAsync(new(door.Clock.NewId(), account), actor, Stop)).Refusal);
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<SuspendAccount>().RunAsync(new(door.Clock.NewId(), account, true), actor, Stop)).Refusal);
        }

        foreach (var role in new[] { Role.SystemAdministrator, Role.SecurityAdministrator, Role.TownClerk })
        {
            Assert.Equal(DataRefusals.NotPermitted, (await door.Get<SearchAudit>().RunAsync(new(null, null, null, null, null, null, null), TestDoor.Administrator(role), Stop)).Refusal);
        }
    }

    [Fact(DisplayName = "管理员不能办理本人账户")]
    public async Task Nobody_acts_on_his_own_account()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        var security = TestDoor.Administrator(Role.SecurityAdministrator) with { StaffPersonId = await PersonAsync(door, account) };
        var system = security with { Role = Role.SystemAdministrator };
        var post = new AssignPost.Input(door.Clock.NewId(), account, Role.TownClerk, ["500114001"], "单位", door.Clock.BeijingToday, null);
        Assert.Equal(AccessRefusals.NotOneself, (await door.Get<AssignPost>().RunAsync(post, security, Stop)).Refusal);
        Assert.Equal(AccessRefusals.NotOneself, (await door.Get<ResetSecondFactor>().RunAsync(new(door.Clock.NewId(), account), security, Stop)).Refusal);
        Assert.Equal(AccessRefusals.NotOneself, (await door.Get<ResetPassword>().RunAsync(new(door.Clock.NewId(), account), system, Stop)).Refusal);
        Assert.Equal(AccessRefusals.NotOneself, (await door.Get<SuspendAccount>().RunAsync(new(door.Clock.NewId(), account, true), system, Stop)).Refusal);
    }

    [Theory(DisplayName = "区划与岗位级别要相符，且在本区内")]
    [InlineData(Role.VillageAide, "500114001001", true)]
    [InlineData(Role.VillageAide, "500114001", false)]
    [InlineData(Role.TownClerk, "500114001", true)]
    [InlineData(Role.TownClerk, "500115001", false)]
    [InlineData(Role.TownApprover, "500114", false)]
    [InlineData(Role.DistrictApprover, "500114", true)]
    [InlineData(Role.DistrictSupervisor, "500114001", false)]
    [InlineData(Role.SystemAdministrator, "500114", false)]
    [InlineData(Role.Institution, "500114001", true)]
    public async Task Divisions_fit_the_post(Role role, string area, bool fits)
    {
        await using var door = await TestDoor.CreateAsync();
        var assigned = await door.AssignAsync(await door.AccountAsync("zhou.jie"), role, area);
        Assert.Equal(fits ? null : AccessRefusals.AreasWrong, assigned.Refusal);
    }

    [Fact(DisplayName = "群众、空白和合并的角色不能授予；没有区划的业务岗位不能授予")]
    public async Task Roles_that_are_not_posts_are_refused()
    {
        await using var door = await TestDoor.CreateAsync();
        var account = await door.AccountAsync("zhou.jie");
        foreach (var role in new[] { Role.None, Role.Citizen, Role.TownClerk | Role.TownApprover, (Role)(1 << 30) })
        {
            Assert.Equal(AccessRefusals.RoleNotGiven, (await door.AssignAsync(account, role, "500114001")).Refusal);
        }

        Assert.Equal(AccessRefusals.AreasWrong, (await door.AssignAsync(account, Role.TownClerk)).Refusal);
    }

    [Fact(DisplayName = "第二次点击建立账户：不建第二个，口令不再显示；用户名重复被拒绝")]
    public async Task The_second_click_makes_no_second_account()
    {
        await using var door = await TestDoor.CreateAsync();
        var input = new CreateAccount.Input(door.Clock.NewId(), "zhou.jie", "某某", door.NextNumber());
        var first = await door.Get<CreateAccount>().RunAsync(input, TestDoor.Product, Stop);
        var second = await door.Get<CreateAccount>().RunAsync(input, TestDoor.Product, Stop);
        Assert.Equal(first.Value.AccountId, second.Value.AccountId);
        Assert.NotNull(first.Value.OneTimePassword);
        Assert.Null(second.Value.OneTimePassword);
        var again = input with { Key = door.Clock.NewId(), LoginName = "ZHOU.JIE", IdNumber = door.NextNumber() };
        Assert.Equal(AccessRefusals.LoginNameTaken, (await door.Get<CreateAccount>().RunAsync(again, TestDoor.Product, Stop)).Refusal);
        var wrong = input with { Key = door.Clock.NewId(), LoginName = "li", IdNumber = door.NextNumber() };
        Assert.Equal(AccessRefusals.LoginNameWrong, (await door.Get<CreateAccount>().RunAsync(wrong, TestDoor.Product, Stop)).Refusal);
        Assert.Equal(AccessRefusals.IdNumberWrong, (await door.Get<CreateAccount>().RunAsync(wrong with { IdNumber = "1" }, TestDoor.Product, Stop)).Refusal);
    }

    [Fact(DisplayName = "首批管理员只能建立一次，口令只给一次，互不兼任")]
    public async Task The_first_administrators_are_made_once()
    {
        await using var door = await TestDoor.CreateAsync();
        var made = await door.Get<IAccessSetup>().CreateFirstAdministratorsAsync(Stop);
        Assert.Equal(["xitong", "anquan", "shenji"], made.Value.Select(m => m.LoginName));
        Assert.Equal(3, made.Value.Select(m => m.OneTimePassword).Distinct().Count());
        Assert.True((await door.SignInAsync("xitong", made.Value[0].OneTimePassword)).Ok);
        Assert.Equal(AccessRefusals.AdministratorsExist, (await door.Get<IAccessSetup>().CreateFirstAdministratorsAsync(Stop)).Refusal);
    }

    [Fact(DisplayName = "演示账户每个岗位一个，重做不重复，口令打不开；演示之外点不进去")]
    public async Task Demo_accounts_are_made_once_and_open_only_in_the_demo()
    {
        await using var door = await TestDoor.CreateAsync();
        var places = new DemoPlaces("区民政局", "500114001", "城东街道", "500114001001", "某社区");
        Assert.True((await door.Get<IAccessSetup>().CreateDemoAccountsAsync(places, Stop)).Ok);
        Assert.True((await door.Get<IAccessSetup>().CreateDemoAccountsAsync(places, Stop)).Ok);
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        Assert.Equal(DemoPerson.All.Count, await read.Db.Accounts.CountAsync(Stop));
        Assert.Equal(AccessRefusals.SignInFailed, (await door.SignInAsync("demo.zhen", "")).Refusal);
        Assert.Equal(AccessRefusals.SignInFailed, (await door.Get<DemoSignIn>().RunAsync("demo.zhen", Stop)).Refusal);
    }

    private static async Task<Guid> PersonAsync(TestDoor door, Guid account)
    {
        await using var read = await door.Database.Reader.OpenAsync(TestDoor.Product, Stop);
        return (await read.Db.Accounts.SingleAsync(a => a.AccountId == account, Stop)).StaffPersonId;
    }
}
