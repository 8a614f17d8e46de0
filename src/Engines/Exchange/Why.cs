namespace Huimin.Exchange;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Check = "核对申请救助家庭的经济状况";
    public const string Duty = "社会救助法第四十条至第四十三条；个人信息保护法第三十四条";
    public const string SensitiveDuty = "社会救助法第四十条至第四十三条；个人信息保护法第二十八条、第三十四条";
    public const string WhileKept = "办结后三十年";
    public const string Nobody = "不显示，仅供查询";
    public const string Read = "exchange.read";
}
