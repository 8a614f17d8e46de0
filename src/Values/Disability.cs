namespace Huimin.Values;

/// <summary>Category of disability (残疾类别).</summary>
public enum DisabilityCategory
{
    Sight = 1,
    Hearing = 2,
    Speech = 3,
    Limb = 4,
    Intellectual = 5,
    Mental = 6,
    Multiple = 7,
}

/// <summary>Degree of disability (残疾等级); the first is the heaviest.</summary>
public enum DisabilityDegree
{
    First = 1,
    Second = 2,
    Third = 3,
    Fourth = 4,
}

public static class DisabilityTitles
{
    public static string Title(this DisabilityCategory category) => category switch
    {
        DisabilityCategory.Sight => "视力残疾",
        DisabilityCategory.Hearing => "听力残疾",
        DisabilityCategory.Speech => "言语残疾",
        DisabilityCategory.Limb => "肢体残疾",
        DisabilityCategory.Intellectual => "智力残疾",
        DisabilityCategory.Mental => "精神残疾",
        DisabilityCategory.Multiple => "多重残疾",
        _ => "未说明",
    };

    public static string Title(this DisabilityDegree degree) => degree switch
    {
        DisabilityDegree.First => "一级",
        DisabilityDegree.Second => "二级",
        DisabilityDegree.Third => "三级",
        DisabilityDegree.Fourth => "四级",
        _ => "未说明",
    };
}
