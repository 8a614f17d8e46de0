using Huimin.App.Tests.Registry;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huimin.App.Tests.Storage;

/// <summary>The rules P1–P3 of the server database. They run in the round on PostgreSQL.</summary>
public sealed class PostgresRuleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> OnlyOnPostgresAsync(params IRecords[] records)
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "这一轮测试使用 SQLite");
        return await TestDatabase.CreateAsync(records);
    }

    private static async Task<NpgsqlConnection> AsAppAsync(TestDatabase db, string more = "")
    {
        var connection = new NpgsqlConnection(db.AppOfThis + more);
        await connection.OpenAsync(Stop);
        return connection;
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, string? value = null)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (value is not null) command.Parameters.AddWithValue("value", value);
        return await command.ExecuteScalarAsync(Stop);
    }

    [Fact(DisplayName = "P1 应用账户不是超级用户，不能绕过行级安全，不拥有任何表")]
    public async Task The_application_owns_nothing()
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await using var app = await AsAppAsync(db);
        Assert.Equal(false, await AskAsync(app, "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"));
        Assert.Equal(0L, await AskAsync(app, "select count(*) from pg_class where relowner = current_user::regrole"));
        foreach (var forbidden in new[] { "truncate parcel", "truncate audit_record", "alter table parcel disable row level security", "drop policy scope on parcel", "alter table audit_record disable trigger all", "create table mine (i int)", "set session_replication_role = replica" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(app, forbidden));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact(DisplayName = "P1 用所有者账户当应用账户，拒绝启动")]
    public async Task The_owner_as_application_is_refused()
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await using var store = new PostgresStore(db.OwnerOfThis, db.OwnerOfThis, new RecordsOfModules([new DataRecords(), new Parcels()]));
        Assert.Equal(DataRefusals.RoleTooStrong, (await store.PrepareAsync(Stop)).Refusal);
    }

    [Theory(DisplayName = "一次写入一万行以上，提交后立即统计该表；少于一万行由服务器自行统计")]
    [InlineData(10_000, 10_000f)]
    [InlineData(9_999, -1f)]
    public async Task A_filled_table_is_counted_anew(int rows, float known)
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        LoadColumn[] columns = [new("parcel_id", typeof(Guid)), new("label", typeof(string)), new("area_code", typeof(string)), new("version", typeof(int))];
        await using var work = await db.Desk.BeginAsync<long>(Parcels.Clerk("500114001"), Parcels.Keep, db.Clock.NewId(), new { rows }, Stop);
        var loaded = await work.LoadAsync("parcel", columns, Enumerable.Range(0, rows).Select(n => new object?[] { db.Clock.NewId(), $"件{n}", "500114001001", 0 }), Stop);
        work.Record(new AuditEntry("parcel"));
        Assert.Equal(rows, (await work.CompleteAsync(loaded, Stop)).Value);
        await using var app = await AsAppAsync(db);
        Assert.Equal(known, await AskAsync(app, "select reltuples from pg_class where relname = 'parcel'"));
    }

    [Theory(DisplayName = "应用账户的提交不等落盘（synchronous_commit=off），拒绝启动；等本机落盘的都可以")]
    [InlineData("off", false)]
    [InlineData("local", true)]
    [InlineData("on", true)]
    public async Task Commits_that_do_not_wait_are_refused(string setting, bool starts)
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await using var store = new PostgresStore(db.AppOfThis + ";Options=-c synchronous_commit=" + setting, db.OwnerOfThis, new RecordsOfModules([new DataRecords(), new Parcels()]));
        Assert.Equal(starts ? null : DataRefusals.FlushOff.Fill("synchronous_commit"), (await store.PrepareAsync(Stop)).Refusal);
    }

    [Fact(DisplayName = "P2 产品的每张分辖区表都启用并强制行级安全，读和写都有条件")]
    public async Task Every_scoped_table_is_guarded()
    {
        await using var db = await OnlyOnPostgresAsync([.. Modules.All.Select(m => m.Records).OfType<IRecords>(), new Parcels()]);
        await using var app = await AsAppAsync(db);
        await using var read = await db.Reader.OpenAsync(Actor.Nobody, Stop);
        var scoped = read.Db.Model.GetEntityTypes().Where(e => typeof(IScoped).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).ToList();
        Assert.Contains("parcel", scoped);
        foreach (var table in scoped)
        {
            Assert.True(true.Equals(await AskAsync(app, "select relrowsecurity and relforcerowsecurity from pg_class where relname = @value", table)), table);
            Assert.True(1L.Equals(await AskAsync(app, "select count(*) from pg_policies where tablename = @value and cmd = 'ALL' and qual is not null and with_check is not null", table)), table);
        }

        // A table with an area that forgot the mark would be open to all. A post's divisions are its own, not the place of a row.
        var unmarked = read.Db.Model.GetEntityTypes().Where(e => e.FindProperty("AreaCode") is { IsNullable: false } && !typeof(IScoped).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType.Name);
        Assert.Empty(unmarked.Where(n => n is not "PostArea"));
    }

    [Theory(DisplayName = "P2 辖区未设、为空、写错：看不到一行，也写不进一行")]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData(",", 0)]
    [InlineData("500114,", 0)]
    [InlineData("%", 0)]
    [InlineData("5001x4", 0)]
    [InlineData("' or 1=1", 0)]
    [InlineData("5001", 0)]
    [InlineData("500114 ", 0)]
    [InlineData("500114,%", 0)]
    [InlineData("５００１１４", 0)]
    [InlineData("{500114}", 0)]
    [InlineData("500114001001001", 0)]
    [InlineData("500115", 0)]
    [InlineData("500114", 1)]
    [InlineData("500114001", 1)]
    [InlineData("500114001001", 1)]
    [InlineData("500113,500114001", 1)]
    public async Task A_wrong_scope_opens_nothing(string? scope, long visible)
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop);
        await using var app = await AsAppAsync(db);
        await using var transaction = await app.BeginTransactionAsync(Stop);
        if (scope is not null) await AskAsync(app, "select set_config('huimin.scope', @value, true)", scope);
        Assert.Equal(visible, await AskAsync(app, "select count(*) from parcel"));
        Assert.Equal(visible, await AskAsync(app, "with changed as (update parcel set note = 'x' returning 1) select count(*) from changed"));
        const string Insert = "insert into parcel (parcel_id, label, area_code, version) values (gen_random_uuid(), '二', '500114001001', 0) returning 1";
        if (visible == 0) Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => AskAsync(app, Insert))).SqlState);
        else Assert.Equal(1, await AskAsync(app, Insert));
    }

    [Theory(DisplayName = "P2 异地的一户：未设、为空、写错、别的村、别的户都看不到；写对的只看到这一户，也只能写这一户")]
    [InlineData("", 0)]
    [InlineData(",", 0)]
    [InlineData("500114001001", 0)]
    [InlineData("@", 0)]
    [InlineData("500114001002,@", 0)]
    [InlineData("500114,@", 0)]
    [InlineData("{500114001001,@}", 0)]
    [InlineData("500114001001;@", 0)]
    [InlineData("500114001001,%", 0)]
    [InlineData("500114001001,00000000-0000-7000-8000-000000000001", 0)]
    [InlineData("500114001001,@", 1)]
    [InlineData("500114001001,00000000-0000-7000-8000-000000000001,@", 1)]
    public async Task A_family_elsewhere_is_one_family(string setting, long visible)
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "这一轮测试使用 SQLite");
        await using var world = await World.CreateAsync();
        var home = await world.HouseholdAsync(await world.AddAsync());
        await world.HouseholdAsync(await world.AddAsync(World.Fields("李秀英", World.Number(331))), "H0002");
        await using var app = await AsAppAsync(world.Database);
        await using var transaction = await app.BeginTransactionAsync(Stop);
        await AskAsync(app, "select set_config('huimin.family', @value, true)", setting.Replace("@", home.ToString(), StringComparison.Ordinal));
        Assert.Equal(visible, await AskAsync(app, "select count(*) from household"));
        Assert.Equal(visible, await AskAsync(app, "select count(*) from membership"));
        Assert.Equal(0L, await AskAsync(app, "select count(*) from person"));
        Assert.Equal(visible, await AskAsync(app, "with changed as (update household set kind = 2 returning 1) select count(*) from changed"));
        if (visible == 0) return;
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => AskAsync(app, "update household set area_code = '500114002001'"))).SqlState);
    }

    [Fact(DisplayName = "P3 辖区只在一个事务里有效，同一连接的下一个事务什么也看不到")]
    public async Task The_scope_does_not_leak_to_the_next_transaction()
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop);
        await using var read = await db.Reader.OpenAsync(Parcels.Clerk("500114001"), Stop);
        await read.Db.Database.OpenConnectionAsync(Stop); // keeps it beyond its transaction
        var connection = (NpgsqlConnection)read.Db.Database.GetDbConnection();
        Assert.Equal(1L, await AskAsync(connection, "select count(*) from parcel"));
        await read.Db.Database.CommitTransactionAsync(Stop);
        Assert.Equal(0L, await AskAsync(connection, "select count(*) from parcel"));
        Assert.Equal("", await AskAsync(connection, "select current_setting('huimin.scope', true)"));
    }

    [Fact(DisplayName = "P3 只有一个连接的连接池：换人之后只看到自己的辖区")]
    public async Task One_pooled_connection_serves_everybody_apart()
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await using var store = new PostgresStore(db.AppOfThis + ";Maximum Pool Size=1;No Reset On Close=true", db.OwnerOfThis, new RecordsOfModules([new DataRecords(), new Parcels()]));
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop);
        var reader = new ReadDesk(store);
        foreach (var (area, expected) in new[] { ("500114001", 1), ("500114002", 0), ("500114", 1), ("", 0) })
        {
            await using var read = await reader.OpenAsync(Parcels.Clerk(area), Stop);
            Assert.Equal(expected, await read.Db.Set<Parcel>().IgnoreQueryFilters().CountAsync(Stop)); // the server's guard alone
        }
    }

    [Fact(DisplayName = "库中已有记录时认得出来，不会另造密钥")]
    public async Task Records_that_are_there_are_seen()
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        Assert.True(PostgresStore.HoldsRecords(db.AppOfThis));
        Assert.False(PostgresStore.HoldsRecords(TestDatabase.OwnerConnection!));
    }

    [Theory(DisplayName = "读和写的连接都不让服务器即时编译语句（jit=off），按固态盘估算索引；连接串自带的选项照样有效")]
    [InlineData("")]
    [InlineData(";Options=-c jit=on -c random_page_cost=4 -c synchronous_commit=local")]
    public async Task Statements_are_planned_for_solid_disks_and_not_compiled(string options)
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await using var store = new PostgresStore(db.AppOfThis + options, db.OwnerOfThis, new RecordsOfModules([new DataRecords(), new Parcels()]));
        await using var read = await new ReadDesk(store).OpenAsync(Parcels.Clerk("500114"), Stop);
        await using var show = read.Command("select current_setting('jit') || ' ' || current_setting('random_page_cost') || ' ' || current_setting('synchronous_commit')");
        Assert.Equal(options.Length == 0 ? "off 1.1 on" : "on 4 local", await show.ExecuteScalarAsync(Stop));
        await using var work = await db.Desk.BeginAsync<int>(Parcels.Clerk("500114"), Parcels.Keep, db.Clock.NewId(), new { }, Stop);
        await using var write = work.Command("select current_setting('jit') || ' ' || current_setting('random_page_cost')");
        Assert.Equal("off 1.1", await write.ExecuteScalarAsync(Stop));
    }

    [Fact(DisplayName = "读取在服务器上也有三十秒上限，并且只读")]
    public async Task A_reading_is_bounded_on_the_server()
    {
        await using var db = await OnlyOnPostgresAsync(new Parcels());
        await using var read = await db.Reader.OpenAsync(Parcels.Clerk("500114"), Stop);
        await using var show = read.Command("select current_setting('statement_timeout') || ' ' || current_setting('transaction_read_only')");
        Assert.Equal("30s on", await show.ExecuteScalarAsync(Stop));
    }
}
