using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.RegistryPages;

/// <summary>An export asks for the second factor again when it is asked for, approved and taken away (I1).</summary>
public sealed class ExportProofTests
{
    private static readonly (string, string)[] Selection = [("AreaCode", "500114001"), ("Input.Purpose", "入户走访老人")];

    [Fact(DisplayName = "登录十分钟后申请导出：先去再次验证，验证后回到申请页，已填的表单还能提交")]
    public async Task Asking_for_a_list()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync("/export/new?area=500114001");
        town.App.Time.Advance(TimeSpan.FromMinutes(11));

        var late = await clerk.SubmitAsync(form, "export", Selection);
        var sent = await clerk.GetAsync("/export/new?area=500114001");
        var back = await clerk.SubmitAsync(await clerk.GetAsync(sent.Location!), "prove");
        var asked = await clerk.SubmitAsync(form, "export", Selection);

        Assert.Contains("DATA-019", late.Text, StringComparison.Ordinal);
        Assert.Equal("/account/prove?return=%2Fexport%2Fnew%3Farea%3D500114001", sent.Location);
        Assert.Equal("/export/new?area=500114001", back.Location);
        Assert.Equal(HttpStatusCode.Found, asked.Status);
    }

    [Fact(DisplayName = "登录十分钟后下载：不给文件，先去验证，下载次数不减；验证后下载一次")]
    public async Task Taking_the_file()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        await clerk.SubmitAsync(await clerk.GetAsync("/export/new"), "export", Selection);
        town.App.Time.Advance(TimeSpan.FromMinutes(11));

        var list = await clerk.GetAsync("/export");
        var file = list.Document.Forms.Select(f => f.GetAttribute("action")).First(a => a?.EndsWith("/file", StringComparison.Ordinal) == true)!;
        var refused = await clerk.SubmitAsync(list, file);
        await clerk.SubmitAsync(await clerk.GetAsync(refused.Location!), "prove");
        var taken = await clerk.SubmitAsync(await clerk.GetAsync("/export"), file);

        Assert.NotNull(list.Document.QuerySelector("a[href='/account/prove?return=%2Fexport']"));
        Assert.Equal("/account/prove?return=%2Fexport", refused.Location);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", taken.Response.Content.Headers.ContentType?.MediaType);
        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        Assert.Equal(1, await reading.Db.AuditRecords.CountAsync(r => r.Operation == nameof(DownloadExport) && r.Outcome == "exported", TestApp.Stop));
    }

    [Fact(DisplayName = "登录十分钟后审批导出：不批，先去验证")]
    public async Task Approving()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var chief = await town.App.SignedInAsync(Role.TownApprover);
        await clerk.SubmitAsync(await clerk.GetAsync("/export/new"), "export", [.. Selection, ("Unmasked", "true")]);
        town.App.Time.Advance(TimeSpan.FromMinutes(11));

        var list = await chief.GetAsync("/export");
        var decide = list.Document.Forms.Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")).First(h => h?.StartsWith("decide-", StringComparison.Ordinal) == true)!;
        var refused = await chief.SubmitAsync(list, decide, ("Approve", "true"));

        Assert.Contains("DATA-019", refused.Text, StringComparison.Ordinal);
        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        Assert.Null((await reading.Db.Exports.SingleAsync(TestApp.Stop)).DecidedAt);
    }
}
