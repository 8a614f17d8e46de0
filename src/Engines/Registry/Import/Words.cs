using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Category and degree of disability as lists write them.</summary>
internal static class DisabilityWords
{
    public static DisabilityCategory? Category(string text) => text.Trim() switch
    {
        "1" or "视力" or "视力残疾" => DisabilityCategory.Sight,
        "2" or "听力" or "听力残疾" => DisabilityCategory.Hearing,
        "3" or "言语" or "言语残疾" => DisabilityCategory.Speech,
        "4" or "肢体" or "肢体残疾" => DisabilityCategory.Limb,
        "5" or "智力" or "智力残疾" => DisabilityCategory.Intellectual,
        "6" or "精神" or "精神残疾" => DisabilityCategory.Mental,
        "7" or "多重" or "多重残疾" => DisabilityCategory.Multiple,
        _ => null,
    };

    public static DisabilityDegree? Degree(string text) => text.Trim() switch
    {
        "1" or "一级" or "1级" or "壹级" => DisabilityDegree.First,
        "2" or "二级" or "2级" or "贰级" => DisabilityDegree.Second,
        "3" or "三级" or "3级" or "叁级" => DisabilityDegree.Third,
        "4" or "四级" or "4级" or "肆级" => DisabilityDegree.Fourth,
        _ => null,
    };
}

/// <summary>Villages by their names, where a list has no codes: 城东街道文汇社区, 文汇社区; a name that two villages share is no answer.</summary>
internal static class AreaWords
{
    public static string? Find(string text, Scope scope, DivisionCatalogue divisions, DateOnly day)
    {
        var key = SearchKeys.OfAddress(text);
        string? found = null;
        foreach (var prefix in scope.Prefixes)
        {
            var villages = prefix.Length == 12 ? divisions.Find(prefix, day) is { } one ? [one] : [] : divisions.Within(prefix, day).Where(d => d.AreaCode.Length == 12);
            foreach (var village in villages)
            {
                var town = divisions.NameOf(village.AreaCode[..9], day);
                var district = divisions.NameOf(village.AreaCode[..6], day);
                foreach (var name in new[] { village.Name, village.ShortName })
                {
                    if (key != SearchKeys.OfAddress(name) && key != SearchKeys.OfAddress(town + name) && key != SearchKeys.OfAddress(district + town + name)) continue;
                    if (found is not null && found != village.AreaCode) return null;
                    found = village.AreaCode;
                }
            }
        }

        return found;
    }
}
