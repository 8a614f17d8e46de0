using System.Text.Json.Serialization;
using Huimin.Casework;
using Huimin.Data;

namespace Huimin.Portal;

/// <summary>
/// Who is at the portal now (群众会话): a person who has shown two or three facts that only the family knows. Lives 30 minutes in a sealed cookie and
/// nowhere else.
/// </summary>
/// <param name="PersonId">The person.</param>
/// <param name="HouseholdId">The household it is about.</param>
/// <param name="AreaCode">The village of it.</param>
/// <param name="CaseId">The case whose number was given; null where the person named itself and so sees all it has applied for.</param>
/// <param name="IntakeId">The matters that were applied for with that case.</param>
/// <param name="Until">When it ends.</param>
public sealed record PortalSession(Guid PersonId, Guid HouseholdId, string AreaCode, Guid? CaseId, Guid? IntakeId, DateTime Until)
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Named by number of document, name and telephone, not by the number of a case alone.</summary>
    [JsonIgnore]
    public bool IsNamed => CaseId is null;

    /// <summary>The citizen as actor: inside the one village, and in each operation held to what the person itself applied for.</summary>
    [JsonIgnore]
    public Actor Actor => new()
    {
        AccountId = PersonId,
        StaffPersonId = PersonId,
        Name = "申请人本人",
        Role = Role.Citizen,
        Scope = Scope.Of(AreaCode),
        Unit = "网上",
    };
}

internal static class OwnRecords
{
    /// <summary>The cases that this session may see: what the person applied for, and only the one intake where the number of a case opened the door.</summary>
    public static IQueryable<CaseFile> CasesOf(this HuiminDb db, PortalSession session) => session.IsNamed
        ? db.Cases.Where(c => c.ApplicantId == session.PersonId)
        : db.Cases.Where(c => c.ApplicantId == session.PersonId && (c.IntakeId == session.IntakeId || c.OriginId == session.CaseId));
}
