using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Registry;

/// <summary>Doubts and the merging of duplicates.</summary>
public sealed class MergeTests
{
    private static CancellationToken Stop => World.Stop;

    [Fact(DisplayName = "两人合并：提议人不能自批，批准后档案并入、号码归一、重复户销户、疑点结清")]
    public async Task Two_people_merge_two_records()
    {
        await using var world = await World.CreateAsync();
        PersonRow[] rows = [.. World.Family(), World.Row(5, "李绣英", 222, "H0003")];
        await world.ImportAsync(rows, keep: true);
        var found = (await world.Find.RunAsync(World.Number(222), World.Clerk, Stop)).Value.People;
        var (keep, drop) = (found[0].PersonId, found[1].PersonId);
        var both = World.Staff(8, Role.TownClerk | Role.TownApprover, "500114001");
        var proposal = (await world.Propose.RunAsync(new(world.Clock.NewId(), keep, drop, "姓名写错，同一人"), both, Stop)).Value;
        Assert.Equal("REG-065", (await world.Propose.RunAsync(new(world.Clock.NewId(), keep, drop, "再提一次"), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-067", (await world.Decide.RunAsync(new(world.Clock.NewId(), proposal, 0, true), both, Stop)).Refusal!.Code);
        Assert.Equal(DataRefusals.NotPermitted, (await world.Decide.RunAsync(new(world.Clock.NewId(), proposal, 0, true), World.Clerk, Stop)).Refusal);
        Assert.Equal(RegistryRefusals.NotFound, (await world.Decide.RunAsync(new(world.Clock.NewId(), proposal, 0, true), World.Staff(9, Role.TownApprover, "500114002"), Stop)).Refusal);
        Assert.Equal(ProposalState.Approved, (await world.Decide.RunAsync(new(world.Clock.NewId(), proposal, 0, true), World.Chief, Stop)).Value);

        Assert.Equal(keep, Assert.Single((await world.Find.RunAsync(World.Number(222), World.Clerk, Stop)).Value.People).PersonId);
        Assert.Equal(keep, (await world.FileAsync(drop)).MergedInto);
        Assert.Equal(0, await world.ReadAsync(db => db.Findings.CountAsync(f => f.State == FindingState.Open, Stop)));
        Assert.Equal(1, await world.ReadAsync(db => db.Households.CountAsync(h => h.ValidTo != null, Stop)));
        Assert.Equal("REG-066", (await world.Decide.RunAsync(new(world.Clock.NewId(), proposal, 1, true), World.Chief, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "两个有效号码的同一人合并后，按任一号码都找到保留的档案；不予合并则一切照旧")]
    public async Task Either_number_finds_the_kept_record()
    {
        await using var world = await World.CreateAsync();
        var keep = await world.AddAsync(World.Fields("王秀英", World.Number(222)));
        var drop = await world.AddAsync(World.Fields("王秀英", World.Number(824)));
        var first = (await world.Propose.RunAsync(new(world.Clock.NewId(), keep, drop, "同名同生日"), World.Clerk, Stop)).Value;
        Assert.Equal(ProposalState.Refused, (await world.Decide.RunAsync(new(world.Clock.NewId(), first, 0, false), World.Chief, Stop)).Value);
        Assert.Equal(drop, Assert.Single((await world.Find.RunAsync(World.Number(824), World.Clerk, Stop)).Value.People).PersonId);
        var second = (await world.Propose.RunAsync(new(world.Clock.NewId(), keep, drop, "经入户核实为同一人"), World.Clerk, Stop)).Value;
        Assert.True((await world.Decide.RunAsync(new(world.Clock.NewId(), second, 0, true), World.Chief, Stop)).Ok);
        Assert.Equal(keep, Assert.Single((await world.Find.RunAsync(World.Number(824), World.Clerk, Stop)).Value.People).PersonId);
        Assert.Equal(keep, Assert.Single((await world.Find.RunAsync("王秀英", World.Clerk, Stop)).Value.People).PersonId);
    }

    [Fact(DisplayName = "疑点排查：同镇同名同生日算，别的镇、生日差一天不算；导入时已登记的不重复；再查一遍不重复")]
    public async Task The_sweep_finds_each_doubt_once()
    {
        await using var world = await World.CreateAsync();
        await world.AddAsync(World.Fields("王秀英", World.Number(222)));
        await world.AddAsync(World.Fields("王秀英", World.Number(224), World.Nanhai));
        await world.AddAsync(World.Fields("王秀英", World.Number(226), World.OtherTown));
        await world.AddAsync(World.Fields("王秀英", World.Number(228, day: 7)));
        PersonRow[] rows = [.. World.Family(sequence: 301), World.Row(5, "李秀英", 302, "H0002"), World.Row(6, "赵七", 305, relation: "户主")];
        await world.ImportAsync(rows, keep: true);

        Assert.Equal(2, await world.ReadAsync(db => db.Findings.CountAsync(Stop)));
        Assert.Equal(1, (await world.Doubts.RunAsync(new(world.Clock.NewId()), World.District, Stop)).Value);
        var kinds = await world.ReadAsync(db => db.Findings.OrderBy(f => f.Kind).Select(f => f.Kind).ToListAsync(Stop));
        Assert.Equal([FindingKind.SameNameAndBirth, FindingKind.TwoHouseholds, FindingKind.TwoHeads], kinds);
        Assert.Equal(0, (await world.Doubts.RunAsync(new(world.Clock.NewId()), World.District, Stop)).Value);
    }
}
