namespace Huimin.Payments;

/// <summary>The words that <see cref="Data.PersonalAttribute"/> repeats on the fields of this room.</summary>
internal static class Why
{
    public const string Pay = "发放救助和福利待遇";
    public const string Account = "把待遇付到本人或者监护人、机构的账户";
    public const string Insurance = "核对资助参保的成效";
    public const string Recover = "追回多发的待遇";

    public const string Duty = "个人信息保护法第三十四条；社会救助法第五十四条";
    public const string SensitiveDuty = "个人信息保护法第二十八条、第三十四条；社会救助法第五十四条";

    public const string AsAccounts = "与会计账簿相同，三十年（会计档案管理办法第十四条）";

    public const string Read = "payments.read";
    public const string Grants = "grants.read";
    public const string File = "payments.file";
    public const string Nobody = "不显示，仅供查重和对账";
}
