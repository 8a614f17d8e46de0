namespace Huimin.Casework;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Handle = "办理救助和福利事项";
    public const string Publish = "公示救助对象，接受监督";
    public const string Duty = "个人信息保护法第三十四条；社会救助法第四十四条";
    public const string SensitiveDuty = "个人信息保护法第二十八条、第三十四条；社会救助法第四十条至第四十八条";
    public const string WhileKept = "办结后三十年";
    public const string WhilePublished = "公示期满后两年";
    public const string Read = "cases.read";
}
