using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>
/// All dated rows of the folder <c>rules</c> (政策参数库), checked as a whole: what a key is worth in a region is the row of that region in force, else
/// that of the region above, up to the nation.
/// </summary>
public sealed class ParameterBook
{
    private readonly IReadOnlyList<ParameterKey> keys;
    private readonly Dictionary<AreaCode, ParameterRow[]?[]> byArea;
    private readonly int slots;

    internal ParameterBook(IReadOnlyList<ParameterKey> keys, IReadOnlyList<ParameterRow> rows, IReadOnlyDictionary<AreaCode, string> areas)
    {
        this.keys = keys;
        Areas = areas;
        Rows = rows;
        slots = keys.Count == 0 ? 0 : keys.Max(k => k.Slot) + 1;
        byArea = rows.GroupBy(r => r.Area).ToDictionary(g => g.Key, ByKey);
        Version = Digest(rows);
    }

    /// <summary>The regions that rows may be written for, by code, with their names.</summary>
    public IReadOnlyDictionary<AreaCode, string> Areas { get; }

    public IReadOnlyList<ParameterKey> Keys => keys;

    /// <summary>All rows, by key, region and day.</summary>
    public IReadOnlyList<ParameterRow> Rows { get; }

    /// <summary>A digest of all rows (参数版本), stored with every decision.</summary>
    public string Version { get; }

    /// <summary>
    /// The values in force on the first day of the month: what begins in the middle of a month counts from the next one (按月计发). Refused for a
    /// month before the first row of a key, unless the key says what holds without one.
    /// </summary>
    public Result<ParameterSet> Resolve(AreaCode area, Month month)
    {
        var chain = Chain(area).Select(a => byArea.GetValueOrDefault(a)).OfType<ParameterRow[]?[]>().ToArray();
        var day = month.FirstDay;
        var bySlot = new Parameter[slots];
        foreach (var key in keys)
        {
            var row = Find(chain, key, day);
            if (row is null && key.Otherwise is null) return WhyNot(chain, key, area, month);
            bySlot[key.Slot] = new(row?.Value ?? key.Otherwise!.Value, row, key);
        }

        return new ParameterSet(area, month, bySlot);
    }

    /// <summary>How a key's value went in a region over the years (历年标准): the region's own rows and those it inherits.</summary>
    public IReadOnlyList<ParameterRow> History(ParameterKey key, AreaCode area) =>
        [.. Chain(area).SelectMany(a => byArea.GetValueOrDefault(a)?[key.Slot] ?? []).OrderBy(r => r.Days.From).ThenBy(r => r.Area.Value.Length)];

    /// <summary>A region and those above it, the nation (an empty code) last.</summary>
    internal static IEnumerable<AreaCode> Chain(AreaCode area)
    {
        for (AreaCode? at = area.IsEmpty ? null : area; at is { } here; at = here.Parent) yield return here;
        yield return default;
    }

    private static ParameterRow? Find(ParameterRow[]?[][] chain, ParameterKey key, DateOnly day)
    {
        foreach (var rows in chain)
        {
            var own = rows[key.Slot];
            for (var i = (own?.Length ?? 0) - 1; i >= 0; i--)
            {
                if (own![i].Days.Contains(day)) return own[i];
            }
        }

        return null;
    }

    private Refusal WhyNot(ParameterRow[]?[][] chain, ParameterKey key, AreaCode area, Month month)
    {
        var first = chain.SelectMany(rows => rows[key.Slot] ?? []).MinBy(r => r.Days.From);
        return first is null
            ? ParameterRefusals.NoArea.Fill(Areas.GetValueOrDefault(area, area.Statutory), key.Title)
            : ParameterRefusals.Early.Fill(month.Title, key.Title, first.Days.From.Title());
    }

    private ParameterRow[]?[] ByKey(IEnumerable<ParameterRow> rows)
    {
        var table = new ParameterRow[]?[slots];
        foreach (var group in rows.GroupBy(r => r.Key)) table[group.Key.Slot] = [.. group.OrderBy(r => r.Days.From)];
        return table;
    }

    private static string Digest(IReadOnlyList<ParameterRow> rows)
    {
        var text = new StringBuilder();
        foreach (var r in rows) text.Append(CultureInfo.InvariantCulture, $"{r.Key.Key},{r.Area.Value},{r.Days},{r.Value},{r.State:d},{r.Source}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
