using Huimin.Data;
using Huimin.Values;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huimin.Targets;

/// <summary>Counts the usual months anew once a night between two and five in Beijing (每夜计算); a second node of the same night gets the first answer.</summary>
internal sealed class NightlyCount(RecountIndicators recount, IPlaces places, Clock clock, TimeProvider time, ILogger<NightlyCount> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(20), time);
        var done = DateOnly.MinValue;
        do
        {
            var now = Clock.ToBeijing(clock.UtcNow);
            var day = DateOnly.FromDateTime(now);
            if (done == day || now.Hour is < 2 or >= 5) continue;
            try
            {
                var counted = await recount.RunAsync(RecountIndicators.Input.Usual(KeyOf(day), day), Actor.Product(places.District), stoppingToken);
                if (counted.Ok) done = day;
                else log.LogWarning("The nightly count of the indicators was refused: {Code}", counted.Refusal.Code);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError("The nightly count of the indicators failed: {Kind}", e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static Guid KeyOf(DateOnly day) => new(day.DayNumber, 0x4855, 0x4B50, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
