using Huimin.Data;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>Pays one programme of this month in the demo district (发放一个项目): the month's plan, one batch by three people, the bank's file and its answer.</summary>
public sealed class DemoPayments(
    SimulateMonth simulate, RunMonth run, BuildBatch build, ApproveBatch approve, ReleaseBatch release, WriteBankFile write, AcceptReturn accept, PaymentOptions options, DemoAccounts accounts, ReadDesk reader, Clock clock)
{
    private const string Layout = "YKT-CSV";

    /// <param name="programme">Code of what is paid.</param>
    /// <param name="key">The client key of each command, by its number.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Done>> PayAsync(string programme, Func<int, Guid> key, CancellationToken ct)
    {
        var (clerk, cycle) = (await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct), new Month(clock.BeijingToday));
        if (await BatchAsync(programme, clerk, ct) is null)
        {
            var shown = await simulate.RunAsync(cycle, clerk, ct);
            if (!shown.Ok) return shown.Refusal;
            if ((await run.RunAsync(new(key(0), cycle, shown.Value.Shown), clerk, ct)).Refusal is { } no) return no;
            if ((await build.RunAsync(new(key(1), programme, cycle), clerk, ct)).Refusal is { } empty) return empty.Code == PaymentRefusals.NothingToPay.Code ? Result.Done : empty;
        }

        var batch = (await BatchAsync(programme, clerk, ct))!;
        var content = Convert.ToHexStringLower(batch.ContentHash);
        if ((await approve.RunAsync(new(key(2), batch.BatchId, content), await accounts.ActorAsync(DemoAccounts.Supervisor, ct), ct)).Refusal is { } unapproved) return unapproved;
        if ((await release.RunAsync(new(key(3), batch.BatchId, content), await accounts.ActorAsync(DemoAccounts.DistrictApprover, ct), ct)).Refusal is { } unreleased) return unreleased;
        var name = await write.RunAsync(new(key(4), batch.BatchId, Layout), clerk, ct);
        if (!name.Ok) return name.Refusal;
        var order = new DemoBank(options.Layouts).Read(await File.ReadAllBytesAsync(Path.Combine(options.FileFolder, name.Value), ct));
        if (!order.Ok) return order.Refusal;
        var answer = DemoBank.Answer(order.Value)[0];
        var accepted = await accept.RunAsync(AcceptReturn.Input.Of(key(5), answer), answer, clerk, ct);
        return accepted.Ok ? Result.Done : accepted.Refusal;
    }

    private async Task<PayBatch?> BatchAsync(string programme, Actor clerk, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(clerk, ct);
        return await reading.Db.PayBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Programme == programme, ct);
    }
}
