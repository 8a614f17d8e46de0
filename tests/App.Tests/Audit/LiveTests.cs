using Huimin.App.Tests.Storage;
using Huimin.Data;

namespace Huimin.App.Tests.Audit;

/// <summary>The verifier beside the running product.</summary>
public sealed class LiveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static (int Code, string Report) Verify(TestDatabase db)
    {
        using var report = new StringWriter();
        string[] heads = [Path.Combine(db.Folder, "audit-heads.txt"), Path.Combine(db.Folder, "keys", "audit-heads.txt")];
        string[] args = TestDatabase.OnPostgres
            ? ["--postgres", db.AppOfThis, "--keys", Path.Combine(db.Folder, "keys", "huimin-keys.json"), "--heads", .. heads]
            : ["--data", db.Folder];
        return (HuiminVerifyAudit.Program.Run(args, report), report.ToString());
    }

    [Fact(DisplayName = "惠民运行、办理、封存的同时可以核验，每次都完整")]
    public async Task The_running_product_verifies()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var sealer = new AuditSealer(db.Store, db.Keys, db.Clock, [Path.Combine(db.Folder, "audit-heads.txt"), Path.Combine(db.Folder, "keys", "audit-heads.txt")]);
        await sealer.SealAsync(Stop);
        var working = Task.Run(
            async () =>
            {
                for (var i = 0; i < 150; i++)
                {
                    await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), $"p{i}", "500114001001"), Parcels.Clerk("500114001"), Stop);
                    if (i % 10 == 9) await sealer.SealAsync(Stop);
                }
            },
            Stop);
        var runs = 0;
        for (; !working.IsCompleted || runs < 3; runs++)
        {
            var (code, report) = Verify(db);
            Assert.True(code == 0, report);
        }

        await working;
        Assert.Contains("记录：150 条；封存：15 次", Verify(db).Report, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "未封存的尾部报告条数和时间，不算断点")]
    public async Task The_open_tail_is_reported_with_its_age()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(10));
        await using var db = await TestDatabase.CreateAsync([new Parcels()], time);
        var sealer = new AuditSealer(db.Store, db.Keys, db.Clock, [Path.Combine(db.Folder, "audit-heads.txt"), Path.Combine(db.Folder, "keys", "audit-heads.txt")]);
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop);
        await sealer.SealAsync(Stop);
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "二", "500114001001"), Parcels.Clerk("500114001"), Stop);
        var (code, report) = Verify(db);
        Assert.True(code == 0, report);
        Assert.Matches("未封存：1 条，最早一条距今 6[0-9]{2} 秒（超过 5 分钟", report);
    }

    [Fact(DisplayName = "没有密钥、没有数据库、参数不对：说明原因，退出码 2")]
    public async Task What_cannot_be_checked_is_said()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        using var report = new StringWriter();
        Assert.Equal(2, HuiminVerifyAudit.Program.Run([], report));
        Assert.Contains("用法", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, HuiminVerifyAudit.Program.Run(["--data", Path.Combine(db.Folder, "nowhere")], report));
        Assert.Equal(2, HuiminVerifyAudit.Program.Run(["--data", db.Folder, "--keys", Path.Combine(db.Folder, "none.json")], report));
        Assert.Contains("无法核验", report.ToString(), StringComparison.Ordinal);
    }
}
