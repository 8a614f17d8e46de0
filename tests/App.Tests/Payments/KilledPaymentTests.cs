using System.Globalization;
using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Storage;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>The process is killed at every named point of the money and between them. <c>HUIMIN_TEST_PAY_KILLS=200</c> is the long form.</summary>
public sealed class KilledPaymentTests
{
    private const int People = 40;
    private static readonly int kills = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_PAY_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static readonly (string Step, string Point)[] points =
    [
        ("run", "run.planned"), ("run", "run.written"), ("build", "build.lines"), ("build", "build.taken"), ("approve", "approve.written"), ("release", "release.sent"),
        ("release", "release.posted"), ("file", "file.made"), ("file", "file.renamed"), ("return", "return.checked"), ("return", "return.posted"), ("reissue", "reissue.posted"),
    ];

    [Fact(DisplayName = "生成、编制、审核、放款、写文件、接收回执、重发途中强行终止：没有半截，重做一次就齐，一分不多不少，十三条规则始终成立")]
    public async Task Nothing_is_lost_or_doubled()
    {
        await using var pay = await PayWorld.CreateAsync();
        for (var i = 0; i < People; i++) await pay.RecipientAsync(10_000);
        if (!TestDatabase.OnPostgres) await pay.Database.CloseAsync();
        var random = new Random(20261122);
        var each = Math.Max(1, kills / points.Length);
        var done = 0;
        for (var at = 0; at < points.Length; at++)
        {
            var (step, point) = points[at];
            var skipped = kills < points.Length && at % 2 == 1;
            for (var kill = 0; kill < each && !skipped; kill++, done++) await KillAsync(pay, step, kill % 2 == 0 ? point : "", random.Next(0, 120));
            if (at + 1 == points.Length || points[at + 1].Step != step) Assert.Equal("答复 " + step, await ToTheEndAsync(pay, step));
        }

        Assert.True(done >= Math.Min(kills, points.Length / 2), $"{done}");
        var (code, report) = VerifyLedgerTests.Verify(pay);
        Assert.True(code == 0, report);
        Assert.Contains($"{People + 0:N0} 笔有效应发", report, StringComparison.Ordinal);
    }

    private static async Task KillAsync(PayWorld pay, string step, string point, int after)
    {
        using var other = Start(pay, step, point);
        var heard = await other.StandardOutput.ReadLineAsync(PayWorld.Stop);
        Assert.True(heard is "开始" || heard == OtherProcess.Standing + point, heard);
        if (point.Length > 0 && heard == "开始") Assert.Equal(OtherProcess.Standing + point, await other.StandardOutput.ReadLineAsync(PayWorld.Stop));
        if (point.Length == 0) await Task.Delay(after, PayWorld.Stop);
        other.Kill(entireProcessTree: true);
        await other.WaitForExitAsync(PayWorld.Stop);
        var (code, report) = VerifyLedgerTests.Verify(pay);
        Assert.True(code == 0, $"{step} {point}: {report}");
    }

    private static async Task<string?> ToTheEndAsync(PayWorld pay, string step)
    {
        using var other = Start(pay, step, "");
        var said = (await other.StandardOutput.ReadToEndAsync(PayWorld.Stop)).TrimEnd().Split('\n')[^1].Trim();
        await other.WaitForExitAsync(PayWorld.Stop);
        return said;
    }

    private static System.Diagnostics.Process Start(PayWorld pay, string step, string point) =>
        OtherProcess.Start("pay", pay.Database.Folder, pay.Database.AppOfThis, pay.Database.OwnerOfThis, step, point);

    /// <summary>The other process: does one step, and stands still at a named point.</summary>
    internal static async Task<int> StepAsync(string[] args)
    {
        var (folder, application, owner, step, point) = (args[0], args[1], args[2], args[3], args[4]);
        var modules = new RecordsOfModules([new DataRecords(), .. PayWorld.Records]);
        await using HuiminStore store = application.Length > 0 ? new PostgresStore(application, owner, modules) : SqliteStore.Open(Path.Combine(folder, "huimin.db"), modules).Value;
        var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: true).Value;
        var clock = new Clock(new ManualTime(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero)));
        await using var views = new ViewLog(store, keys, clock);
        using var vault = new FieldVault(keys);
        Say("开始");
        Failpoints.Reached = name => OtherProcess.StandAt(point, name);
        var refusal = await new PaySteps(new WorkDesk(store, keys, views, clock), new ReadDesk(store), vault, clock, folder).DoAsync(step);
        Say(refusal is null ? "答复 " + step : refusal.Code + refusal.Message);
        return 0;
    }

    private static void Say(string line)
    {
        Console.WriteLine(line);
        Console.Out.Flush();
    }
}

/// <summary>The steps of the other process; one that was done already answers as done.</summary>
internal sealed class PaySteps(WorkDesk desk, ReadDesk reader, FieldVault vault, Clock clock, string folder)
{
    private readonly PaymentOptions options = new("500114", Path.Combine(folder, "payments"), BankLayouts.Read().Value);

    public async Task<Refusal?> DoAsync(string step)
    {
        var month = new Month(clock.BeijingToday);
        var batch = await ReadAsync(db => db.PayBatches.OrderByDescending(b => b.MadeAt).FirstOrDefaultAsync());
        var hash = batch is null ? "" : Convert.ToHexStringLower(batch.ContentHash);
        switch (step)
        {
            case "run":
                var rules = BenefitRules.Read("500114").Value;
                var view = await new SimulateMonth(reader, rules, options, clock).RunAsync(month, PayWorld.Maker, default);
                return view.Ok ? (await new RunMonth(desk, rules, options).RunAsync(new(clock.NewId(), month, view.Value.Shown), PayWorld.Maker, default)).Refusal : view.Refusal;
            case "build":
                return batch is not null ? null : (await new BuildBatch(desk).RunAsync(new(clock.NewId(), "AGE_ALLOWANCE", month), PayWorld.Maker, default)).Refusal;
            case "approve":
                return batch!.State >= BatchState.Approved ? null : (await new ApproveBatch(desk, options).RunAsync(new(clock.NewId(), batch.BatchId, hash), PayWorld.Checker, default)).Refusal;
            case "release":
                return batch!.State >= BatchState.Released ? null : (await new ReleaseBatch(desk, options).RunAsync(new(clock.NewId(), batch.BatchId, hash), PayWorld.Releaser, default)).Refusal;
            case "file":
                return (await new WriteBankFile(desk, vault, options).RunAsync(new(clock.NewId(), batch!.BatchId, "YKT-CSV"), PayWorld.Maker, default)).Refusal;
            case "return":
                if (batch!.State == BatchState.Answered) return null;
                var order = new DemoBank(options.Layouts).Read(await File.ReadAllBytesAsync(Path.Combine(options.FileFolder, batch.FileName!))).Value;
                var answer = DemoBank.Answer(order, 1, l => l.LineNo == 1 ? PayOutcome.OtherFailure : PayOutcome.Paid)[0];
                return (await new AcceptReturn(desk, vault, options).RunAsync(AcceptReturn.Input.Of(clock.NewId(), answer), answer, PayWorld.Maker, default)).Refusal;
            default:
                var returned = await ReadAsync(db => db.Payables.FirstOrDefaultAsync(p => p.State == PayableState.Returned));
                return returned is null ? null : (await new ReissuePayable(desk, options).RunAsync(new(clock.NewId(), returned.PayableId), PayWorld.Maker, default)).Refusal;
        }
    }

    private async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> read)
    {
        await using var reading = await reader.OpenAsync(World.District, default);
        return await read(reading.Db);
    }
}
