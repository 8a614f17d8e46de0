using System.Globalization;
using System.Text;
using Huimin.Access;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// The time of the demo district (演示时钟): the real time, some days ahead. A newcomer lets a week of publication pass with one click. It only ever goes
/// forward, and is kept in the data directory.
/// </summary>
public sealed class DemoClock : TimeProvider, IDemoDays
{
    private const int MostDays = 3650;
    private readonly string path;
    private int ahead;

    public DemoClock(string dataDirectory)
    {
        path = Path.Combine(dataDirectory, "demo-days.txt");
        if (File.Exists(path) && int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var days)) ahead = Math.Min(days, MostDays);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Volatile.Read(ref ahead), 0, 0, 0);

    public Result<Done> Forward(int days)
    {
        lock (path)
        {
            var to = (int)Math.Clamp((long)ahead + Math.Max(days, 0), 0, MostDays);
            var kept = DurableFile.Write(path, file => file.Write(Encoding.ASCII.GetBytes(to.ToString(CultureInfo.InvariantCulture))));
            if (kept.Ok) Volatile.Write(ref ahead, to);
            return kept;
        }
    }
}
