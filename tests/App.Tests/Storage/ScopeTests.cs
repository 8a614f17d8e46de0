using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>Nobody writes outside his divisions, and nobody writes through a reading; the same on both databases.</summary>
public sealed class ScopeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly LoadColumn[] Columns = [new("parcel_id", typeof(Guid)), new("label", typeof(string)), new("area_code", typeof(string)), new("version", typeof(int))];

    [Fact(DisplayName = "在别的镇新增被拒绝，留下拒绝记录，不留下数据")]
    public async Task Adding_elsewhere_is_refused_and_noted()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var refused = await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114002001"), Parcels.Clerk("500114001"), Stop);
        Assert.Equal(DataRefusals.OutsideScope, refused.Refusal);
        Assert.True((await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "二", "500114001001"), Parcels.Clerk("500114001"), Stop)).Ok);
        await using var read = await db.Reader.OpenAsync(Parcels.Clerk("500114"), Stop);
        Assert.Equal("二", (await read.Db.Set<Parcel>().SingleAsync(Stop)).Label);
        Assert.Equal(["denied", "done"], await read.Db.AuditRecords.OrderBy(r => r.Seq).Select(r => r.Outcome).ToListAsync(Stop));
    }

    [Fact(DisplayName = "把自己镇的记录改到别的镇被拒绝；别镇的记录改不到")]
    public async Task Moving_out_and_reaching_over_are_refused()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var id = (await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop)).Value;
        Assert.Equal(DataRefusals.OutsideScope, (await ChangeParcel.RunAsync(db.Desk, new(db.Clock.NewId(), id, 0, null, "500114002001"), Parcels.Clerk("500114001"), Stop)).Refusal);
        Assert.Equal(DataRefusals.OutsideScope, (await ChangeParcel.RunAsync(db.Desk, new(db.Clock.NewId(), id, 0, "x"), Parcels.Clerk("500114002"), Stop)).Refusal);
        Assert.True((await ChangeParcel.RunAsync(db.Desk, new(db.Clock.NewId(), id, 0, null, "500114002001"), Parcels.Clerk("500114001", "500114002"), Stop)).Ok);
    }

    [Fact(DisplayName = "没有读到、只凭编号拼出来的别镇记录，也不能修改和删除")]
    public async Task An_attached_row_of_elsewhere_is_refused()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var id = (await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114002001"), Parcels.Clerk("500114002"), Stop)).Value;
        foreach (var claimed in new[] { "500114002001", "500114001001" })
        {
            await using var work = await db.Desk.BeginAsync<int>(Parcels.Clerk("500114001"), Parcels.Keep, db.Clock.NewId(), new { claimed }, Stop);
            var forged = new Parcel { ParcelId = id, Label = "一", AreaCode = claimed };
            work.Db.Attach(forged);
            work.Db.Remove(forged);
            work.Record(new AuditEntry("parcel", id));
            var result = await work.CompleteAsync(0, Stop);
            if (claimed == "500114002001") Assert.Equal(DataRefusals.OutsideScope, result.Refusal);
            else if (TestDatabase.OnPostgres) Assert.Equal(DataRefusals.Stale, result.Refusal); // row security does not find it
        }
    }

    [Fact(DisplayName = "批量写入含别镇的一行，整批不写")]
    public async Task A_load_with_a_row_of_elsewhere_leaves_nothing()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        foreach (var (second, good) in new[] { ("500114002001", false), ("500114001002", true) })
        {
            await using var work = await db.Desk.BeginAsync<long>(Parcels.Clerk("500114001"), Parcels.Keep, db.Clock.NewId(), new { second }, Stop);
            object?[][] rows = [[db.Clock.NewId(), "一", "500114001001", 0], [db.Clock.NewId(), "二", second, 0]];
            if (!good)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => work.LoadAsync("parcel", Columns, rows, Stop));
                continue;
            }

            var count = await work.LoadAsync("parcel", Columns, rows, Stop);
            work.Record(new AuditEntry("parcel"));
            Assert.Equal(2, (await work.CompleteAsync(count, Stop)).Value);
        }

        await using var read = await db.Reader.OpenAsync(Parcels.Clerk("500114"), Stop);
        Assert.Equal(2, await read.Db.Set<Parcel>().CountAsync(Stop));
    }

    [Fact(DisplayName = "通过读取打开的数据写不进去")]
    public async Task A_reading_cannot_write()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop);
        await using (var read = await db.Reader.OpenAsync(Parcels.Clerk("500114001"), Stop))
        {
            await using var command = read.Command("update parcel set note = 'x'");
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync(Stop));
        }

        Assert.True((await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "二", "500114001001"), Parcels.Clerk("500114001"), Stop)).Ok);
    }

    [Fact(DisplayName = "一次读取的辖区和记录不留给下一次：别镇的人、没有辖区的人都看不到，同一语句重复使用也一样")]
    public async Task Readings_share_nothing()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop);
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal((1, 1L), await LookAsync(Parcels.Clerk("500114001")));
            Assert.Equal((0, 0L), await LookAsync(Parcels.Clerk("500114002")));
            Assert.Equal((0, 0L), await LookAsync(Actor.Nobody));
        }

        await using var one = await db.Reader.OpenAsync(Parcels.Clerk("500114001"), Stop);
        await using var other = await db.Reader.OpenAsync(Parcels.Clerk("500114002"), Stop);
        Assert.NotSame(one.Db, other.Db);
        Assert.Equal(1, await one.Db.Set<Parcel>().CountAsync(Stop));
        Assert.Equal(0, await other.Db.Set<Parcel>().CountAsync(Stop));

        async Task<(int, long)> LookAsync(Actor actor)
        {
            await using var read = await db.Reader.OpenAsync(actor, Stop);
            await using var command = read.Command("select count(*) from parcel where area_code >= @scope_lower and area_code < @scope_upper");
            return (await read.Db.Set<Parcel>().CountAsync(Stop), (long)(await command.ExecuteScalarAsync(Stop))!);
        }
    }
}
