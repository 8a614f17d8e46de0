using Huimin.App.Tests.Storage;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huimin.App.Tests.Audit;

/// <summary>Sealing by itself, and what happens when it cannot (A2, A3).</summary>
public sealed class SealingTests
{
    private static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-03-02T01:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task ViewAsync(TestDatabase db) => db.Views.RecordAsync(Parcels.Clerk("500114001"), "FindParcel", new AuditEntry("parcel") { Outcome = "viewed" }, Stop);

    private static string[] HeadsIn(TestDatabase db) => [Path.Combine(db.Folder, "out", "audit-heads.txt"), Path.Combine(db.Folder, "keys", "audit-heads.txt")];

    private static AuditSealing Sealing(TestDatabase db, TimeProvider time, IReadOnlyList<string> heads) =>
        new(new AuditSealer(db.Store, db.Keys, db.Clock, heads), db.Clock, time, NullLogger<AuditSealing>.Instance);

    private static async Task<int> SealsAsync(TestDatabase db)
    {
        await using var read = await db.Reader.OpenAsync(Actor.Nobody, Stop);
        return await read.Db.AuditSeals.CountAsync(Stop);
    }

    [Fact(DisplayName = "不到六十秒不封存，满六十秒封存，封存头写到两处")]
    public async Task Seals_after_sixty_seconds()
    {
        var time = new ManualTime(Morning);
        await using var db = await TestDatabase.CreateAsync(null, time);
        using var sealing = Sealing(db, time, HeadsIn(db));
        await sealing.LookAsync(always: false, Stop);
        await ViewAsync(db);
        time.Advance(TimeSpan.FromSeconds(59));
        await sealing.LookAsync(always: false, Stop);
        Assert.Equal(0, await SealsAsync(db));

        time.Advance(TimeSpan.FromSeconds(1));
        await sealing.LookAsync(always: false, Stop);
        Assert.Equal(1, await SealsAsync(db));
        foreach (var file in HeadsIn(db)) Assert.StartsWith("1 1 ", Assert.Single(await File.ReadAllLinesAsync(file, Stop)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "一万条记录等待时立即封存，每次封存不超过一万条")]
    public async Task Seals_at_ten_thousand()
    {
        var time = new ManualTime(Morning);
        await using var db = await TestDatabase.CreateAsync(null, time);
        using var sealing = Sealing(db, time, HeadsIn(db));
        await sealing.LookAsync(always: false, Stop);
        await Task.WhenAll(Enumerable.Range(0, 9_999).Select(_ => ViewAsync(db)));
        await sealing.LookAsync(always: false, Stop);
        Assert.Equal(0, await SealsAsync(db));

        await ViewAsync(db);
        await ViewAsync(db);
        await sealing.LookAsync(always: false, Stop);
        Assert.Equal(2, await SealsAsync(db));
    }

    [Fact(DisplayName = "停止服务时封存余下的记录")]
    public async Task Seals_when_the_product_stops()
    {
        await using var db = await TestDatabase.CreateAsync();
        using var sealing = Sealing(db, TimeProvider.System, HeadsIn(db));
        await sealing.StartAsync(Stop);
        await ViewAsync(db);
        await sealing.StopAsync(Stop);
        await using var read = await db.Reader.OpenAsync(Actor.Nobody, Stop);
        Assert.Equal(1, await read.Db.AuditSeals.MaxAsync(s => s.ToSeq, Stop));
    }

    [Fact(DisplayName = "封存失败满四小时，资金停办；恢复后自动放行，缺的封存头补齐")]
    public async Task Money_stops_after_four_hours_without_seals()
    {
        var time = new ManualTime(Morning);
        await using var db = await TestDatabase.CreateAsync(null, time);
        using var sealing = Sealing(db, time, HeadsIn(db));
        await ViewAsync(db);
        await sealing.LookAsync(always: false, Stop);
        var blocked = HeadsIn(db)[0];
        var kept = await File.ReadAllTextAsync(blocked, Stop);
        File.Delete(blocked);
        Directory.CreateDirectory(blocked); // nothing can be written there now

        await ViewAsync(db);
        time.Advance(TimeSpan.FromMinutes(1));
        await sealing.LookAsync(always: false, Stop);
        Assert.NotNull(sealing.FailingSince);
        Assert.True(sealing.MoneyMayMove);
        time.Advance(new TimeSpan(3, 58, 59));
        await sealing.LookAsync(always: false, Stop);
        Assert.True(sealing.MoneyMayMove);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(sealing.MoneyMayMove);
        await using (var read = await db.Reader.OpenAsync(Actor.Nobody, Stop)) Assert.Equal(2, await read.Db.AuditRecords.CountAsync(Stop));

        Directory.Delete(blocked);
        await File.WriteAllTextAsync(blocked, kept + "2 2 cut-off in the mid", Stop);
        await sealing.LookAsync(always: false, Stop);
        Assert.True(sealing.MoneyMayMove);
        Assert.Equal(await File.ReadAllTextAsync(HeadsIn(db)[1], Stop), await File.ReadAllTextAsync(blocked, Stop));
        Assert.Equal(2, (await File.ReadAllLinesAsync(blocked, Stop)).Length);
    }

    [Fact(DisplayName = "封存头比库新（放回旧库）时不再续写，作为失败报告")]
    public async Task An_old_copy_is_noticed_by_the_sealer_too()
    {
        var time = new ManualTime(Morning);
        await using var db = await TestDatabase.CreateAsync(null, time);
        await ViewAsync(db);
        using var sealing = Sealing(db, time, HeadsIn(db));
        await sealing.LookAsync(always: false, Stop);
        await File.AppendAllTextAsync(HeadsIn(db)[0], "2 9 " + new string('a', 64) + "\n", Stop);
        await ViewAsync(db);
        time.Advance(TimeSpan.FromMinutes(1));
        await sealing.LookAsync(always: false, Stop);
        Assert.NotNull(sealing.FailingSince);
        Assert.Equal(2, (await File.ReadAllLinesAsync(HeadsIn(db)[0], Stop)).Length);
    }
}
