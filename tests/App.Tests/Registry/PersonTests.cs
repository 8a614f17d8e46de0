using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Registry;

/// <summary>Adding, changing and correcting people, on the two axes of time.</summary>
public sealed class PersonTests
{
    private static CancellationToken Stop => World.Stop;

    [Fact(DisplayName = "变更有发生日：之前是旧的，之后是新的；更正从头就是新的；当时所知不变")]
    public async Task Changes_and_corrections_differ()
    {
        await using var world = await World.CreateAsync();
        var start = world.Today;
        var person = await world.AddAsync(World.Fields("王秀英"));
        var atStart = world.Clock.UtcNow;
        world.Time.Advance(TimeSpan.FromDays(10));
        var changed = start.AddDays(6);
        Assert.True((await world.Correct.RunAsync(new(world.Clock.NewId(), person, 0, World.Fields("王秀英") with { IdNumber = null, Phone = "13911112222" }, changed), World.Clerk, Stop)).Ok);
        world.Time.Advance(TimeSpan.FromDays(10));
        Assert.True((await world.Correct.RunAsync(new(world.Clock.NewId(), person, 1, World.Fields("王绣英") with { IdNumber = null, Phone = null }, null), World.Clerk, Stop)).Ok);

        async Task<(string, string)> AtAsync(DateOnly day, DateTime? known = null)
        {
            var view = await world.FileAsync(person, new AsOf(day, known));
            return (view.Name, view.PhoneMasked);
        }

        Assert.Equal(("王绣英", "139****2222"), await AtAsync(world.Today));
        Assert.Equal(("王绣英", "139****2222"), await AtAsync(changed));
        Assert.Equal(("王秀英", "138****0000"), await AtAsync(changed.AddDays(-1)));
        Assert.Equal(("王秀英", "139****2222"), await AtAsync(changed, world.Clock.UtcNow.AddDays(-1)));
        Assert.Equal(("王秀英", "138****0000"), await AtAsync(changed, atStart.AddDays(1)));
        Assert.Equal("REG-008", (await world.PersonFile.RunAsync(person, World.District, Stop, new AsOf(start.AddDays(-1)))).Refusal!.Code);
        Assert.Equal(4, (await world.FileAsync(person)).History.Count);
        Assert.Equal(person, Assert.Single((await world.Find.RunAsync(World.Number(222), World.Clerk, Stop)).Value.People).PersonId);
    }

    [Fact(DisplayName = "变更日期不能晚于今天，也不能早于现有资料；同日变更可以")]
    public async Task The_day_of_a_change_has_bounds()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        var fields = World.Fields() with { Phone = "13911112222" };
        async Task<string?> OnAsync(DateOnly day) => (await world.Correct.RunAsync(new(world.Clock.NewId(), person, 0, fields, day), World.Clerk, Stop)).Refusal?.Code;
        Assert.Equal("REG-025", await OnAsync(world.Today.AddDays(1)));
        Assert.Equal("REG-026", await OnAsync(world.Today.AddDays(-1)));
        Assert.Null(await OnAsync(world.Today));
    }

    [Fact(DisplayName = "过期的表单、别的镇、协理员不能变更")]
    public async Task Stale_other_town_and_wrong_post_are_refused()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        var input = new CorrectPerson.Input(world.Clock.NewId(), person, 0, World.Fields() with { Phone = "13911112222" }, null);
        Assert.Equal(RegistryRefusals.NotFound, (await world.Correct.RunAsync(input, World.OtherClerk, Stop)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await world.Correct.RunAsync(input, World.Aide, Stop)).Refusal);
        Assert.True((await world.Correct.RunAsync(input, World.Clerk, Stop)).Ok);
        Assert.True((await world.Correct.RunAsync(input, World.Clerk, Stop)).Ok);
        Assert.Equal(DataRefusals.Stale, (await world.Correct.RunAsync(input with { Key = world.Clock.NewId() }, World.Clerk, Stop)).Refusal);
        Assert.Equal(1, await world.ReadAsync(db => db.PersonPasts.CountAsync(Stop)));
    }

    [Fact(DisplayName = "同一有效号码不能登记两次；改号后旧号可以给别人；号码不符的性别和出生日期被拒绝")]
    public async Task A_number_has_one_holder()
    {
        await using var world = await World.CreateAsync();
        var first = await world.AddAsync(World.Fields(number: World.Number(222)));
        var second = await world.AddPerson.RunAsync(new(world.Clock.NewId(), World.Fields("李四", World.Number(222))), World.District, Stop);
        Assert.Equal(RegistryRefusals.NumberHeld, second.Refusal);
        Assert.True((await world.Correct.RunAsync(new(world.Clock.NewId(), first, 0, World.Fields(number: World.Number(224)), null), World.Clerk, Stop)).Ok);
        var again = await world.AddPerson.RunAsync(new(world.Clock.NewId(), World.Fields("李四", World.Number(222))), World.District, Stop);
        Assert.True(again.Ok);
        Assert.Equal(RegistryRefusals.NumberHeld, (await world.Correct.RunAsync(new(world.Clock.NewId(), first, 1, World.Fields(number: World.Number(222)), null), World.Clerk, Stop)).Refusal);
        var odd = await world.AddPerson.RunAsync(new(world.Clock.NewId(), World.Fields(number: World.Number(226)) with { Sex = Values.Sex.Male }), World.District, Stop);
        Assert.Equal(("REG-023", "Sex"), (odd.Refusal!.Code, odd.Refusal.Field));
    }

    [Fact(DisplayName = "死亡：离户、户主空缺成为疑点、之前的日子仍在户内；不能再次登记；死亡不早于出生")]
    public async Task Death_ends_the_membership()
    {
        await using var world = await World.CreateAsync();
        var (household, father, _, son) = await world.FamilyAsync();
        world.Time.Advance(TimeSpan.FromDays(30));
        var died = world.Today.AddDays(-3);
        Assert.Equal("REG-061", (await world.Death.RunAsync(new(world.Clock.NewId(), father, 0, new DateOnly(1979, 1, 1)), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-025", (await world.Death.RunAsync(new(world.Clock.NewId(), father, 0, world.Today.AddDays(1)), World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.Death.RunAsync(new(world.Clock.NewId(), father, 0, died), World.Clerk, Stop)).Ok);
        Assert.Equal(RegistryRefusals.PersonNotLive, (await world.Death.RunAsync(new(world.Clock.NewId(), father, 1, died), World.Clerk, Stop)).Refusal);

        var home = await world.HomeAsync(household);
        Assert.Equal(2, home.Members.Count);
        Assert.Null(home.HeadPersonId);
        Assert.Equal(EndReason.Death, Assert.Single(home.Former).EndReason);
        Assert.Equal(FindingKind.NoHead, Assert.Single(home.Findings).Kind);
        Assert.Equal(3, (await world.HomeAsync(household, new AsOf(died.AddDays(-1)))).Members.Count);
        Assert.Equal(2, (await world.HomeAsync(household, new AsOf(died))).Members.Count);
        Assert.Equal(3, (await world.HomeAsync(household, new AsOf(died, world.Clock.UtcNow.AddDays(-1)))).Members.Count);

        var version = await world.HouseholdVersionAsync(household);
        Assert.True((await world.Head.RunAsync(new(world.Clock.NewId(), household, version, son, []), World.Clerk, Stop)).Ok);
        Assert.Equal(FindingState.Settled, Assert.Single((await world.HomeAsync(household)).Findings).State);
    }

    [Fact(DisplayName = "名册晚于死亡日期（死亡未销户）：按更正处理，疑点结清")]
    public async Task A_death_before_the_list_is_a_correction()
    {
        await using var world = await World.CreateAsync();
        var (household, _, mother, _) = await world.FamilyAsync();
        Assert.True((await world.Death.RunAsync(new(world.Clock.NewId(), mother, 0, world.Today.AddDays(-100)), World.Clerk, Stop)).Ok);
        Assert.Equal(2, (await world.HomeAsync(household)).Members.Count);
        Assert.Equal(world.Today.AddDays(-100), (await world.FileAsync(mother)).DeathDate);
    }

    [Fact(DisplayName = "亲属关系两边都能看到，不能登记两次，不能是本人")]
    public async Task Relatives_are_seen_from_both_sides()
    {
        await using var world = await World.CreateAsync();
        var (_, father, _, son) = await world.FamilyAsync();
        Assert.True((await world.Relatives.RunAsync(new(world.Clock.NewId(), father, son, RelativeKind.Child), World.Clerk, Stop)).Ok);
        Assert.Equal((son, RelativeKind.Child), Pair(await world.FileAsync(father)));
        Assert.Equal((father, RelativeKind.Parent), Pair(await world.FileAsync(son)));
        Assert.Equal("REG-063", (await world.Relatives.RunAsync(new(world.Clock.NewId(), father, son, RelativeKind.Child), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-062", (await world.Relatives.RunAsync(new(world.Clock.NewId(), father, father, RelativeKind.Child), World.Clerk, Stop)).Refusal!.Code);

        static (Guid, RelativeKind) Pair(PersonFile.View view) => (Assert.Single(view.Relatives).PersonId, view.Relatives[0].Kind);
    }

    [Fact(DisplayName = "看档案留痕，别的镇看不到，也不留查看记录")]
    public async Task A_view_is_noted()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        await world.FileAsync(person, actor: World.Aide);
        Assert.Equal(RegistryRefusals.NotFound, (await world.PersonFile.RunAsync(person, World.OtherClerk, Stop)).Refusal);
        Assert.Equal(RegistryRefusals.NotFound, (await world.PersonFile.RunAsync(world.Clock.NewId(), World.Clerk, Stop)).Refusal);
        Assert.Equal(1, await world.ReadAsync(db => db.AuditRecords.CountAsync(r => r.Outcome == "viewed", Stop)));
    }
}
