namespace Huimin.ChildWelfare;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this line.</summary>
internal static class Why
{
    public const string Care = "关爱保护留守、困境、流动儿童";
    public const string Assess = "评估家庭监护能力";
    public const string Protect = "受理、通报和处置侵害未成年人的强制报告";
    public const string Duty = "未成年人保护法第四十三条、第九十一条；个人信息保护法第三十四条";
    public const string SensitiveDuty = "未成年人保护法第十一条、第九十一条；个人信息保护法第二十八条、第三十一条、第三十四条";
    public const string WhileKept = "终止后三十年";
    public const string Read = "child.read";
    public const string Protectors = "child.protect";
}
