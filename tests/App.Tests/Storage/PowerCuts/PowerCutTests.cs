using System.Globalization;
using Huimin.App.Tests.Casework;
using Huimin.App.Tests.Payments;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Payments;

namespace Huimin.App.Tests.Storage;

/// <summary>
/// The power is cut while cases are handled and money is paid (断电, invariant 9), at random moments between the writes of a commit and of a checkpoint. What
/// lies on the disk then, opened anew, is the state of the last answer, or of the work under way, whole; never less. Kill tests cannot show that: the operating
/// system keeps what was not flushed. <c>HUIMIN_TEST_CUTS=60</c> is the long form. PostgreSQL is asked at its start whether it flushes.
/// </summary>
public sealed class PowerCutTests
{
    private static readonly int cuts = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_CUTS") ?? "10", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "办件途中多次断电：答复过的一条不少，正在办的要么没有要么齐全，数据库完好")]
    public async Task No_case_is_lost() => Assert.Equal(new Outcome(cuts, 0), await CasesAsync(flushes: true));

    [Fact(DisplayName = "发放途中多次断电：答复过的一条不少，正在办的要么没有要么齐全，十三条规则成立")]
    public async Task No_money_is_lost() => Assert.Equal(new Outcome(cuts, 0), await MoneyAsync(flushes: true));

    [Theory(DisplayName = "同样的断电，若数据库设成 synchronous=NORMAL，这项检查必须发现有答复过的记录丢失")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_test_sees_a_loss(bool cases)
    {
        var outcome = cases ? await CasesAsync(flushes: false) : await MoneyAsync(flushes: false);
        Assert.True(outcome.Lost > 0, outcome.ToString());
    }

    /// <summary>How many cuts there were, and after how many something acknowledged was missing.</summary>
    private sealed record Outcome(int Cuts, int Lost);

    private static async Task<Outcome> CasesAsync(bool flushes)
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "断电由 SQLite 的文件层模拟");
        var states = new States();
        using var disk = new Disk(20261122, states);
        await using var world = await CaseWorld.CreateAsync(opening: disk.Watch);
        var families = new List<(Guid Home, Guid Father, Guid Mother, Guid Son)>();
        for (var n = 0; n < 2 + (cuts / 5); n++) families.Add(await world.PoorFamilyAsync($"H{n:0000}", 101 + (4 * n)));
        return await CutAsync(world.Database, disk, states, HandleAsync(world, families), flushes, verify: null);
    }

    private static async Task<Outcome> MoneyAsync(bool flushes)
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "断电由 SQLite 的文件层模拟");
        var states = new States();
        using var disk = new Disk(20261123, states);
        await using var pay = await PayWorld.CreateAsync(disk.Watch);
        for (var n = 0; n < 8; n++) await pay.RecipientAsync(10_000 + n);
        return await CutAsync(pay.Database, disk, states, PayAsync(pay), flushes, folder =>
        {
            using var report = new StringWriter();
            return HuiminVerifyLedger.Program.Run(["--data", folder], report) == 0 ? null : report.ToString();
        });
    }

    private static async IAsyncEnumerable<string> HandleAsync(CaseWorld world, List<(Guid Home, Guid Father, Guid Mother, Guid Son)> families)
    {
        foreach (var (home, father, _, _) in families)
        {
            var id = await world.OpenAsync(home, father);
            yield return "open";
            foreach (var (step, actor, paper) in new (string, Actor, EvidenceKind?)[]
            {
                ("accept", World.Clerk, null), ("investigate", World.Clerk, null), ("", World.Clerk, EvidenceKind.Authorisation), ("", World.Clerk, EvidenceKind.Visit), ("ask-check", World.Clerk, null),
                ("start-check", World.District, null), ("", World.District, EvidenceKind.Report), ("checked", World.District, null), ("publish", World.Chief, null), ("hand-up", World.Clerk, null), ("confirm", World.DistrictChief, null),
            })
            {
                if (step == "hand-up") world.World.Time.Advance(TimeSpan.FromDays(8));
                if (paper is not null) await world.PaperAsync(id, paper, actor);
                else await world.MustAsync(id, step, actor);
                yield return step;
            }
        }
    }

    private static async IAsyncEnumerable<string> PayAsync(PayWorld pay)
    {
        while (true)
        {
            await pay.RunMonthAsync();
            yield return "run";
            var batch = await pay.BuildAsync();
            yield return "build";
            Assert.True((await pay.ApproveAsync(batch)).Ok);
            yield return "approve";
            Assert.True((await pay.ReleaseAsync(batch)).Ok);
            yield return "release";
            var order = await pay.SendAsync(await pay.BatchAsync(batch.BatchId));
            yield return "file";
            Assert.True((await pay.AcceptAsync(DemoBank.Answer(order, 1, l => l.LineNo == 1 ? PayOutcome.OtherFailure : PayOutcome.Paid)[0])).Ok);
            yield return "return";
            var returned = (await pay.PayablesAsync()).First(p => p.State == PayableState.Returned).PayableId;
            var asked = await pay.AskReturned.RunAsync(new(pay.Clock.NewId(), returned, PayAct.GiveBack, "本人放弃领取"), PayWorld.Maker, Stop);
            yield return "ask to give back";
            Assert.True((await pay.DecideReturned.RunAsync(new(pay.Clock.NewId(), asked.Value, 0, true), PayWorld.Releaser, Stop)).Ok);
            yield return "give back";
            pay.World.Time.Advance(TimeSpan.FromDays(31));
        }
    }

    /// <summary>Works until the power was cut so often, then looks at what every cut left.</summary>
    private static async Task<Outcome> CutAsync(TestDatabase database, Disk disk, States states, IAsyncEnumerable<string> work, bool flushes, Func<string, string?>? verify)
    {
        if (!flushes) await OutsideAsync(database.Store, "PRAGMA synchronous=NORMAL");
        states.Add(await TestDatabase.FingerprintAsync(database.Store, withTrail: true));
        disk.Watched.Begin(mostChangesBetween: 90);
        await using var steps = work.GetAsyncEnumerator(Stop);
        while (disk.Watched.Cuts.Count < cuts && await steps.MoveNextAsync())
        {
            states.Add(await TestDatabase.FingerprintAsync(database.Store, withTrail: true));
            if (states.Count % 5 == 0) await OutsideAsync(database.Store, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var taken = disk.Watched.Cuts.Take(cuts).ToList();
        var lost = 0;
        foreach (var cut in taken)
        {
            var folder = Path.Combine(database.Folder, "after");
            cut.Write(folder);
            foreach (var key in Directory.GetFiles(Path.Combine(database.Folder, "keys"))) File.Copy(key, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName, Path.GetFileName(key)));
            await using (var store = SqliteStore.Open(Path.Combine(folder, "huimin.db"), database.Stored).Value)
            {
                await using var reading = await store.ReadAsync(Scope.None, Stop);
                await using var check = reading.Command("PRAGMA integrity_check");
                Assert.Equal("ok", await check.ExecuteScalarAsync(Stop));
                var state = await TestDatabase.FingerprintAsync(store, withTrail: true);
                if (!states.From(cut.Acknowledged).Contains(state)) lost++;
            }

            if (verify?.Invoke(folder) is { } wrong && flushes) Assert.Fail(wrong);
            Directory.Delete(folder, recursive: true);
        }

        return new Outcome(taken.Count, lost);
    }

    // With the one connection that writes, between two works.
    private static async Task OutsideAsync(HuiminStore store, string pragma)
    {
        await using var open = await store.WriteAsync(Scope.None, Stop);
        foreach (var sql in new[] { "commit", pragma, "begin" })
        {
            await using var command = open.Command(sql);
            await command.ExecuteScalarAsync(Stop);
        }
    }

    /// <summary>The states after each answer, in their order.</summary>
    private sealed class States
    {
        private readonly List<string> all = [];

        public int Count => all.Count;

        public void Add(string state) => all.Add(state);

        /// <summary>The state of so many answers, and of the work that was under way.</summary>
        public IEnumerable<string> From(int answered) => all.Skip(answered - 1).Take(2);
    }

    private sealed class Disk(int seed, States states) : IDisposable
    {
        private CutDisk? watched;

        public CutDisk Watched => watched!;

        public void Watch(string folder)
        {
            watched = new CutDisk(folder, seed, () => states.Count);
            WatchedFiles.Watch(watched);
        }

        public void Dispose() => watched?.Dispose();
    }
}
