using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Who handles a case where the emergency is reaches that one family and nobody else of its village, until the case is closed (异地受理的办理范围).</summary>
public sealed class ReachTests
{
    private static readonly string[] own = ["500114002"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The actor as the pages of that address give it.</summary>
    internal static Task<Actor> ReachAsync(CaseWorld world, Actor actor, string name, Guid id) =>
        new CaseReach(world.Database.Reader, new CaseworkOptions("500114")).OfAsync(actor, new RouteValueDictionary { [name] = id }, Stop);

    private static async Task<Guid> OpenAsync(CaseWorld world) =>
        (await ElsewhereTests.Op(world).RunAsync(new(world.Clock.NewId(), World.Number(221), "王建国", "TEMP_EMERGENCY", World.OtherTown, CaseChannel.Counter, world.Clock.BeijingToday), World.OtherClerk, Stop)).Value.CaseId;

    [Fact(DisplayName = "只在这个办件和这一户的页面上、办结之前，多到这一户；别的办件、别的户、别的人一处不多；户籍地和第三处的人不变")]
    public async Task Where_and_until_when()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, mother, son) = await world.PoorFamilyAsync();
        var (other, neighbour, _, _) = await world.PoorFamilyAsync("H0002", 331);
        var theirs = await world.OpenAsync(other, neighbour);
        var id = await OpenAsync(world);
        foreach (var (name, value) in new[] { ("CaseId", id), ("HouseholdId", home) })
        {
            var reached = (await ReachAsync(world, World.OtherClerk, name, value)).Scope;
            Assert.Equal(own, reached.Prefixes);
            Assert.Equal(World.Wenhui, reached.Family!.AreaCode);
            Assert.Equal(new[] { home, father, mother, son }.Order(), reached.Family.Ids.Order());
            Assert.False(reached.Covers(World.Wenhui));
        }

        foreach (var (name, value) in new[] { ("CaseId", theirs), ("HouseholdId", other), ("PersonId", father), ("PersonId", id) })
            Assert.Same(World.OtherClerk, await ReachAsync(world, World.OtherClerk, name, value));
        foreach (var actor in new[] { World.Clerk, World.District, World.Staff(15, Role.TownClerk, "500114003"), Actor.Nobody }) Assert.Same(actor, await ReachAsync(world, actor, "CaseId", id));

        await world.MustAsync(id, "withdraw", await ReachAsync(world, World.OtherClerk, "CaseId", id), "申请人自己撤回");
        Assert.Same(World.OtherClerk, await ReachAsync(world, World.OtherClerk, "CaseId", id));
        Assert.Same(World.OtherClerk, await ReachAsync(world, World.OtherClerk, "HouseholdId", home));
        var closed = await world.Read.RunAsync(id, World.OtherClerk, Stop);
        Assert.Equal(("", "（异地户籍）"), (closed.Value.Household, closed.Value.Applicant));
    }

    [Fact(DisplayName = "看得到这一户的页面和办件；同村的邻居在人员页、家庭页、查询、名单、每一张表里都看不到，数据库自己也不给（PostgreSQL）")]
    public async Task The_family_and_not_the_neighbour()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, mother, son) = await world.PoorFamilyAsync();
        var (other, neighbour, _, _) = await world.PoorFamilyAsync("H0002", 331);
        await world.OpenAsync(other, neighbour);
        var id = await OpenAsync(world);
        var clerk = await ReachAsync(world, World.OtherClerk, "CaseId", id);
        var register = world.World;

        Assert.Equal("王建国", (await world.Read.RunAsync(id, clerk, Stop)).Value.Applicant);
        var page = await register.HouseholdFile.RunAsync(home, clerk, Stop);
        Assert.Equal(3, page.Value.Members.Count);
        Assert.Equal(RegistryRefusals.NotFound, (await register.HouseholdFile.RunAsync(other, clerk, Stop)).Refusal);
        Assert.Equal(RegistryRefusals.NotFound, (await register.PersonFile.RunAsync(neighbour, clerk, Stop)).Refusal);
        foreach (var text in new[] { "王建国", "wjg", "H0002", World.Number(331) }) Assert.Empty((await register.Find.RunAsync(text, clerk, Stop)).Value.People);

        Guid[] people = [father, mother, son];
        var divisions = DivisionCatalogue.Shipped;
        var listed = (await new BrowsePeople(world.Database.Reader, world.Database.Views, world.Database.Vault, divisions, world.Clock).RunAsync(new(), clerk, Stop)).Value;
        Assert.Equal(people.Order(), listed.Rows.Select(r => r.PersonId).Order());
        Assert.Equal(home, Assert.Single((await new BrowseHouseholds(world.Database.Reader, world.Database.Views, divisions, world.Clock).RunAsync(new(), clerk, Stop)).Value.Rows).HouseholdId);
        await register.ReadAsync(
            async db =>
            {
                Assert.Equal(people.Order(), await db.People.Select(p => p.PersonId).OrderBy(p => p).ToListAsync(Stop));
                Assert.Equal([home, home, home], await db.Memberships.Select(m => m.HouseholdId).ToListAsync(Stop));
                Assert.All(await db.Facts.Select(f => f.SubjectId).ToListAsync(Stop), s => Assert.Contains(s, people.Append(home)));
                Assert.Equal(id, Assert.Single(await db.Cases.Select(c => c.CaseId).ToListAsync(Stop)));
                Assert.All(await db.CaseEvents.Select(e => e.HouseholdId).ToListAsync(Stop), h => Assert.Equal(home, h));
                if (!TestDatabase.OnPostgres) return 0;
                Assert.Equal(3, await db.People.IgnoreQueryFilters().CountAsync(Stop));
                Assert.Equal(home, Assert.Single(await db.Households.IgnoreQueryFilters().ToListAsync(Stop)).HouseholdId);
                return 0;
            },
            clerk);
        Assert.Equal(0, await register.ReadAsync(db => db.People.CountAsync(Stop), World.OtherClerk));
    }

    [Fact(DisplayName = "能登记这一户的事实，不能登记邻居的；不能改这一户的档案、迁走、加人，也不能把它的记录写到别处")]
    public async Task What_may_be_changed()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var (other, _, _, _) = await world.PoorFamilyAsync("H0002", 331);
        var clerk = await ReachAsync(world, World.OtherClerk, "CaseId", await OpenAsync(world));
        var (day, register) = (world.Clock.BeijingToday, world.World);
        Task<Result<int>> FactAsync(Guid household) => world.Facts.RunAsync(new(world.Clock.NewId(), household, [new(household, "emergency.kind", "1")], day, "走访核实", day), clerk, Stop);
        Assert.Equal(1, (await FactAsync(home)).Value);
        Assert.Equal(EntitlementRefusals.HouseholdNotFound, (await FactAsync(other)).Refusal);

        var version = await register.HouseholdVersionAsync(home);
        Assert.Equal(RegistryRefusals.NotFound, (await register.Move.RunAsync(new(world.Clock.NewId(), home, version, World.OtherTown, "1组1号", day), clerk, Stop)).Refusal);
        Assert.Equal(RegistryRefusals.NotFound, (await register.Head.RunAsync(new(world.Clock.NewId(), home, version, father, []), clerk, Stop)).Refusal);
        Assert.Equal(RegistryRefusals.NotFound, (await register.Correct.RunAsync(new(world.Clock.NewId(), father, await register.VersionAsync(father), World.Fields("王建军", World.Number(221), World.OtherTown), day), clerk, Stop)).Refusal);

        var before = await world.Database.FingerprintAsync();
        Assert.Equal(DataRefusals.OutsideScope, (await WriteAsync(world, clerk, fact => fact.AreaCode = World.OtherTown)).Refusal);
        Assert.Equal(DataRefusals.OutsideScope, (await WriteAsync(world, clerk, null, other)).Refusal);
        Assert.Equal(DataRefusals.OutsideScope, (await WriteAsync(world, clerk, null, home, World.Nanhai)).Refusal);
        Assert.Equal(before, await world.Database.FingerprintAsync());
    }

    /// <summary>Changes the first fact of the family, or adds one of somebody.</summary>
    private static async Task<Result<int>> WriteAsync(CaseWorld world, Actor actor, Action<FactRecord>? change, Guid subject = default, string area = World.Wenhui)
    {
        await using var work = await world.Database.Desk.BeginAsync<int>(actor, EntitlementPermissions.Record, world.Clock.NewId(), new { subject, area }, Stop);
        if (change is not null) change(await work.Db.Facts.FirstAsync(Stop));
        else work.Db.Facts.Add(new FactRecord { FactId = world.Clock.NewId(), SubjectId = subject, AreaCode = area, Code = "emergency.kind", Value = 1, Since = work.Today, Source = "走访", SourceDay = work.Today, KnownFrom = work.Now });
        work.Record(new AuditEntry("household", subject));
        return await work.CompleteAsync(1, Stop);
    }
}
