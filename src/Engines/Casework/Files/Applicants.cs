using Huimin.Data;

namespace Huimin.Casework;

/// <summary>
/// What a citizen may do with cases (群众本人办理): what the office does by its posts, the applicant does for its own case alone. The actor's account is the
/// person of the register.
/// </summary>
internal static class Applicants
{
    public static bool IsCitizen(Actor actor) => actor.Role == Role.Citizen;

    /// <summary>The permission that an operation asks of this actor.</summary>
    public static Permission Needs(Actor actor, Permission office) => IsCitizen(actor) ? CasePermissions.Own : office;

    /// <summary>The office goes by its divisions; a citizen by being the applicant.</summary>
    public static bool Covers(Actor actor, Guid applicantId) => !IsCitizen(actor) || actor.AccountId == applicantId;

    /// <summary>A citizen applies and objects, online; the rest is opened by the office.</summary>
    public static bool MayOpen(Actor actor, Procedure procedure, CaseChannel channel) =>
        !IsCitizen(actor) || (channel == CaseChannel.Online && procedure.Kind is CaseKind.Apply or CaseKind.Objection);

    /// <summary>A citizen hands in what it is asked for, its consent and its promise; never a record of the office.</summary>
    public static bool MayHandIn(Actor actor, Procedure procedure, EvidenceKind kind) =>
        !IsCitizen(actor) || procedure.Asked.Contains(kind) || kind == EvidenceKind.Authorisation || kind == EvidenceKind.Promise || kind == EvidenceKind.Other;
}
