namespace Huimin.Values;

/// <summary>Sex (性别) with the codes of GB/T 2261.1.</summary>
public enum Sex
{
    Unknown = 0,
    Male = 1,
    Female = 2,
    Unstated = 9,
}

public static class Sexes
{
    public static string Title(this Sex sex) => sex switch
    {
        Sex.Male => "男",
        Sex.Female => "女",
        Sex.Unstated => "未说明",
        _ => "未知",
    };

    /// <summary>Reads the word or the code of the standard.</summary>
    public static Result<Sex> Read(ReadOnlySpan<char> text) => text.Trim() switch
    {
        "男" or "男性" or "1" or "１" => Sex.Male,
        "女" or "女性" or "2" or "２" => Sex.Female,
        "未知" or "未知的性别" or "0" or "０" => Sex.Unknown,
        "未说明" or "未说明的性别" or "9" or "９" => Sex.Unstated,
        _ => ValueRefusals.SexUnknown,
    };

    public static Sex Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out Sex sex) => Read(text).Try(out sex);
}
