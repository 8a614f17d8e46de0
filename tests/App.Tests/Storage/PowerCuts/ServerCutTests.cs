using System.Globalization;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>
/// The PostgreSQL server is killed with all its processes while works are committed, and started again (数据库服务器断电, invariant 9). What was answered is there,
/// each work whole. What reaches the disk beyond the operating system is the server's own matter; that it is told to is looked at when the product starts.
/// <c>HUIMIN_TEST_CUTS=60</c> is the long form.
/// </summary>
public sealed class ServerCutTests
{
    private const int Writers = 4;
    private static readonly int cuts = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_CUTS") ?? "3", CultureInfo.InvariantCulture);
    private static readonly RecordsOfModules records = new([new DataRecords(), new Parcels()]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "数据库服务器多次整个强行终止：答复过的一条不少，没有半条")]
    public async Task Nothing_acknowledged_is_lost() => Assert.Equal(0, await LostAsync("on"));

    [Fact(DisplayName = "同样的终止，若提交不等落盘（synchronous_commit=off），这项检查必须发现有答复过的记录丢失")]
    public async Task The_test_sees_a_loss() => Assert.True(await LostAsync("off") > 0);

    [Theory(DisplayName = "服务器关掉了落盘或者整页日志，拒绝启动并说出是哪一项；打开后照常启动")]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public async Task A_server_that_does_not_flush_is_refused(string setting)
    {
        OnlyOnPostgres();
        await using var server = new OwnServer();
        await server.StartAsync(Stop);
        foreach (var value in new[] { "off", "on" })
        {
            await server.SetAsync(setting, value, Stop);
            await using var store = new PostgresStore(server.Application, server.Owner, records);
            Assert.Equal(value == "on" ? null : DataRefusals.FlushOff.Fill(setting), (await store.PrepareAsync(Stop)).Refusal);
        }
    }

    private static void OnlyOnPostgres() => Assert.SkipUnless(TestDatabase.OnPostgres, "这一轮测试使用 SQLite，断电由它的文件层模拟");

    /// <summary>How many acknowledged works were missing after all cuts.</summary>
    private static async Task<int> LostAsync(string synchronousCommit)
    {
        OnlyOnPostgres();
        var random = new Random(20261122);
        await using var server = new OwnServer();
        await server.StartAsync(Stop);
        await using (var first = new PostgresStore(server.Application, server.Owner, records)) Assert.Null((await first.PrepareAsync(Stop)).Refusal);

        // So that what is not waited for is not flushed by chance in the background either.
        await server.SetAsync("wal_writer_delay", "10s", Stop);
        using var keys = new TemporaryKeys();
        var acknowledged = new List<Guid>();
        var lost = 0;
        for (var cut = 0; cut < cuts; cut++)
        {
            var (wanted, after) = (acknowledged.Count + random.Next(5, 60), random.Next(0, 15));
            await using (var store = new PostgresStore(server.Application + ";Options=-c synchronous_commit=" + synchronousCommit, server.Owner, records))
            {
                var writing = Enumerable.Range(0, Writers).Select(_ => WriteAsync(store, keys.Ring, acknowledged)).ToList();
                while (Count(acknowledged) < wanted && writing.TrueForAll(w => !w.IsCompleted)) await Task.Delay(1, Stop);
                await Task.Delay(after, Stop); // somewhere inside the next works
                await server.KillAsync(Stop);
                await Task.WhenAll(writing);
            }

            Assert.True(acknowledged.Count >= wanted, $"{acknowledged.Count} of {wanted}");
            await server.StartAsync(Stop);
            await using var again = new PostgresStore(server.Application, server.Owner, records);
            await using var read = await new ReadDesk(again).OpenAsync(Parcels.Clerk("500114001"), Stop);
            var kept = await read.Db.Set<Parcel>().Select(p => p.ParcelId).ToListAsync(Stop);
            lost += acknowledged.RemoveAll(a => !kept.Contains(a));
            Assert.Equal(kept.Count, await read.Db.AuditRecords.CountAsync(Stop));
            Assert.Equal(kept.Count, await read.Db.WorkAnswers.CountAsync(Stop));
        }

        return lost;
    }

    private static int Count(List<Guid> acknowledged)
    {
        lock (acknowledged) return acknowledged.Count;
    }

    // One work after another until the server is gone; a work is written down only when it was answered.
    private static async Task WriteAsync(PostgresStore store, KeyRing keys, List<Guid> acknowledged)
    {
        var clock = new Values.Clock(TimeProvider.System);
        await using var views = new ViewLog(store, keys, clock);
        var desk = new WorkDesk(store, keys, views, clock);
        try
        {
            while (true)
            {
                var added = await AddParcel.RunAsync(desk, new(clock.NewId(), "p" + clock.NewId().ToString("N"), "500114001001"), Parcels.Clerk("500114001"), Stop);
                lock (acknowledged) acknowledged.Add(added.Value);
            }
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidOperationException or DbUpdateException)
        {
            // The server is gone: what was under way was not answered.
        }
    }

    private sealed class TemporaryKeys : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("huimin-test-").FullName;

        public TemporaryKeys() => Ring = KeyRing.Open(folder, databaseExists: false).Value;

        public KeyRing Ring { get; }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
