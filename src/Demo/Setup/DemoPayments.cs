using Huimin.Data;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>Pays one programme of this month in the demo district (发放一个项目): the month's plan, one batch by three people, the bank's file and its answer.</summary>
public sealed class DemoPayments(SimulateMonth simulate, RunMonth run, BuildBatch build, BatchWay way, DemoAccounts accounts, ReadDesk reader, Clock clock)
{
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
        return await way.GoAsync(batch, clerk, await accounts.ActorAsync(DemoAccounts.Supervisor, ct), await accounts.ActorAsync(DemoAccounts.DistrictApprover, ct), new ByNumber(key), ct);
    }

    /// <summary>Keys from the numbers that follow those of the plan and the batch.</summary>
    private sealed class ByNumber(Func<int, Guid> key) : IWayfarer
    {
        private int number = 2;

        public Task<Result<T>> StepAsync<T>(string kind, string step, Func<Guid, Task<Result<T>>> run) => run(key(number++));
    }

    private async Task<PayBatch?> BatchAsync(string programme, Actor clerk, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(clerk, ct);
        return await reading.Db.PayBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Programme == programme, ct);
    }
}
