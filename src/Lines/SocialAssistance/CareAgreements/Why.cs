namespace Huimin.SocialAssistance;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this line.</summary>
internal static class Why
{
    public const string Care = "落实散居特困人员的照料护理";
    public const string Duty = "社会救助法第十六条；个人信息保护法第三十四条";
    public const string WhileCared = "协议终止后三十年";
    public const string Read = "tekun.care.read";
}
