using System.Globalization;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>A process that is killed while it commits (invariants 9, 10, 13). <c>HUIMIN_TEST_KILLS=2000</c> is the long form.</summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_KILLS") ?? "8", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "办理途中多次强行终止进程：答复过的一条不少，没有半条，审计完整")]
    public async Task Nothing_acknowledged_is_lost()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        if (!TestDatabase.OnPostgres) await db.CloseAsync();
        var random = new Random(20261121);
        var acknowledged = new List<Guid>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var writer = OtherProcess.Start("write", db.Folder, db.AppOfThis, db.OwnerOfThis);
            var wanted = random.Next(1, 40);
            var lines = 0;
            for (; lines < wanted && await writer.StandardOutput.ReadLineAsync(Stop) is { } line; lines++) acknowledged.Add(Guid.Parse(line));
            await Task.Delay(random.Next(0, 15), Stop); // somewhere inside the next work
            writer.Kill(entireProcessTree: true);
            while (await writer.StandardOutput.ReadLineAsync(Stop) is { Length: 36 } rest) acknowledged.Add(Guid.Parse(rest));
            await writer.WaitForExitAsync(Stop);
            Assert.Equal(wanted, lines);
        }

        await using var store = TestDatabase.OnPostgres ? null : SqliteStore.Open(db.SqlitePath, new RecordsOfModules([new DataRecords(), new Parcels()])).Value;
        await using (var read = await new ReadDesk(store ?? db.Store).OpenAsync(Parcels.Clerk("500114001"), Stop))
        {
            var kept = await read.Db.Set<Parcel>().Select(p => p.ParcelId).ToListAsync(Stop);
            Assert.Empty(acknowledged.Except(kept));
            Assert.InRange(kept.Count, acknowledged.Count, acknowledged.Count + Kills);
            Assert.Equal(kept.Count, await read.Db.AuditRecords.CountAsync(Stop));
            Assert.Equal(kept.Count, await read.Db.WorkAnswers.CountAsync(Stop));
        }

        // The next sealing also mends a head that was cut off in the middle of its line.
        string[] heads = [Path.Combine(db.Folder, "audit-heads.txt"), Path.Combine(db.Folder, "keys", "audit-heads.txt")];
        await new AuditSealer(store ?? db.Store, db.Keys, db.Clock, heads).SealAsync(Stop);
        using var report = new StringWriter();
        string[] arguments = TestDatabase.OnPostgres
            ? ["--postgres", db.OwnerOfThis, "--keys", Path.Combine(db.Folder, "keys", "huimin-keys.json"), "--heads", .. heads]
            : ["--data", db.Folder];
        Assert.True(HuiminVerifyAudit.Program.Run(arguments, report) == 0, report.ToString());
        Assert.DoesNotContain("未封存", report.ToString(), StringComparison.Ordinal);
    }
}
