namespace Huimin.Registry;

/// <summary>
/// An administrative division in one stretch of its history (行政区划). A code is never a permanent key of a place: code, name and dates belong
/// together.
/// </summary>
/// <param name="AreaCode">6, 9 or 12 digits; a province as 500000, a city as 500100.</param>
/// <param name="Name">Official name.</param>
/// <param name="Kind">区县, 街道, 镇, 乡, 村委会 or 居委会.</param>
/// <param name="ParentCode">The division above; null for a province.</param>
/// <param name="ValidFrom">First day; the earliest day there is when the table does not tell.</param>
/// <param name="ValidTo">First day on which it no longer existed (撤销); null while it exists.</param>
/// <param name="SuccessorCode">Code that took its place, where it is known.</param>
/// <param name="Successor">Name of the division that took its place.</param>
public sealed record Division(
    string AreaCode, string Name, DivisionKind Kind, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo = null, string? SuccessorCode = null, string? Successor = null)
{
    public bool IsInForce(DateOnly day) => day >= ValidFrom && (ValidTo is null || day < ValidTo);

    /// <summary>As people say it: 文汇社区 for 文汇社区居民委员会.</summary>
    public string ShortName
    {
        get
        {
            var name = Name;
            foreach (var ending in new[] { "居民委员会", "村民委员会", "委员会" })
            {
                if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
            }

            return name;
        }
    }
}

public enum DivisionKind
{
    Province = 1,
    Prefecture = 2,

    /// <summary>区县</summary>
    County = 3,

    /// <summary>街道</summary>
    Subdistrict = 4,

    /// <summary>镇</summary>
    Town = 5,

    /// <summary>乡, 民族乡</summary>
    Township = 6,

    /// <summary>村委会</summary>
    Village = 7,

    /// <summary>居委会</summary>
    Community = 8,
}

public static class DivisionKinds
{
    public static string Title(this DivisionKind kind) => kind switch
    {
        DivisionKind.Province => "省级",
        DivisionKind.Prefecture => "市级",
        DivisionKind.County => "区县",
        DivisionKind.Subdistrict => "街道",
        DivisionKind.Town => "镇",
        DivisionKind.Township => "乡",
        DivisionKind.Village => "村委会",
        _ => "居委会",
    };
}
