namespace Huimin.Registry;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Identify = "识别救助和服务对象";
    public const string Contact = "通知、走访和送达";
    public const string Household = "认定共同生活家庭成员和户籍状况";
    public const string Eligibility = "判断救助和福利条件";
    public const string Trace = "说明资料何时成立、何时得知，供复核和追溯";

    public const string Duty = "个人信息保护法第三十四条；社会救助法第十一条";
    public const string SensitiveDuty = "个人信息保护法第二十八条、第三十四条；社会救助法第十一条";

    public const string WhileListed = "在册期间及注销后三十年";

    public const string Read = "registry.read";
    public const string Reveal = "registry.reveal";
    public const string Nobody = "不显示，仅供检索";
}
