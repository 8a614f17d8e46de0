using System.Diagnostics;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>A disk that fills up (F1, F2): nothing lost, a clear answer, and on again when space returns.</summary>
public sealed class DiskTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("huimin-test-").FullName;
    private bool mounted;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (mounted) await RunAsync("umount", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Theory(DisplayName = "F2 余量：低于 15% 提醒，低于 5%（且不足 512 MB）只读")]
    [InlineData(5_000, 100_000, DiskState.Low)]
    [InlineData(4_999, 100_000, DiskState.Full)]
    [InlineData(15_000, 100_000, DiskState.Enough)]
    [InlineData(14_999, 100_000, DiskState.Low)]
    [InlineData((512L << 20) - 1, 1L << 40, DiskState.Full)]
    [InlineData(512L << 20, 1L << 40, DiskState.Low)]
    [InlineData(2L << 30, 1L << 40, DiskState.Enough)]
    public void The_limits(long free, long total, DiskState state) => Assert.Equal(state, DiskGuard.StateOf(free, total));

    [Fact(DisplayName = "F2 余量不足时转为只读并说明原因，能查能看；余量恢复后不用重启就能办理")]
    public async Task Writing_stops_and_goes_on_by_itself()
    {
        var free = 50L;
        await using var shop = await Shop.OpenAsync(folder, new DiskGuard(_ => (free, 100)));
        Assert.True((await shop.AddAsync("一")).Ok);
        free = 4;
        Assert.Equal(DataRefusals.DiskFull, (await shop.AddAsync("二")).Refusal);
        Assert.Equal(DiskState.Full, shop.Store.Disk);
        Assert.Equal(1, await shop.CountAsync());
        free = 50;
        Assert.True((await shop.AddAsync("二")).Ok);
        Assert.Equal(2, await shop.CountAsync());
    }

    [Theory(DisplayName = "停止写入时：办过的编号得到第一次的答复，没办过的被拒绝，同一编号不同内容照样拒绝")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_earlier_answer_is_still_the_answer(bool full)
    {
        var free = 50L;
        await using var shop = await Shop.OpenAsync(folder, new DiskGuard(_ => (free, 100)));
        var (key, stopped) = (shop.NewKey(), full ? DataRefusals.DiskFull : DataRefusals.FlushFailed);
        var first = await shop.AddAsync("一", key: key);
        if (full) free = 4;
        else shop.Store.StopWriting();

        Assert.Equal(first.Value, (await shop.AddAsync("一", key: key)).Value);
        Assert.Equal(DataRefusals.KeyReused, (await shop.AddAsync("二", key: key)).Refusal);
        Assert.Equal(stopped, (await shop.AddAsync("一")).Refusal);
        Assert.Equal(1, await shop.CountAsync());
    }

    [Fact(DisplayName = "F1 刷盘失败之后停止写入，直到重新启动")]
    public async Task A_failed_flush_stops_writing()
    {
        await using (var shop = await Shop.OpenAsync(folder, new DiskGuard()))
        {
            Assert.True((await shop.AddAsync("一")).Ok);
            shop.Store.StopWriting();
            Assert.Equal(DataRefusals.FlushFailed, (await shop.AddAsync("二")).Refusal);
            Assert.Equal(1, await shop.CountAsync());
        }

        await using var again = await Shop.OpenAsync(folder, new DiskGuard());
        Assert.True((await again.AddAsync("二")).Ok);
    }

    [Fact(DisplayName = "F2 磁盘真的写满：答复 DATA-006，已答复的一条不少，腾出空间后继续办理，审计完整")]
    public async Task A_full_disk_loses_nothing()
    {
        // A small file system where that is allowed; elsewhere the engine is told that its file may not grow.
        mounted = Environment.UserName == "root" && await RunAsync("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder) == 0;
        var acknowledged = new List<Guid>();
        await using (var shop = await Shop.OpenAsync(folder, new DiskGuard(_ => (50, 100))))
        {
            var ballast = Path.Combine(folder, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[4 << 20], Stop);
            if (!mounted) await shop.LimitPagesAsync(2000);
            Result<Guid> answer;
            do
            {
                answer = await shop.AddAsync("p" + acknowledged.Count, new string('x', 100_000));
                if (answer.Ok) acknowledged.Add(answer.Value);
                Assert.True(acknowledged.Count < 500, "the disk never filled");
            }
            while (answer.Ok);

            Assert.Equal(DataRefusals.DiskFull, answer.Refusal);
            Assert.Equal(DataRefusals.DiskFull, (await shop.AddAsync("again", new string('x', 100_000))).Refusal);
            Assert.Equal(acknowledged.Count, await shop.CountAsync());

            File.Delete(ballast);
            if (!mounted) await shop.LimitPagesAsync(1_000_000);
            acknowledged.Add((await shop.AddAsync("again", new string('x', 100_000))).Value);
            Assert.Equal(acknowledged.Order(), await shop.IdsAsync());
            await shop.SealAsync();
        }

        using var report = new StringWriter();
        Assert.True(HuiminVerifyAudit.Program.Run(["--data", folder], report) == 0, report.ToString());
        Assert.Contains($"记录：{acknowledged.Count} 条", report.ToString(), StringComparison.Ordinal);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    /// <summary>The made-up line on a file of its own, with a guard that the test holds.</summary>
    private sealed class Shop(string folder, SqliteStore store, KeyRing keys, Clock clock) : IAsyncDisposable
    {
        private readonly ViewLog views = new(store, keys, clock);

        public SqliteStore Store => store;

        public static async Task<Shop> OpenAsync(string folder, DiskGuard disk)
        {
            var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: File.Exists(Path.Combine(folder, "huimin.db"))).Value;
            var store = SqliteStore.Open(Path.Combine(folder, "huimin.db"), new RecordsOfModules([new DataRecords(), new Parcels()]), disk).Value;
            await store.PrepareAsync(Stop);
            return new Shop(folder, store, keys, new Clock(TimeProvider.System));
        }

        public Guid NewKey() => clock.NewId();

        public Task<Result<Guid>> AddAsync(string label, string? note = null, Guid? key = null) => AddParcel.RunAsync(
            new WorkDesk(store, keys, views, clock), new(key ?? clock.NewId(), label, "500114001001", note), Parcels.Clerk("500114001"), Stop);

        public async Task<int> CountAsync()
        {
            await using var read = await new ReadDesk(store).OpenAsync(Parcels.Clerk("500114001"), Stop);
            return await read.Db.Set<Parcel>().CountAsync(Stop);
        }

        public async Task<IEnumerable<Guid>> IdsAsync()
        {
            await using var read = await new ReadDesk(store).OpenAsync(Parcels.Clerk("500114001"), Stop);
            return (await read.Db.Set<Parcel>().Select(p => p.ParcelId).ToListAsync(Stop)).Order();
        }

        public async Task LimitPagesAsync(int pages)
        {
            await using var open = await store.WriteAsync(Scope.None, Stop);
            await using var limit = open.Command($"PRAGMA max_page_count={pages}");
            await limit.ExecuteScalarAsync(Stop); // stays with the one connection that writes
        }

        public Task<int> SealAsync() =>
            new AuditSealer(store, keys, clock, [Path.Combine(folder, "audit-heads.txt"), Path.Combine(folder, "keys", "audit-heads.txt")]).SealAsync(Stop);

        public async ValueTask DisposeAsync()
        {
            await views.DisposeAsync();
            await store.DisposeAsync();
        }
    }
}
