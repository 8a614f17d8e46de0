namespace Huimin.ElderCare;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this line.</summary>
internal static class Why
{
    public const string Voucher = "发放和核销养老服务消费券";
    public const string Duty = "老年人权益保障法；民办函〔2025〕49号；个人信息保护法第三十四条";
    public const string SensitiveDuty = "老年人权益保障法；民办函〔2025〕49号；个人信息保护法第二十八条、第三十四条";
    public const string AsAccounts = "与会计账簿相同，三十年（会计档案管理办法第十四条）";
    public const string Read = "vouchers.read";
}
