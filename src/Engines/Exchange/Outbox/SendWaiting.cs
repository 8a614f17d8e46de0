using Huimin.Access;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>Sends by itself, every minute, what waits in the outbox (自动发出查询). Where nothing is due nothing is written.</summary>
public sealed class SendWaiting(SendQuestions send) : IRegularWork
{
    public string Name => "outbox";

    public long? RoundAt(DateTime utc) => Rounds.EveryMinute(utc);

    public async Task<Refusal?> RunAsync(Guid key, Actor product, CancellationToken ct) =>
        await send.IsDueAsync(product, ct) ? (await send.RunAsync(new(key), product, ct)).Refusal : null;
}
