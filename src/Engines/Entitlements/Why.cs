namespace Huimin.Entitlements;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Assess = "核算救助和福利待遇";
    public const string Replay = "复核、申诉和审计时重新核算";
    public const string Pay = "发放待遇";

    public const string Duty = "个人信息保护法第三十四条；社会救助法第四十条至第四十三条";
    public const string SensitiveDuty = "个人信息保护法第二十八条、第三十四条；社会救助法第四十条至第四十三条";

    public const string WhileDecided = "待遇终止后三十年";

    public const string Read = "entitlements.read";
}
