using Huimin.App.Tests.Access;
using Huimin.App.Tests.RegistryPages;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Targets.Reading;
using Huimin.Values;

namespace Huimin.App.Tests.Targets;

/// <summary>A plan that counts more people than the register has is doubted; Targets itself knows no register.</summary>
public sealed class PopulationTests
{
    [Theory(DisplayName = "计划里的人数多于在册人口就提醒，等于时不提醒；已死亡的不算在册")]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public async Task More_people_than_the_register(int people, bool doubtful)
    {
        await using var town = await Town.StartAsync(); // three people
        Assert.True(await DiesAsync(town, await town.AddAsync(new() { AreaCode = Town.Village, Name = "冉故人", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(1940, 1, 1) })));

        Assert.Equal(doubtful, (await ChecksAsync(town.App, people)).Any(c => c.Result == CheckResult.Doubtful && c.Formula.Contains("本区人口 3", StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "册上还没有人时不拿人口比，不乱报")]
    public async Task An_empty_register_knows_nothing()
    {
        await using var app = await TestApp.StartAsync();

        Assert.DoesNotContain(await ChecksAsync(app, 480_000), c => c.Result == CheckResult.Doubtful);
    }

    private static async Task<IReadOnlyList<PlanCheckRecord>> ChecksAsync(TestApp app, int people)
    {
        var actor = Actor.Product("500114");
        var plan = await app.WithAsync<ImportPlan, Result<Guid>>(i => i.RunAsync(new(app.Clock.NewId(), $"某区2025年民政工作总结\n一、社会救助\n全年惠及群众{people}人。\n", null), actor, TestApp.Stop));
        Assert.Null(plan.Refusal);
        var view = await app.WithAsync<PlanFile, PlanFile.View?>(f => f.RunAsync(plan.Value, actor, TestApp.Stop));
        return view!.Checks;
    }

    private static async Task<bool> DiesAsync(Town town, Guid person) => await town.App.WithAsync<RecordDeath, bool>(async d =>
        (await d.RunAsync(new(town.App.Clock.NewId(), person, 0, town.App.Clock.BeijingToday), Actor.Product("500114"), TestApp.Stop)).Ok);
}
