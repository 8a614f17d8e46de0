namespace Huimin.Verification;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Check = "核对申请救助家庭的经济状况";
    public const string Watch = "低收入人口动态监测预警";
    public const string Duty = "社会救助法第四十条至第四十三条；个人信息保护法第三十四条";
    public const string SensitiveDuty = "社会救助法第四十条至第四十三条；个人信息保护法第二十八条、第三十四条";
    public const string WatchDuty = "国办发〔2023〕39号；个人信息保护法第三十四条";
    public const string WhileKept = "办结后三十年";
    public const string WhileWatched = "处置后三年";
    public const string Read = "verify.read";
    public const string Nobody = "不显示，仅供比对";
    public const string Alerts = "alerts.read";
}
