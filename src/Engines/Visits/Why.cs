namespace Huimin.Visits;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Care = "探访关爱老年人、儿童，发现需求及时帮扶";
    public const string Duty = "老年人权益保障法第十三条、第三十八条；未成年人保护法第四十三条；个人信息保护法第三十四条";
    public const string SensitiveDuty = "老年人权益保障法第十三条、第三十八条；未成年人保护法第四十三条；个人信息保护法第二十八条、第三十四条";
    public const string WhileKept = "不再列入探访后三十年";
    public const string Read = "visits.read（儿童的为 visits.children）";
}
