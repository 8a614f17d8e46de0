using Huimin.Data;

namespace Huimin.Petitions;

/// <summary>What may be done with petitions. A town takes them in; the bureau decides and answers; what is said against somebody only the district reads.</summary>
public static class PetitionPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看信访事项", Roles.Town | Roles.District);
    public static readonly Permission Accusations = new("petitions.accusations", "查看检举控告（被举报人除外）", Roles.District);
    public static readonly Permission Register = new("petitions.register", "登记信访事项", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Handle = new("petitions.handle", "受理、转送、办理和答复信访事项", Role.DistrictClerk);
    public static readonly Permission Lead = new("petitions.lead", "批准延期，作出复查、复核意见，督办超期和不满意件", Role.DistrictApprover);

    public static IReadOnlyList<Permission> All { get; } = [Read, Accusations, Register, Handle, Lead];
}
