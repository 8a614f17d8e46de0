using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Huimin.Values;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huimin.Access;

/// <summary>
/// Runs what the product does by itself (定时任务), each by the side of the others, so that a slow one delays none. A round that was refused or broke is tried
/// again a minute later; a second node that does the same round gets the first answer.
/// </summary>
public sealed class RegularWork(IEnumerable<IRegularWork> works, AccessOptions options, Clock clock, TimeProvider time, ILogger<RegularWork> log) : BackgroundService
{
    private static readonly TimeSpan lookEvery = TimeSpan.FromMinutes(1);

    /// <summary>The key of one round of a work, the same everywhere.</summary>
    public static Guid KeyOf(string name, long round) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"huimin-regular:{name}:{round}")).AsSpan(0, 16));

    /// <summary>One look at one work: does the round that is due, unless it was done. Answers the last round done.</summary>
    public async Task<long?> LookAsync(IRegularWork work, long? done, CancellationToken ct)
    {
        if (work.RoundAt(clock.UtcNow) is not { } round || round == done) return done;
        try
        {
            var refusal = await work.RunAsync(KeyOf(work.Name, round), Actor.Product(options.DistrictCode), ct);
            if (refusal is null) return round;
            log.LogWarning("The regular work {Name} was refused: {Code}", work.Name, refusal.Code);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError("The regular work {Name} failed: {Kind}", work.Name, e.GetType().Name);
        }

        return done;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(works.Select(w => KeepAsync(w, stoppingToken)));

    private async Task KeepAsync(IRegularWork work, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(lookEvery, time);
        long? done = null;
        try
        {
            do done = await LookAsync(work, done, ct);
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The stop itself.
        }
    }
}
