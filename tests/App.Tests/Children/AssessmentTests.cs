using Huimin.App.Tests.Registry;
using Huimin.ChildWelfare;
using static Huimin.App.Tests.Children.ChildWorld;

namespace Huimin.App.Tests.Children;

/// <summary>How able a family is to look after a child. Handbook §7.3.</summary>
public sealed class AssessmentTests
{
    [Fact(DisplayName = "评估：24 分低、25 分中、49 分中、50 分高、74 分高、75 分紧急；每个维度到满分可以，多一分拒绝；一票升级为紧急；无人看护只用于不满 8 周岁，8 岁生日前一天可以、当天拒绝")]
    public async Task Levels()
    {
        await using var w = await ChildWorld.CreateAsync();
        var file = await w.FileAsync(2016);
        async Task<RiskLevel> AtAsync(int care, int safety, int ability, int mind, int means) => (await w.AssessAsync(file, new(care, safety, ability, mind, means))).Level;
        Assert.Equal([RiskLevel.Low, RiskLevel.Medium], [await AtAsync(24, 0, 0, 0, 0), await AtAsync(25, 0, 0, 0, 0)]);
        Assert.Equal([RiskLevel.Medium, RiskLevel.High], [await AtAsync(30, 19, 0, 0, 0), await AtAsync(30, 20, 0, 0, 0)]);
        Assert.Equal([RiskLevel.High, RiskLevel.Urgent], [await AtAsync(30, 25, 19, 0, 0), await AtAsync(30, 25, 20, 0, 0)]);
        Assert.Equal(RiskLevel.Urgent, await AtAsync(30, 25, 20, 15, 10));
        foreach (var points in (RiskPoints[])[new(31, 0, 0, 0, 0), new(0, 26, 0, 0, 0), new(0, 0, 21, 0, 0), new(0, 0, 0, 16, 0), new(0, 0, 0, 0, 11), new(-1, 0, 0, 0, 0)]) Assert.Equal("CHILD-031", (await w.AssessAsync(file, points)).Code);

        Assert.Equal(RiskLevel.Urgent, (await w.AssessAsync(file, new(0, 0, 0, 0, 0), RiskVeto.SuspectedHarm)).Level);
        Assert.Equal(RiskLevel.Urgent, (await w.AssessAsync(file, new(0, 0, 0, 0, 0), RiskVeto.GuardianDetained)).Level);
        async Task<string> AloneAsync(Guid child) => (await w.AssessAsync((await w.TryOpenAsync(child)).Value[0], default, RiskVeto.Alone)).Code;
        Assert.Equal(["ok", "CHILD-032"], [await AloneAsync(await w.ChildAsync(2018, 11, 21)), await AloneAsync(await w.ChildAsync(2018, 11, 20))]);
    }

    [Fact(DisplayName = "评估以后：满一年的次日到期；早于上次评估、将来的拒绝；紧急的要求登记强制报告，登记后不再要求；任何一天的等级可以查到")]
    public async Task Terms_and_reports()
    {
        await using var w = await ChildWorld.CreateAsync();
        var file = await w.FileAsync(2016, day: w.Today.AddDays(-20));
        Assert.Equal("CHILD-010", (await w.AssessAsync(file, default, day: w.Today.AddDays(-21))).Code);
        Assert.Equal("ok", (await w.AssessAsync(file, new(30, 0, 0, 0, 0), day: w.Today.AddDays(-10))).Code);
        Assert.Equal(["CHILD-021", "CHILD-009"], [(await w.AssessAsync(file, default, day: w.Today.AddDays(-11))).Code, (await w.AssessAsync(file, default, day: w.Today.AddDays(1))).Code]);
        Assert.False((await w.ViewAsync(file)).AsksReport);
        Assert.Equal(RiskLevel.Urgent, (await w.AssessAsync(file, default, RiskVeto.SuspectedHarm)).Level);
        var view = await w.ViewAsync(file);
        Assert.Equal((true, new DateOnly(2027, 11, 21)), (view.AsksReport, view.File.AssessDueOn));
        Assert.Equal("ok", Code(await w.Receive.RunAsync(w.Report(w.Clock.UtcNow) with { ChildId = view.File.SubjectId, Age = null }, World.Clerk, Stop)));
        Assert.False((await w.ViewAsync(file)).AsksReport);

        async Task<RiskLevel?> OnAsync(DateOnly day) => await w.Register.ReadAsync(db => ChildLevels.OfAsync(db, view.File.SubjectId, day, Stop));
        Assert.Equal([null, RiskLevel.None, RiskLevel.Medium, RiskLevel.Urgent], [await OnAsync(w.Today.AddDays(-21)), await OnAsync(w.Today.AddDays(-11)), await OnAsync(w.Today.AddDays(-10)), await OnAsync(w.Today)]);
        Assert.Equal(new ChildLevel(view.File.SubjectId, World.Wenhui, RiskLevel.Urgent), Assert.Single(await w.Register.ReadAsync(db => ChildLevels.OnAsync(db, w.Today, Stop))));
        Assert.Empty(await w.Register.ReadAsync(db => ChildLevels.OnAsync(db, w.Today, Stop), World.OtherClerk));
    }
}
