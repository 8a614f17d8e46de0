using Huimin.Data;

namespace Huimin.StreetRelief;

/// <summary>What may be done with stays. Village aides bring people in; what is written about them is not theirs to read.</summary>
public static class ReliefPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看流散人员救助记录", Roles.Town | Roles.District);
    public static readonly Permission Record = new("relief.record", "登记和办理流散人员救助", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Lengthen = new("relief.lengthen", "批准延长在站时间", Role.DistrictApprover);

    public static IReadOnlyList<Permission> All { get; } = [Read, Record, Lengthen];
}
