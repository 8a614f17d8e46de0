using System.Collections.Concurrent;
using Huimin.Values;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Huimin.Exchange;

/// <summary>How patiently sources are asked (查询限度).</summary>
/// <param name="Attempt">How long one attempt may take.</param>
/// <param name="BackOff">The first pause before trying again; it doubles.</param>
/// <param name="Pause">How long nothing is sent after repeated failures.</param>
/// <param name="AtOnce">How many questions are under way to one source.</param>
/// <param name="Waiting">How many more may wait for their turn.</param>
public sealed record SourceLimits(TimeSpan Attempt, TimeSpan BackOff, TimeSpan Pause, int AtOnce = 4, int Waiting = 64)
{
    public static SourceLimits Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
}

/// <summary>
/// Guards the way to each source (查询通道): time-out, two more attempts with back-off, a pause when it keeps failing, and back-pressure: what does not fit
/// is refused at once instead of piling up.
/// </summary>
public sealed class SourceLines(SourceLimits limits, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.Ordinal);

    private sealed class Line(ResiliencePipeline pipeline, SemaphoreSlim gate)
    {
        private int waiting;

        public ResiliencePipeline Pipeline => pipeline;
        public SemaphoreSlim Gate => gate;

        public bool TryJoin(int most)
        {
            if (Interlocked.Increment(ref waiting) <= most) return true;
            Interlocked.Decrement(ref waiting);
            return false;
        }

        public void Left() => Interlocked.Decrement(ref waiting);
    }

    /// <summary>Runs one exchange with a source; refused where it is paused, full, not reachable or not understood.</summary>
    public async Task<Result<T>> RunAsync<T>(Source source, Func<CancellationToken, Task<T>> exchange, CancellationToken ct)
    {
        var line = lines.GetOrAdd(source.Code, _ => Make());
        if (!line.TryJoin(limits.AtOnce + limits.Waiting)) return ExchangeRefusals.Busy;
        try
        {
            await line.Gate.WaitAsync(ct);
            try
            {
                return await line.Pipeline.ExecuteAsync(async stop => await exchange(stop), ct);
            }
            finally
            {
                line.Gate.Release();
            }
        }
        catch (BrokenCircuitException)
        {
            return ExchangeRefusals.Paused;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException or TimeoutException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return e.InnerException is NotUnderstoodException ? ExchangeRefusals.HostNotRegistered : ExchangeRefusals.NotReachable;
        }
        catch (NotUnderstoodException)
        {
            return ExchangeRefusals.NotUnderstood;
        }
        finally
        {
            line.Left();
        }
    }

    public void Dispose()
    {
        foreach (var line in lines.Values) line.Gate.Dispose();
    }

    private Line Make()
    {
        var failures = new PredicateBuilder().Handle<HttpRequestException>(e => e.InnerException is not NotUnderstoodException).Handle<TimeoutRejectedException>().Handle<TimeoutException>();
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions { ShouldHandle = failures, MaxRetryAttempts = 2, Delay = limits.BackOff, BackoffType = DelayBackoffType.Exponential, UseJitter = true })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions { ShouldHandle = failures, FailureRatio = 0.5, MinimumThroughput = 6, SamplingDuration = TimeSpan.FromMinutes(1), BreakDuration = limits.Pause })
            .AddTimeout(limits.Attempt)
            .Build();
        return new Line(pipeline, new SemaphoreSlim(limits.AtOnce));
    }
}
