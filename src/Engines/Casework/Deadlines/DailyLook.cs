using Huimin.Data;
using Huimin.Values;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huimin.Casework;

/// <summary>Runs the look at the limits once a day after six in the morning in Beijing (每日任务); a second node of the same day gets the first answer.</summary>
public sealed class DailyLook(EscalateLate escalate, CaseworkOptions options, Clock clock, TimeProvider time, ILogger<DailyLook> log) : BackgroundService
{
    private const int Hour = 6;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), time);
        var done = DateOnly.MinValue;
        do
        {
            var now = Clock.ToBeijing(clock.UtcNow);
            var day = DateOnly.FromDateTime(now);
            if (done == day || now.Hour < Hour) continue;
            try
            {
                var looked = await escalate.RunAsync(new(KeyOf(day), day), Actor.Product(options.DistrictCode), stoppingToken);
                if (looked.Ok) done = day;
                else log.LogWarning("The daily look at the time limits was refused: {Code}", looked.Refusal.Code);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError("The daily look at the time limits failed: {Kind}", e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One key a day, the same on every node.</summary>
    private static Guid KeyOf(DateOnly day) => new(day.DayNumber, 0x4855, 0x4D49, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
