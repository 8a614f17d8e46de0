using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Payments;

/// <summary>
/// Where the money of one person goes (收款账户). It is never edited: a change is another row, asked for by one person and confirmed by another, and used
/// from the next cycle (M6).
/// </summary>
public sealed class PayAccount : IOfSubject, IVersioned
{
    public required Guid PayAccountId { get; init; }

    /// <summary>The person whose money it is.</summary>
    public required Guid SubjectId { get; init; }

    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Name of the bank (开户行).</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string Bank { get; init; }

    /// <summary>The number, encrypted; in clear it stands in the file for the bank only.</summary>
    [Personal(Why.Account, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.File)]
    public required byte[] NumberSealed { get; init; }

    [Personal(Why.Account, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Nobody)]
    public required byte[] NumberIndex { get; init; }

    /// <summary>In whose name the account is (户名).</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string Holder { get; init; }

    public required HolderKind HolderKind { get; init; }

    public AccountState State { get; set; }

    /// <summary>First day of the first cycle that pays to it.</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public DateOnly? FromMonth { get; set; }

    /// <summary>First day of the first cycle that no longer does; null while it is the one.</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public DateOnly? EndMonth { get; set; }

    /// <summary>What was shown (凭据), such as 存折复印件.</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string Evidence { get; init; }

    public required Guid AskedBy { get; init; }

    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required DateTime AskedAt { get; init; }

    /// <summary>Another person (M6).</summary>
    public Guid? ConfirmedBy { get; set; }

    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>It takes the place of another account of the person: then the person is told (变更告知).</summary>
    public bool IsChange { get; init; }

    /// <summary>When the person was told of the change.</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public DateTime? ToldAt { get; set; }
    public Guid? ToldBy { get; set; }

    /// <summary>How the person was told, such as 电话告知本人.</summary>
    [Personal(Why.Account, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public string ToldHow { get; set; } = "";
    public int Version { get; set; }

    /// <summary>Where the number is sealed.</summary>
    public static SealedColumn NumberColumn { get; } = new("pay_account", "number_sealed");

    /// <summary>The purpose of the blind index.</summary>
    public const string NumberPurpose = "bank_card";
}

/// <summary>In whose name an account is (户主关系).</summary>
public enum HolderKind
{
    /// <summary>本人</summary>
    Own = 1,

    /// <summary>登记的监护人</summary>
    Guardian = 2,

    /// <summary>供养、照料机构</summary>
    Institution = 3,
}

/// <summary>The life of an account (账户状态).</summary>
public enum AccountState
{
    /// <summary>待另一人确认</summary>
    Asked = 1,

    /// <summary>使用中</summary>
    Active = 2,

    /// <summary>不予确认</summary>
    Refused = 3,

    /// <summary>已停用</summary>
    Ended = 4,
}
