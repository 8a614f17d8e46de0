using Huimin.Access;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Visits;

/// <summary>The lists of the day, once a day after five in the morning in Beijing (每日探访名单).</summary>
public sealed class DailyVisits(BuildVisitLists build, Clock clock) : IRegularWork
{
    private const int Hour = 5;

    public string Name => "visit-lists";

    public long? RoundAt(DateTime utc) => Rounds.Daily(utc, Hour);

    public async Task<Refusal?> RunAsync(Guid key, Actor product, CancellationToken ct) => (await build.RunAsync(new(key, clock.BeijingToday), product, ct)).Refusal;
}
