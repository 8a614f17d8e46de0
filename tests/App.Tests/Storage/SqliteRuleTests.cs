using Huimin.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>The rules S1–S3 of the file database, whatever database the other tests use.</summary>
public sealed class SqliteRuleTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("huimin-test-").FullName;
    private readonly RecordsOfModules modules = new([new DataRecords(), new Parcels()]);
    private SqliteStore? store;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(folder, "huimin.db");

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<SqliteStore> OpenAsync()
    {
        store = SqliteStore.Open(Database, modules).Value;
        await store.PrepareAsync(Stop);
        return store;
    }

    private static async Task<object?> AskAsync(StoreTransaction open, string sql)
    {
        await using var command = open.Command(sql);
        return await command.ExecuteScalarAsync(Stop);
    }

    [Fact(DisplayName = "S1 每个连接，读的和写的：WAL、FULL 同步、外键开、自动检查点关")]
    public async Task Every_connection_has_the_pragmas()
    {
        var opened = await OpenAsync();
        await using var read = await opened.ReadAsync(Scope.None, Stop);
        await using var read2 = await opened.ReadAsync(Scope.None, Stop);
        await using var write = await opened.WriteAsync(Scope.None, Stop);
        foreach (var connection in new[] { read, read2, write })
        {
            Assert.Equal("wal", await AskAsync(connection, "PRAGMA journal_mode"));
            Assert.Equal(2L, await AskAsync(connection, "PRAGMA synchronous"));
            Assert.Equal(1L, await AskAsync(connection, "PRAGMA foreign_keys"));
            Assert.Equal(0L, await AskAsync(connection, "PRAGMA wal_autocheckpoint"));
        }
    }

    [Theory(DisplayName = "S1 启动检查：同步为 NORMAL、外键关、自动检查点开，都不能通过")]
    [InlineData("PRAGMA synchronous=NORMAL", "synchronous")]
    [InlineData("PRAGMA foreign_keys=OFF", "foreign_keys")]
    [InlineData("PRAGMA wal_autocheckpoint=1000", "wal_autocheckpoint")]
    public async Task A_weak_setting_fails_the_assertion(string pragma, string named)
    {
        var opened = await OpenAsync();
        await using var read = await opened.ReadAsync(Scope.None, Stop);
        await SqliteRules.AssertAsync(read.Db, SqliteFlush.EveryCommit, Stop);
        await AskAsync(read, pragma);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SqliteRules.AssertAsync(read.Db, SqliteFlush.EveryCommit, Stop));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "S1 外键由数据库执行")]
    public async Task Foreign_keys_are_enforced()
    {
        var opened = await OpenAsync();
        await using var write = await opened.WriteAsync(Scope.None, Stop);
        write.Db.Add(new Slip { SlipId = Guid.CreateVersion7(), ParcelId = Guid.CreateVersion7() });
        await Assert.ThrowsAsync<DbUpdateException>(() => write.Db.SaveChangesAsync(Stop));
    }

    [Fact(DisplayName = "S2 另一个进程不能打开同一数据目录，关闭之后可以")]
    public async Task A_second_process_is_refused()
    {
        var opened = await OpenAsync();
        Assert.Equal(DataRefusals.DatabaseInUse, SqliteStore.Open(Database, modules).Refusal);
        Assert.Equal("DATA-007", await OtherAsync());
        await opened.DisposeAsync();
        store = null;
        Assert.Equal("opened", await OtherAsync());

        async Task<string> OtherAsync()
        {
            using var other = OtherProcess.Start("open", Database);
            var said = await other.StandardOutput.ReadToEndAsync(Stop);
            await other.WaitForExitAsync(Stop);
            return said.Trim();
        }
    }

    [Theory(DisplayName = "S2 网络磁盘拒绝，本机磁盘接受")]
    [InlineData("nfs4", true)]
    [InlineData("cifs", true)]
    [InlineData("9p", true)]
    [InlineData("fuse.sshfs", true)]
    [InlineData("ext4", false)]
    [InlineData("xfs", false)]
    [InlineData("tmpfs", false)]
    [InlineData("overlay", false)]
    public void Network_file_systems_are_known(string format, bool network) => Assert.Equal(network, SqliteRules.IsNetworkFormat(format));

    [Theory(DisplayName = "S2 目录属于哪个挂载点，按目录名而不是按字母判断")]
    [InlineData("/", "/srv/huimin", true)]
    [InlineData("/data", "/data", true)]
    [InlineData("/data/", "/data/huimin", true)]
    [InlineData("/data", "/database", false)]
    public void A_mount_contains_whole_names(string mount, string directory, bool inside) => Assert.Equal(inside, SqliteRules.Contains(mount, directory));

    [Fact(DisplayName = "S2 同一时刻只有一个写事务")]
    public async Task One_writer_at_a_time()
    {
        var opened = await OpenAsync();
        var first = await opened.WriteAsync(Scope.None, Stop);
        var second = opened.WriteAsync(Scope.None, Stop);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await first.DisposeAsync(); // twice does not open the gate twice
        await using (await second)
        {
            var third = opened.WriteAsync(Scope.None, Stop);
            Assert.False(third.IsCompleted);
            await (await second).DisposeAsync();
            await (await third).DisposeAsync();
        }
    }

    [Fact(DisplayName = "S2 读取超过时限被中断，连接可以继续使用", Timeout = 60_000)]
    public async Task A_long_reader_is_cut_off()
    {
        var opened = await OpenAsync();
        Assert.Equal(TimeSpan.FromSeconds(30), opened.LongestReading);
        opened.LongestReading = TimeSpan.FromMilliseconds(200);
        await using (var read = await opened.ReadAsync(Scope.None, Stop))
        {
            var cut = await Assert.ThrowsAsync<SqliteException>(() => AskAsync(read, "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"));
            Assert.Equal(9, cut.SqliteErrorCode);
        }

        await using var next = await opened.ReadAsync(Scope.None, Stop);
        Assert.Equal(1000L, await AskAsync(next, "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) select count(*) from n"));
    }

    [Theory(DisplayName = "S3 程序库版本：3.50.2 起可用；3.51.3 以下（3.50.7、3.44.6 除外）检查点只在写入门内")]
    [InlineData("3.44.6", false, true)]
    [InlineData("3.50.1", false, false)]
    [InlineData("3.50.2", true, false)]
    [InlineData("3.50.4", true, false)]
    [InlineData("3.50.6", true, false)]
    [InlineData("3.50.7", true, true)]
    [InlineData("3.51.0", true, false)]
    [InlineData("3.51.2", true, false)]
    [InlineData("3.51.3", true, true)]
    [InlineData("3.52.0", true, true)]
    public void The_rule_of_versions(string version, bool accepted, bool anywhere)
    {
        Assert.Equal(accepted, SqliteRules.IsNewEnough(Version.Parse(version)));
        Assert.Equal(anywhere, SqliteRules.MayCheckpointAnywhere(Version.Parse(version)));
    }

    [Fact(DisplayName = "S3 随产品发布的程序库合格")]
    public void The_library_at_hand_is_new_enough() => Assert.True(SqliteRules.IsNewEnough(SqliteRules.EngineVersion), SqliteRules.EngineVersion.ToString());

    [Fact(DisplayName = "S3 日志超过 32 MB 由写入者清空；有人在读时提交照样成功，之后再清空")]
    public async Task The_writer_empties_the_log()
    {
        var opened = await OpenAsync();
        await using (var reader = await opened.ReadAsync(Scope.None, Stop))
        {
            await using var look = reader.Command("select name from sqlite_master");
            await using var rows = await look.ExecuteReaderAsync(Stop);
            Assert.True(await rows.ReadAsync(Stop)); // an old look that keeps the log
            await FillAsync(40);
            Assert.True(new FileInfo(Database + "-wal").Length > 32 << 20);
        }

        await FillAsync(1);
        Assert.Equal(0, new FileInfo(Database + "-wal").Length);
        await using var read = await opened.ReadAsync(Scope.None, Stop);
        Assert.Equal(41L, await AskAsync(read, "select count(*) from parcel"));

        async Task FillAsync(int megabytes)
        {
            await using var write = await opened.WriteAsync(Scope.None, Stop);
            for (var i = 0; i < megabytes; i++)
            {
                var id = Guid.CreateVersion7();
                await AskAsync(write, $"insert into parcel (parcel_id, label, area_code, note, version) values (x'{id:N}', '{id}', '500114001001', hex(zeroblob(524288)), 0)");
            }

            await write.CommitAsync(Stop);
        }
    }
}
