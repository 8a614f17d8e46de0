using Huimin.Data;
using Huimin.Payments;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>Does one command of a way with a key of its own, as the demo or the lived year keeps its keys.</summary>
internal interface IWayfarer
{
    /// <param name="kind">What it is, for the measured times.</param>
    /// <param name="step">Which step of the way.</param>
    /// <param name="run">The command.</param>
    Task<Result<T>> StepAsync<T>(string kind, string step, Func<Guid, Task<Result<T>>> run);
}

/// <summary>The way of a batch that has been built (批次的经过): approved and released by two more people, written for the bank, and the bank's answer taken.</summary>
public sealed class BatchWay(ApproveBatch approve, ReleaseBatch release, WriteBankFile write, AcceptReturn accept, PaymentOptions options)
{
    private const string Layout = "YKT-CSV";

    internal async Task<Result<Done>> GoAsync(PayBatch batch, Actor clerk, Actor checker, Actor releaser, IWayfarer by, CancellationToken ct)
    {
        var shown = Convert.ToHexStringLower(batch.ContentHash);
        var approved = await by.StepAsync("审核批次", "approve", key => approve.RunAsync(new(key, batch.BatchId, shown), checker, ct));
        if (!approved.Ok) return approved.Refusal;
        var released = await by.StepAsync("放款", "release", key => release.RunAsync(new(key, batch.BatchId, shown), releaser, ct));
        if (!released.Ok) return released.Refusal;
        var name = await by.StepAsync("写银行文件", "file", key => write.RunAsync(new(key, batch.BatchId, Layout), clerk, ct));
        if (!name.Ok) return name.Refusal;
        var order = new DemoBank(options.Layouts).Read(await File.ReadAllBytesAsync(Path.Combine(options.FileFolder, name.Value), ct));
        if (!order.Ok) return order.Refusal;
        var answer = DemoBank.Answer(order.Value)[0];
        var accepted = await by.StepAsync("接收回执", "answer", key => accept.RunAsync(AcceptReturn.Input.Of(key, answer), answer, clerk, ct));
        return accepted.Ok ? Result.Done : accepted.Refusal;
    }
}
