using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.Targets;

/// <summary>A work plan for the authorisation matrix; plans are the whole district's.</summary>
internal sealed class TargetsSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var text = "2026年民政工作计划\n一、社会救助\n（一）新增低保对象100人，发放资金50万元。";
        var plan = await app.WithAsync<ImportPlan, Result<Guid>>(i => i.RunAsync(new(app.Clock.NewId(), text, null), Actor.Product("500114"), TestApp.Stop));
        var figures = (await app.WithAsync<PlanFile, PlanFile.View?>(f => f.RunAsync(plan.Value, Actor.Product("500114"), TestApp.Stop)))!.Figures;
        var goal = await app.WithAsync<BindGoal, Result<Guid>>(b => b.RunAsync(new(app.Clock.NewId(), figures.First(f => f.Unit == "元").FigureId, null, new(2026, 12, 31), "社会救助科"), Actor.Product("500114"), TestApp.Stop));
        return [new("GoalId", goal.Value.ToString(), MatrixReach.Everybody), new("ReportPeriod", "2026-10", MatrixReach.Everybody), new("PlanId", plan.Value.ToString(), MatrixReach.Everybody), new("IndicatorCode", "K01.1", MatrixReach.Everybody)];
    }
}
