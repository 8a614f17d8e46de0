using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>By what a person was found (检索方式).</summary>
public enum FoundBy
{
    IdNumber = 1,
    Phone = 2,
    HouseholdNumber = 3,
    Name = 4,
    Pinyin = 5,
    Initials = 6,
    Address = 7,
}

public static class FoundBys
{
    public static string Title(this FoundBy by) => by switch
    {
        FoundBy.IdNumber => "身份号码",
        FoundBy.Phone => "联系电话",
        FoundBy.HouseholdNumber => "户号",
        FoundBy.Name => "姓名",
        FoundBy.Pinyin => "拼音",
        FoundBy.Initials => "拼音首字母",
        _ => "住址",
    };
}

/// <summary>What the words in the one box can mean, the likeliest first.</summary>
internal sealed record SearchText(IReadOnlyList<FoundBy> Ways, string Trimmed, string Key)
{
    public static SearchText Of(string text)
    {
        var trimmed = text.Trim();
        var key = SearchKeys.OfAddress(trimmed);
        var digits = key.Count(char.IsAsciiDigit);
        var letters = key.Count(char.IsAsciiLetter);
        var others = key.Length - digits - letters;
        if (others > 0) return new(LooksLikeAddress(key, digits) ? [FoundBy.Address, FoundBy.Name] : [FoundBy.Name, FoundBy.Address], trimmed, key);
        if (digits == 0) return new(letters >= 2 ? [FoundBy.Pinyin, FoundBy.Initials] : [], trimmed, key);
        var ways = new List<FoundBy>();
        if (key.Length is 15 or 18) ways.Add(FoundBy.IdNumber);
        if (PhoneNumber.TryParse(trimmed, out _)) ways.Add(FoundBy.Phone);
        ways.Add(FoundBy.HouseholdNumber);
        return new(ways, trimmed, key);
    }

    public byte[] IdIndex(FieldVault vault) => SearchKeys.OfIdNumber(vault, IdNumber.TryParse(Trimmed, out var id) ? id.Value : Trimmed);

    public byte[] PhoneIndex(FieldVault vault) => SearchKeys.OfPhone(vault, PhoneNumber.Parse(Trimmed).Value);

    private static bool LooksLikeAddress(string key, int digits) =>
        digits > 0 || key.Length > 6 || key[^1] is '村' or '组' or '号' or '路' or '街' or '镇' or '乡' || key.EndsWith("社区", StringComparison.Ordinal) || key.EndsWith("街道", StringComparison.Ordinal);
}
