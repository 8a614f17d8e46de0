using Huimin.App.Tests.Registry;
using Huimin.ChildWelfare;
using Huimin.Data;
using static Huimin.App.Tests.Children.ChildWorld;

namespace Huimin.App.Tests.Children;

/// <summary>Mandatory reports of harm to children. Handbook §7.4.</summary>
public sealed class ProtectionTests
{
    [Fact(DisplayName = "强制报告：登记、通报公安、告知部门、证据、临时监护、结果、由另一人办结并反馈；同一编号同一答复；办结后不能再登记；任何人删不掉、改不掉")]
    public async Task From_the_report_to_the_answer()
    {
        await using var w = await ChildWorld.CreateAsync();
        var input = w.Report();
        var id = (await w.Receive.RunAsync(input, World.Clerk, Stop)).Value;
        Assert.Equal(id, (await w.Receive.RunAsync(input, World.Clerk, Stop)).Value);
        Assert.Equal(["PROTECT-016", "强制报告待通报公安"], [await w.CloseReportAsync(id), Assert.Single(await w.Tasks.ForAsync(World.Chief, Stop)).Title]);
        Assert.Equal(["ok", "PROTECT-010"], [await w.StepAsync(id, ProtectionStepKind.PoliceNotified), await w.StepAsync(id, ProtectionStepKind.PoliceNotified)]);
        Assert.Equal(["PROTECT-013", "ok"], [await w.StepAsync(id, ProtectionStepKind.DepartmentsTold), await w.StepAsync(id, ProtectionStepKind.DepartmentsTold, told: Departments.Education | Departments.Women)]);
        Assert.Equal(["PROTECT-014", "ok"], [await w.StepAsync(id, ProtectionStepKind.TemporaryCare), await w.StepAsync(id, ProtectionStepKind.TemporaryCare, ground: CareGround.HarmedByGuardian)]);
        Assert.Equal(["ok", "PROTECT-017", "ok"], [await w.StepAsync(id, ProtectionStepKind.Evidence), await w.CloseReportAsync(id), await w.StepAsync(id, ProtectionStepKind.Outcome)]);
        Assert.Equal("强制报告处置中、待办结", Assert.Single(await w.Tasks.ForAsync(World.Chief, Stop)).Title);
        Assert.Equal(["PROTECT-018", "PROTECT-015", "ok"], [await w.CloseReportAsync(id, World.Clerk), await w.StepAsync(id, ProtectionStepKind.Closed), await w.CloseReportAsync(id)]);
        Assert.Equal(["PROTECT-009", "PROTECT-009"], [await w.CloseReportAsync(id, World.DistrictChief), await w.StepAsync(id, ProtectionStepKind.Handling)]);
        Assert.Empty(await w.Tasks.ForAsync(World.Chief, Stop));
        Assert.Equal((ReportState.Closed, 6), ((await w.ReadReport.RunAsync(id, World.District, Stop)).Value.State, (await w.ReadReport.RunAsync(id, World.District, Stop)).Value.Steps.Count));

        foreach (var sql in (string[])["delete from protection_report", "update protection_report set seen = ''", "delete from protection_step", "update protection_step set note = ''"])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => w.Database.ExecuteAsOwnerAsync(sql));
    }

    [Fact(DisplayName = "一小时：收到后第 59、60 分钟通报为按时，61 分钟超时，早于收到的拒绝；晚于现在一秒拒绝；秒不计")]
    public async Task One_hour_by_the_minute()
    {
        await using var w = await ChildWorld.CreateAsync();
        var received = w.Clock.UtcNow.AddHours(-2).AddSeconds(40);
        foreach (var (minutes, inTime) in ((int, bool)[])[(59, true), (60, true), (61, false)])
        {
            var id = await w.ReportAsync(received);
            Assert.Equal("ok", await w.StepAsync(id, ProtectionStepKind.PoliceNotified, received.AddMinutes(minutes)));
            var view = (await w.ReadReport.RunAsync(id, World.Clerk, Stop)).Value;
            Assert.Equal((inTime, received.AddSeconds(-40).AddMinutes(60)), (view.NotifiedAt <= view.Report.NotifyBy, view.Report.NotifyBy));
        }

        var late = await w.ReportAsync(received);
        Assert.Equal(["PROTECT-011", "PROTECT-002"], [await w.StepAsync(late, ProtectionStepKind.PoliceNotified, received.AddMinutes(-1)), await w.StepAsync(late, ProtectionStepKind.PoliceNotified, w.Clock.UtcNow.AddSeconds(1))]);
        Assert.Equal("PROTECT-002", Code(await w.Receive.RunAsync(w.Report(w.Clock.UtcNow.AddSeconds(1)), World.Clerk, Stop)));
    }

    [Fact(DisplayName = "报告的儿童：档案中的人到收到之日不满 18 周岁，生日前一天可以，当天拒绝；不在档案的要写年龄，17 可以，18 拒绝；没有单位、情形、情况的拒绝；坏区划拒绝")]
    public async Task The_child()
    {
        await using var w = await ChildWorld.CreateAsync();
        async Task<string> TryAsync(ReceiveReport.Input input) => Code(await w.Receive.RunAsync(input, World.Clerk, Stop));
        var (before, on) = (await w.ChildAsync(2008, 11, 21), await w.ChildAsync(2008, 11, 20));
        Assert.Equal(["ok", "PROTECT-007"], [await TryAsync(w.Report() with { ChildId = before, Age = null }), await TryAsync(w.Report() with { ChildId = on, Age = null })]);
        Assert.Equal(["ok", "PROTECT-007", "PROTECT-008"], [await TryAsync(w.Report() with { Age = 17 }), await TryAsync(w.Report() with { Age = 18 }), await TryAsync(w.Report() with { Age = null })]);
        Assert.Equal(["PROTECT-004", "PROTECT-004", "PROTECT-005"], [await TryAsync(w.Report() with { ReporterUnit = " " }), await TryAsync(w.Report() with { ReporterPost = "" }), await TryAsync(w.Report() with { Signs = 0 })]);
        Assert.Equal(["PROTECT-006", "PROTECT-020", "REG-004"], [await TryAsync(w.Report() with { Seen = "三个字" }), await TryAsync(w.Report() with { ChildId = w.Clock.NewId() }), await TryAsync(w.Report() with { AreaCode = "500114001" })]);
    }

    [Fact(DisplayName = "知情最小化：只有本镇和区级办理保护的岗位看得到；监督、村（居）协理员、外镇看不到；列表没有姓名和情况；每次打开留痕")]
    public async Task Need_to_know()
    {
        await using var w = await ChildWorld.CreateAsync();
        var id = await w.ReportAsync();
        foreach (var actor in (Actor[])[World.Clerk, World.Chief, World.District, World.DistrictChief]) Assert.Equal("ok", Code(await w.ReadReport.RunAsync(id, actor, Stop)));
        foreach (var actor in (Actor[])[World.Aide, Supervisor])
        {
            Assert.Equal(["DATA-001", "DATA-001", "DATA-001"], [Code(await w.ReadReport.RunAsync(id, actor, Stop)), Code(await w.Reports.RunAsync(new(false, 0, 10), actor, Stop)), Code(await w.Receive.RunAsync(w.Report(), actor, Stop))]);
        }

        Assert.Equal(["PROTECT-001", "PROTECT-001", "DATA-002"], [Code(await w.ReadReport.RunAsync(id, World.OtherClerk, Stop)), await w.StepAsync(id, ProtectionStepKind.PoliceNotified, actor: World.OtherClerk), Code(await w.Receive.RunAsync(w.Report(), World.OtherClerk, Stop))]);
        Assert.Equal(0, (await w.Reports.RunAsync(new(false, 0, 10), World.OtherClerk, Stop)).Value.Total);
        Assert.Empty(await w.Tasks.ForAsync(World.OtherClerk, Stop));
        Assert.Equal(["AreaCode", "NotifiedAt", "NotifyBy", "ReceivedAt", "ReportId", "State"], typeof(BrowseReports.Row).GetProperties().Where(p => p.Name != "EqualityContract").Select(p => p.Name).Order());
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        await using var command = reading.Command("select count(*) from audit_record where operation = @operation", ("operation", nameof(ReadReport)));
        Assert.Equal(4L, Convert.ToInt64(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture));
    }
}
