namespace Huimin.StreetRelief;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this line.</summary>
internal static class Why
{
    public const string Help = "救助生活无着的流散人员";
    public const string Identify = "查明身份、联系亲属、返乡";
    public const string Duty = "社会救助法第三十一条；国务院令第381号；个人信息保护法第三十四条";
    public const string SensitiveDuty = "社会救助法第三十一条；国务院令第381号；个人信息保护法第二十八条、第三十四条";
    public const string WhileKept = "离站后三十年";
    public const string Read = "relief.read";
    public const string Masked = "relief.read（只显示打星号码）";
}
