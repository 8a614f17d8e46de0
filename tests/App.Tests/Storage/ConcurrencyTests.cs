using System.Globalization;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>Sixteen people press at the same moment, again and again (C1–C4). <c>HUIMIN_TEST_ROUNDS=1000</c> is the long form.</summary>
public sealed class ConcurrencyTests
{
    private const int Contenders = 16;
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_ROUNDS") ?? "50", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<Result<T>[]> AllAtOnceAsync<T>(Func<int, Task<Result<T>>> press) =>
        Task.WhenAll(Enumerable.Range(0, Contenders).Select(i => Task.Run(() => press(i), Stop)));

    [Fact(DisplayName = "C1 同一编号同时提交：一个结果，大家得到同一答复")]
    public async Task One_key_has_one_effect()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        for (var round = 0; round < Rounds; round++)
        {
            var input = new AddParcel.Input(db.Clock.NewId(), $"k{round}", "500114001001");
            var answers = await AllAtOnceAsync(_ => AddParcel.RunAsync(db.Desk, input, Parcels.Clerk("500114001"), Stop));
            Assert.Single(answers.Select(a => a.Value).Distinct());
        }

        await AssertTrailAsync(db, Rounds);
    }

    [Fact(DisplayName = "C1 同一编号由另一个人提交，被拒绝，看不到别人的答复")]
    public async Task A_key_belongs_to_its_actor()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var input = new AddParcel.Input(db.Clock.NewId(), "一", "500114001001");
        var clerk = Parcels.Clerk("500114001");
        Assert.True((await AddParcel.RunAsync(db.Desk, input, clerk, Stop)).Ok);
        Assert.Equal(DataRefusals.KeyReused, (await AddParcel.RunAsync(db.Desk, input, clerk with { AccountId = db.Clock.NewId() }, Stop)).Refusal);
    }

    [Fact(DisplayName = "C2 同名记录同时新增：一人成功，其余得到“已经存在”，没有异常")]
    public async Task One_duplicate_wins()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        for (var round = 0; round < Rounds; round++)
        {
            var label = $"d{round}";
            var answers = await AllAtOnceAsync(_ => AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), label, "500114001001"), Parcels.Clerk("500114001"), Stop));
            Assert.Single(answers, a => a.Ok);
            Assert.Equal(Contenders - 1, answers.Count(a => a.Refusal == DataRefusals.Duplicate));
        }

        await AssertTrailAsync(db, Rounds);
    }

    [Fact(DisplayName = "C3 同一版本同时修改：一人成功，其余得到“刚被修改”，没有异常")]
    public async Task One_change_of_a_version_wins()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var id = (await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), "一", "500114001001"), Parcels.Clerk("500114001"), Stop)).Value;
        for (var round = 0; round < Rounds; round++)
        {
            var version = round;
            var answers = await AllAtOnceAsync(i => ChangeParcel.RunAsync(db.Desk, new(db.Clock.NewId(), id, version, $"{version}-{i}"), Parcels.Clerk("500114001"), Stop));
            Assert.Single(answers, a => a.Ok);
            Assert.Equal(Contenders - 1, answers.Count(a => a.Refusal == DataRefusals.Stale));
        }

        await using (var read = await db.Reader.OpenAsync(Parcels.Clerk("500114001"), Stop)) Assert.Equal(Rounds, (await read.Db.Set<Parcel>().SingleAsync(Stop)).Version);
        await AssertTrailAsync(db, Rounds + 1);
    }

    // Invariants 10 and 13: one record and one answer for each committed command, numbered without a gap.
    private static async Task AssertTrailAsync(TestDatabase db, int commands)
    {
        await using var read = await db.Reader.OpenAsync(Actor.Nobody, Stop);
        Assert.Equal(Enumerable.Range(1, commands).Select(i => (long)i), await read.Db.AuditRecords.OrderBy(r => r.Seq).Select(r => r.Seq).ToListAsync(Stop));
        Assert.Equal(commands, await read.Db.WorkAnswers.CountAsync(Stop));
    }

    [Fact(DisplayName = "同时查看的许多人，每人一条审计，号码连续")]
    public async Task Views_share_a_transaction_and_not_a_number()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => db.Views.RecordAsync(Parcels.Clerk("500114001"), "FindParcel", new AuditEntry("parcel", Detail: new { i }) { Outcome = "viewed" }, Stop)));
        await using var read = await db.Reader.OpenAsync(Actor.Nobody, Stop);
        var records = await read.Db.AuditRecords.OrderBy(r => r.Seq).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (long)i), records.Select(r => r.Seq));
        Assert.Equal(1000, records.Select(r => r.Detail).Distinct().Count());
        Assert.All(records, r => Assert.Equal(AuditFormat.HashOf(r, db.Keys.Audit), r.Hash));
    }
}
