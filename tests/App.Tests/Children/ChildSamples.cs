using Huimin.App.Tests.Access;
using Huimin.ChildWelfare;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Children;

/// <summary>A child's file and a mandatory report of the own village, for the authorisation matrix.</summary>
internal sealed class ChildSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var fields = Registry.World.Fields("王小明", Registry.World.Number(411, 2016), MatrixWorld.Village);
        var child = await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), MatrixRows.Product, TestApp.Stop));
        var opened = await app.WithAsync<OpenFiles, Result<IReadOnlyList<Guid>>>(o => o.RunAsync(new(app.Clock.NewId(), [new(child.Value, app.Clock.BeijingToday, ChildWorld.Content)]), MatrixRows.Product, TestApp.Stop));
        var input = new ReceiveReport.Input(app.Clock.NewId(), MatrixWorld.Village, app.Clock.UtcNow, "小学", "班主任", HarmSigns.Unguarded, "多日无人照料", null, 9, "");
        var report = await app.WithAsync<ReceiveReport, Result<Guid>>(r => r.RunAsync(input, MatrixRows.Product, TestApp.Stop));
        return [new("FileId", opened.Value[0].ToString(), MatrixReach.Division), new("ReportId", report.Value.ToString(), MatrixReach.Division)];
    }
}
