using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// The person behind accounts (工作人员): separation of duties compares persons (M5). Its version is the lock under which posts are given and
/// taken, so that two grants at the same moment cannot join what must stay apart.
/// </summary>
public sealed class StaffPerson : IVersioned
{
    public static readonly SealedColumn IdNumberColumn = new("staff_person", "id_number_sealed");

    /// <summary>The purpose under which the registry indexes numbers too, so that staff, relatives and people can be matched.</summary>
    public const string IdNumberPurpose = "id_number";

    public required Guid StaffPersonId { get; init; }

    /// <summary>ID number (公民身份号码), encrypted. Null only for the first administrators of an installation.</summary>
    public byte[]? IdNumberSealed { get; init; }

    /// <summary>Blind index of the number: one person is one row.</summary>
    public byte[]? IdNumberIndex { get; init; }

    /// <summary>How often posts or delegations of this person changed.</summary>
    public int PostChanges { get; set; }
    public int Version { get; set; }
}
