using Huimin.Registry;

namespace Huimin.App.Tests.Registry;

/// <summary>Households split, merge, move, gain and lose members.</summary>
public sealed class HouseholdTests
{
    private static CancellationToken Stop => World.Stop;

    [Fact(DisplayName = "立户：一户一户主，户号不重复，一人只在一户")]
    public async Task One_head_one_number_one_household()
    {
        await using var world = await World.CreateAsync();
        var wang = await world.AddAsync(World.Fields("王一", World.Number(1)));
        var li = await world.AddAsync(World.Fields("李二", World.Number(2)));
        var household = await world.HouseholdAsync(wang);
        Assert.Equal("REG-036", (await world.CreateHousehold.RunAsync(new(world.Clock.NewId(), "H0001", World.Wenhui, "1号", li), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-033", (await world.CreateHousehold.RunAsync(new(world.Clock.NewId(), "H0002", World.Wenhui, "1号", wang), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-034", (await world.Join.RunAsync(new(world.Clock.NewId(), household, li, "02"), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-031", (await world.Join.RunAsync(new(world.Clock.NewId(), household, li, "朋友"), World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.Join.RunAsync(new(world.Clock.NewId(), household, li, "10"), World.Clerk, Stop)).Ok);
        Assert.Equal("REG-033", (await world.Join.RunAsync(new(world.Clock.NewId(), household, li, "10"), World.Clerk, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "户主有其他成员时不能离户；最后一人离开即销户")]
    public async Task The_head_leaves_last()
    {
        await using var world = await World.CreateAsync();
        var (household, father, mother, son) = await world.FamilyAsync();
        async Task<string?> LeaveAsync(Guid person) => (await world.Leave.RunAsync(new(world.Clock.NewId(), household, person, EndReason.MovedOut), World.Clerk, Stop)).Refusal?.Code;
        Assert.Equal("REG-069", await LeaveAsync(father));
        Assert.Null(await LeaveAsync(mother));
        Assert.Equal("REG-068", await LeaveAsync(mother));
        Assert.Null(await LeaveAsync(son));
        Assert.Null((await world.HomeAsync(household)).To);
        Assert.Null(await LeaveAsync(father));
        Assert.Equal(world.Today, (await world.HomeAsync(household)).To);
    }

    [Fact(DisplayName = "户主变更：新户主、旧户主关系改变，过去的日子仍是旧户主；不能有两个户主")]
    public async Task The_head_changes_on_a_day()
    {
        await using var world = await World.CreateAsync();
        var (household, father, mother, _) = await world.FamilyAsync();
        world.Time.Advance(TimeSpan.FromDays(5));
        var two = await world.Head.RunAsync(new(world.Clock.NewId(), household, 0, mother, [new(father, "02")]), World.Clerk, Stop);
        Assert.Equal("REG-034", two.Refusal!.Code);
        Assert.True((await world.Head.RunAsync(new(world.Clock.NewId(), household, 0, mother, [new(father, "11")]), World.Clerk, Stop)).Ok);
        var now = await world.HomeAsync(household);
        Assert.Equal(["户主", "夫", "长子"], now.Members.Select(m => m.Relation));
        Assert.Equal(mother, now.HeadPersonId);
        var then = await world.HomeAsync(household, new AsOf(world.Today.AddDays(-1)));
        Assert.Equal(father, then.HeadPersonId);
        Assert.Equal(["户主", "妻", "长子"], then.Members.Select(m => m.Relation));
    }

    [Fact(DisplayName = "分户：迁出的成员在新户有户主，原户主不能分出，不能全部分出")]
    public async Task A_household_splits()
    {
        await using var world = await World.CreateAsync();
        var (household, father, mother, son) = await world.FamilyAsync();
        async Task<string?> SplitAsync(params MemberRelation[] who) =>
            (await world.Split.RunAsync(new(world.Clock.NewId(), household, await world.HouseholdVersionAsync(household), "H0009", "3组1号", who), World.Clerk, Stop)).Refusal?.Code;
        Assert.Equal("REG-070", await SplitAsync(new MemberRelation(son, "22")));
        Assert.Equal("REG-034", await SplitAsync(new(son, "02"), new(mother, "02")));
        Assert.Equal("REG-069", await SplitAsync(new MemberRelation(father, "02")));
        Assert.Equal("REG-071", await SplitAsync(new(son, "02"), new(mother, "52"), new(father, "51")));
        Assert.Null(await SplitAsync(new MemberRelation(son, "02")));
        var file = await world.FileAsync(son);
        Assert.Equal(("H0009", "户主"), (file.Home!.Number, file.Home.Relation));
        Assert.Equal(EndReason.Split, file.Homes.Single(h => h.To is not null).EndReason);
        Assert.Equal(2, (await world.HomeAsync(household)).Members.Count);
    }

    [Fact(DisplayName = "并户：成员并入，原户销户，户主不能并成第二个户主")]
    public async Task Households_merge()
    {
        await using var world = await World.CreateAsync();
        var (keep, _, _, _) = await world.FamilyAsync();
        var other = await world.AddAsync(World.Fields("赵六", World.Number(400)));
        var drop = await world.HouseholdAsync(other, "H0002");
        var version = await world.HouseholdVersionAsync(drop);
        Assert.Equal("REG-034", (await world.MergeHomes.RunAsync(new(world.Clock.NewId(), keep, drop, version, [new(other, "02")]), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-031", (await world.MergeHomes.RunAsync(new(world.Clock.NewId(), keep, drop, version, []), World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.MergeHomes.RunAsync(new(world.Clock.NewId(), keep, drop, version, [new(other, "97")]), World.Clerk, Stop)).Ok);
        Assert.Equal(4, (await world.HomeAsync(keep)).Members.Count);
        Assert.Equal(world.Today, (await world.HomeAsync(drop)).To);
    }

    [Fact(DisplayName = "整户迁移：人随户走，新镇看得到全部历史，旧镇看不到；跨镇由区级办理")]
    public async Task A_household_moves_with_its_people()
    {
        await using var world = await World.CreateAsync();
        var (household, father, _, _) = await world.FamilyAsync();
        world.Time.Advance(TimeSpan.FromDays(5));
        var away = new MoveHousehold.Input(world.Clock.NewId(), household, 0, World.OtherTown, "5组6号");
        Assert.Equal("REG-072", (await world.Move.RunAsync(away, World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.Move.RunAsync(away with { Key = world.Clock.NewId() }, World.District, Stop)).Ok);

        Assert.Equal(RegistryRefusals.NotFound, (await world.PersonFile.RunAsync(father, World.Clerk, Stop)).Refusal);
        var file = await world.FileAsync(father, actor: World.OtherClerk);
        Assert.Equal(World.OtherTown, file.AreaCode);
        Assert.True(file.History.Count > 1);
        var then = await world.FileAsync(father, new AsOf(world.Today.AddDays(-1)), World.OtherClerk);
        Assert.Equal("城东街道文汇社区", then.Area);
        Assert.Equal("5组6号", (await world.HomeAsync(household)).Address);
        Assert.Equal("2组15号", (await world.HomeAsync(household, new AsOf(world.Today.AddDays(-1)))).Address);
        Assert.Contains("城南街道", (await world.Find.RunAsync(World.Number(221), World.Clerk, Stop)).Value.Notice, StringComparison.Ordinal);
    }
}
