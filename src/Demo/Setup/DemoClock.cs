using System.Globalization;
using System.Text;
using Huimin.Access;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// The time of the demo district (演示时钟): the real time, some days ahead, or behind where a lived year lies. A newcomer lets a week of publication pass with
/// one click. It only ever goes forward, and is kept in the data directory.
/// </summary>
public sealed class DemoClock : TimeProvider, IDemoDays
{
    private const int MostDays = 3650;
    private readonly string path;
    private int ahead;

    public DemoClock(string dataDirectory)
    {
        path = PathIn(dataDirectory);
        if (File.Exists(path) && int.TryParse(File.ReadAllText(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)) ahead = Math.Min(days, MostDays);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Volatile.Read(ref ahead), 0, 0, 0);

    public Result<Done> Forward(int days)
    {
        lock (path)
        {
            var to = (int)Math.Min((long)ahead + Math.Max(days, 0), MostDays);
            var kept = Keep(path, to);
            if (kept.Ok) Volatile.Write(ref ahead, to);
            return kept;
        }
    }

    /// <summary>Has the time of a directory go on from a day in Beijing, unless it already has a time of its own.</summary>
    public static Result<Done> GoOnFrom(string dataDirectory, DateOnly day, DateOnly today)
    {
        var path = PathIn(dataDirectory);
        return File.Exists(path) ? Result.Done : Keep(path, day.DayNumber - today.DayNumber);
    }

    private static string PathIn(string dataDirectory) => Path.Combine(dataDirectory, "demo-days.txt");

    private static Result<Done> Keep(string path, int days) => DurableFile.Write(path, file => file.Write(Encoding.ASCII.GetBytes(days.ToString(CultureInfo.InvariantCulture))));
}
