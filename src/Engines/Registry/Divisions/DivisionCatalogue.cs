using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// All divisions with their history, in memory (区划目录): the country down to counties, Chongqing down to villages, and the changes since the
/// table's day (2023-06-30).
/// </summary>
public sealed class DivisionCatalogue
{
    private static readonly Lazy<DivisionCatalogue> Table = new(() => new DivisionCatalogue(DivisionFiles.Read()));
    private readonly Dictionary<string, Division[]> byCode;
    private readonly Dictionary<string, Division[]> byParent;

    public DivisionCatalogue(IEnumerable<Division> divisions)
    {
        var all = divisions.ToList();
        byCode = all.GroupBy(d => d.AreaCode).ToDictionary(g => g.Key, g => g.OrderBy(d => d.ValidFrom).ToArray(), StringComparer.Ordinal);
        byParent = all.Where(d => d.ParentCode is not null).GroupBy(d => d.ParentCode!)
            .ToDictionary(g => g.Key, g => g.OrderBy(d => d.AreaCode, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The divisions that travel with the product.</summary>
    public static DivisionCatalogue Shipped => Table.Value;

    /// <summary>The division that had the code on a day; null when there was none.</summary>
    public Division? Find(string code, DateOnly day) => byCode.TryGetValue(code, out var stretches) ? Array.FindLast(stretches, d => d.IsInForce(day)) : null;

    /// <summary>Official name on a day; for a code that is not in the catalogue the code itself.</summary>
    public string NameOf(string code, DateOnly day) => (Find(code, day) ?? Latest(code))?.Name ?? code;

    /// <summary>The name as people say it.</summary>
    public string ShortNameOf(string code, DateOnly day) => (Find(code, day) ?? Latest(code))?.ShortName ?? code;

    /// <summary>From the town down: 城东街道文汇社区. The district is left out, since everybody is in it.</summary>
    public string PathOf(string code, DateOnly day) =>
        code.Length switch
        {
            12 => ShortNameOf(code[..9], day) + ShortNameOf(code, day),
            _ => ShortNameOf(code, day),
        };

    /// <summary>Every stretch of a code, the oldest first; empty for a code that never was.</summary>
    public IReadOnlyList<Division> HistoryOf(string code) => byCode.TryGetValue(code, out var stretches) ? stretches : [];

    /// <summary>The divisions directly below, in force on a day.</summary>
    public IReadOnlyList<Division> Below(string code, DateOnly day) =>
        byParent.TryGetValue(code, out var below) ? [.. below.Where(d => d.IsInForce(day))] : [];

    /// <summary>Takes a code that is in force on the day; refuses one that never was, is no longer, or was not yet.</summary>
    public Result<Division> Check(string code, DateOnly day)
    {
        if (!byCode.TryGetValue(code, out var stretches)) return RegistryRefusals.DivisionUnknown.Fill(code);
        if (Find(code, day) is { } division) return division;
        var last = stretches[^1];
        if (last.ValidTo is not { } ended || day < ended) return RegistryRefusals.DivisionNotYet.Fill(last.Name, last.ValidFrom.Title());
        return RegistryRefusals.DivisionAbolished.Fill(last.Name, code, ended.Title(), last.Successor ?? "新的区划");
    }

    /// <summary>Villages and communities of a district or town whose names contain the words, for search by address.</summary>
    public IEnumerable<Division> Within(string code, DateOnly day) => Below(code, day).SelectMany(d => d.AreaCode.Length >= 12 ? [d] : Within(d.AreaCode, day).Prepend(d));

    private Division? Latest(string code) => byCode.TryGetValue(code, out var stretches) ? stretches[^1] : null;
}
