namespace Huimin.Petitions;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this line.</summary>
internal static class Why
{
    public const string Handle = "办理群众信访事项";
    public const string Repeat = "查明是否重复信访";
    public const string Stand = "检举控告不让被举报人得知";
    public const string Duty = "信访工作条例；个人信息保护法第三十四条";
    public const string SensitiveDuty = "信访工作条例；个人信息保护法第二十八条、第三十四条";
    public const string WhileKept = "办结后三十年";
    public const string Read = "petitions.read";
    public const string Accusations = "petitions.accusations（被举报人除外）";
    public const string Masked = "petitions.read（只显示打星号码）";
    public const string Nobody = "任何人都看不到";
}
