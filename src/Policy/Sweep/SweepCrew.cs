using System.Runtime.InteropServices;

namespace Huimin.Policy.Sweep;

/// <summary>
/// The workers of the sweep (班组): one for each core, started once, each kept on its core and parked between sweeps. Pieces of work are taken by
/// number until none is left; nothing else is shared.
/// </summary>
public sealed partial class SweepCrew : IDisposable
{
    private readonly SemaphoreSlim go = new(0);
    private readonly CountdownEvent resting = new(1);
    private readonly Thread[] threads;
    private readonly Lock one = new();
    private Action<int, int>? work;
    private Exception? failure;
    private int pieces;
    private int next;
    private bool ended;

    public SweepCrew(int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        Workers = workers;
        threads = new Thread[workers];
        for (var i = 0; i < threads.Length; i++)
        {
            var number = i;
            threads[i] = new(() => Stand(number)) { IsBackground = true, Name = $"sweep {number}" };
            threads[i].Start();
        }
    }

    public int Workers { get; }

    /// <summary>Runs the work for the pieces 0 … n−1, each once, by any worker; returns when all are done. The first failure is thrown here.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="piece">Worker number and piece number.</param>
    public void Run(int count, Action<int, int> piece)
    {
        lock (one)
        {
            (work, pieces, next, failure) = (piece, count, 0, null);
            resting.Reset(threads.Length);
            go.Release(threads.Length);
            resting.Wait();
            work = null;
            if (failure is not null) throw new InvalidOperationException("A piece of the sweep failed.", failure);
        }
    }

    public void Dispose()
    {
        ended = true;
        go.Release(threads.Length);
        foreach (var thread in threads) thread.Join();
        go.Dispose();
        resting.Dispose();
    }

    private void Stand(int number)
    {
        Stay(number);
        while (true)
        {
            go.Wait();
            if (ended) return;
            Take(number);
        }
    }

    /// <summary>
    /// Keeps this thread on one core: two workers that wake up together are often put on the same one. Where the system has no such call, or
    /// the process may not use that core, the thread goes where it is put.
    /// </summary>
    private static void Stay(int number)
    {
        if (!OperatingSystem.IsLinux() || number >= Environment.ProcessorCount || number >= 1024) return;
        Span<ulong> cores = stackalloc ulong[16];
        cores.Clear();
        cores[number / 64] = 1UL << (number % 64);
        _ = SetAffinity(0, sizeof(ulong) * 16, cores);
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nuint length, Span<ulong> cores);

    private void Take(int number)
    {
        try
        {
            int piece;
            while ((piece = Interlocked.Increment(ref next) - 1) < pieces) work!(number, piece);
        }
#pragma warning disable CA1031 // Carried to the caller, who throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure ??= e;
        }
        finally
        {
            resting.Signal();
        }
    }
}
