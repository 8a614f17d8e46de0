using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// A relative that a member of staff declares (近亲属备案, K1). Only added; a declaration that is withdrawn is a new row. The number is encrypted
/// and found by its blind index.
/// </summary>
public sealed class KinDeclared : IAppendOnly
{
    public static readonly SealedColumn NameColumn = new("kin_declared", "name_sealed");
    public static readonly SealedColumn IdNumberColumn = new("kin_declared", "id_number_sealed");

    public required Guid KinDeclaredId { get; init; }
    public required Guid StaffPersonId { get; init; }
    public required Kinship Kinship { get; init; }
    public required byte[] NameSealed { get; init; }
    public required byte[] IdNumberSealed { get; init; }

    /// <summary>Blind index under the same purpose as the registry's, so that intake can match it.</summary>
    public required byte[] IdNumberIndex { get; init; }

    /// <summary>True where this row takes an earlier declaration back.</summary>
    public bool IsWithdrawn { get; init; }
    public required DateTime DeclaredAt { get; init; }
}

/// <summary>Which relation (亲属关系). Numbers are stored: never renumber.</summary>
public enum Kinship
{
    Spouse = 1,
    Parent = 2,
    Child = 3,
    Sibling = 4,
    Grandparent = 5,
    Grandchild = 6,
    InLaw = 7,
    Other = 9,
}

public static class Kinships
{
    public static string Title(this Kinship kinship) => kinship switch
    {
        Kinship.Spouse => "配偶",
        Kinship.Parent => "父母",
        Kinship.Child => "子女",
        Kinship.Sibling => "兄弟姐妹",
        Kinship.Grandparent => "祖父母、外祖父母",
        Kinship.Grandchild => "孙子女、外孙子女",
        Kinship.InLaw => "姻亲",
        _ => "其他近亲属",
    };
}
