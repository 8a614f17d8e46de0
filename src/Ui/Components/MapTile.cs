namespace Huimin.Ui;

/// <summary>One place of a <see cref="TileMap"/> (方格): its name, what is counted there, and how that is written.</summary>
/// <param name="Name">The name of the town, short enough for a tile.</param>
/// <param name="Value">What gives the colour; below nothing where it is less.</param>
/// <param name="Text">The number as the tile shows it.</param>
/// <param name="Href">Where the tile leads; null for none.</param>
/// <param name="Chosen">Whether the page shows this place alone.</param>
public sealed record MapTile(string Name, long Value, string Text, string? Href = null, bool Chosen = false);

/// <summary>The steps of a colour scale (色阶): four of one width, which is 1, 2 or 5 with zeros, and an own one for nothing.</summary>
public static class MapScale
{
    public const int Steps = 4;

    /// <summary>The width of a step, so that four hold the largest.</summary>
    public static long WidthFor(IEnumerable<long> values)
    {
        var most = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (long ten = 1; ; ten *= 10)
        {
            foreach (var times in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if (times * ten * Steps >= most) return times * ten;
            }
        }
    }

    /// <summary>Which step a value is on: 0 for nothing, else 1 to 4, negative where the value is.</summary>
    public static int StepOf(long value, long width) => Math.Sign(value) * (int)((Math.Abs(value) + width - 1) / width);
}
