using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Takes the town and village from the beginning of an address (地址拆分): 城东街道文汇社区2组 → 500114001001 and 2组.</summary>
/// <param name="AreaCode">The narrowest division named; null when none is.</param>
/// <param name="Rest">The rest as a search key.</param>
internal sealed record AddressText(string? AreaCode, string Rest)
{
    public static AddressText Of(string key, DivisionCatalogue divisions, string districtCode, DateOnly day)
    {
        if (districtCode.Length != 6) return new(null, key);
        foreach (var city in new[] { "重庆市", divisions.NameOf(districtCode, day) })
        {
            if (key.StartsWith(city, StringComparison.Ordinal)) key = key[city.Length..];
        }

        string? area = null;
        var towns = divisions.Below(districtCode, day);
        if (Longest(towns, key) is { } town)
        {
            area = town.Division.AreaCode;
            key = key[town.Length..];
        }

        var villages = area is null ? towns.SelectMany(t => divisions.Below(t.AreaCode, day)) : divisions.Below(area, day);
        if (Longest(villages, key) is { } village)
        {
            area = village.Division.AreaCode;
            key = key[village.Length..];
        }

        return new(area, key);
    }

    /// <summary>The address below its village: 黔江区濯水镇三门社区3组12号 → 3组12号 when that is the village.</summary>
    public static string Below(string address, string villageCode, DivisionCatalogue divisions, DateOnly day)
    {
        var rest = address.AsSpan().Trim();
        foreach (var name in new[]
        {
            "重庆市", divisions.NameOf(villageCode[..6], day), divisions.NameOf(villageCode[..9], day), divisions.NameOf(villageCode, day), divisions.ShortNameOf(villageCode, day),
        })
        {
            if (rest.Length > name.Length && rest.StartsWith(name, StringComparison.Ordinal)) rest = rest[name.Length..];
        }

        return rest.Length == address.Length ? address : rest.ToString();
    }

    private static (Division Division, int Length)? Longest(IEnumerable<Division> divisions, string key)
    {
        (Division, int Length)? best = null;
        foreach (var division in divisions)
        {
            foreach (var name in new[] { division.Name, division.ShortName })
            {
                if (name.Length > (best?.Length ?? 0) && key.StartsWith(TraditionalScript.Simplify(name), StringComparison.Ordinal)) best = (division, name.Length);
            }
        }

        return best;
    }
}
