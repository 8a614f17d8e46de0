using Huimin.Demo;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary>A bar for each step of the demo.</summary>
internal sealed class Bars(ProgressContext screen) : IProgress<DemoProgress>
{
    private readonly Dictionary<string, ProgressTask> bars = [];

    public void Report(DemoProgress value)
    {
        lock (bars)
        {
            if (!bars.TryGetValue(value.Step, out var bar)) bars[value.Step] = bar = screen.AddTask(Markup.Escape(value.Step));
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Done;
        }
    }
}
