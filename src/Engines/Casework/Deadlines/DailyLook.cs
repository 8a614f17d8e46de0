using Huimin.Access;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Casework;

/// <summary>The look at the limits, once a day after six in the morning in Beijing (每日时限检查).</summary>
public sealed class DailyLook(EscalateLate escalate, Clock clock) : IRegularWork
{
    private const int Hour = 6;

    public string Name => "deadlines";

    public long? RoundAt(DateTime utc) => Rounds.Daily(utc, Hour);

    public async Task<Refusal?> RunAsync(Guid key, Actor product, CancellationToken ct) => (await escalate.RunAsync(new(key, clock.BeijingToday), product, ct)).Refusal;
}
