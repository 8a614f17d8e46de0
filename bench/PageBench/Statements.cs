using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huimin.PageBench;

/// <summary>Which statements the product spends its time on, while it serves; hand-written ones are not seen.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentDictionary<string, (int Count, double Millis)> seen = new(StringComparer.Ordinal);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed) Add(executed.Command.CommandText, executed.Duration, 1);
        if (value.Value is DataReaderDisposingEventData read) Add(read.Command.CommandText, read.Duration, 0);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Print(int most)
    {
        foreach (var (text, (count, millis)) in seen.OrderByDescending(s => s.Value.Millis).Take(most))
            Console.WriteLine($"{millis,9:N0} ms {count,7:N0} times {millis / Math.Max(1, count),8:N2} ms each\n    {text.ReplaceLineEndings("\n    ")}");
    }

    private void Add(string text, TimeSpan time, int count) => seen.AddOrUpdate(text, (count, time.TotalMilliseconds), (_, s) => (s.Count + count, s.Millis + time.TotalMilliseconds));
}
