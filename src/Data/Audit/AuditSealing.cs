using Huimin.Values;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huimin.Data;

/// <summary>
/// Seals the trail while the product runs (审计封存, A2): every 60 seconds, or when 10,000 records wait, and once more when the product stops. When it
/// has failed for four hours no money moves (A3); reading goes on.
/// </summary>
public sealed class AuditSealing(AuditSealer sealer, Clock clock, TimeProvider time, ILogger<AuditSealing> log) : BackgroundService
{
    private const int WaitingAtMost = 10_000;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SealEvery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MoneyStopsAfter = TimeSpan.FromHours(4);
    private readonly Lock state = new();
    private DateTime? sealedAt;
    private DateTime? failingSince;

    /// <summary>False when sealing has failed for four hours: operations that move money then answer <see cref="DataRefusals.SealingStopped"/> (A3).</summary>
    public bool MoneyMayMove
    {
        get
        {
            lock (state) return failingSince is null || clock.UtcNow - failingSince < MoneyStopsAfter;
        }
    }

    /// <summary>Since when sealing fails, for the status page; null when it works.</summary>
    public DateTime? FailingSince
    {
        get
        {
            lock (state) return failingSince;
        }
    }

    /// <summary>One look: seals when it is time. Never throws but for the stop.</summary>
    internal async Task LookAsync(bool always, CancellationToken ct)
    {
        var now = clock.UtcNow;
        DateTime? lastSeal = null;
        try
        {
            var (waiting, at) = await sealer.LookAsync(ct);
            if (at is not null) lastSeal = DateTime.UnixEpoch.AddMicroseconds(at.Value);
            if (!always && waiting < WaitingAtMost && sealedAt is not null && now - sealedAt < SealEvery) return;
            await sealer.SealAsync(ct);
            lock (state) (sealedAt, failingSince) = (now, null);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // A start after a long failure does not begin to count anew.
            lock (state) failingSince ??= sealedAt ?? lastSeal ?? now;
            log.LogError(e, "Sealing the audit trail failed; failing since {Since:O}.", failingSince);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LookAsync(always: true, CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            do await LookAsync(always: false, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop itself.
        }
    }
}
