namespace Huimin.Data;

/// <summary>How much harm the field could do (个人信息分级, 个人信息保护法 28、31 条).</summary>
public enum PersonalLevel
{
    /// <summary>General personal data (一般个人信息).</summary>
    General = 1,

    /// <summary>Sensitive personal data (敏感个人信息): health, numbers of documents, children, addresses of protected people.</summary>
    Sensitive = 2,
}

/// <summary>
/// Why a personal field is kept and who may see it (rule D1). Every personal field of every record carries it; a test finds those without.
/// </summary>
/// <param name="purpose">What it is used for (处理目的).</param>
/// <param name="basis">The law that allows it (处理依据).</param>
/// <param name="level">How sensitive it is.</param>
/// <param name="retention">How long it is kept (保存期限).</param>
/// <param name="seenBy">The permission that shows it in clear.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(string purpose, string basis, PersonalLevel level, string retention, string seenBy) : Attribute
{
    public string Purpose { get; } = purpose;
    public string Basis { get; } = basis;
    public PersonalLevel Level { get; } = level;
    public string Retention { get; } = retention;
    public string SeenBy { get; } = seenBy;
}
