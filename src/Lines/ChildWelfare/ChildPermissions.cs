using Huimin.Data;

namespace Huimin.ChildWelfare;

/// <summary>
/// What may be done for children. Files are kept by the town. What was reported about harm is for those who handle it in the town and the district alone
/// (知情最小化): supervisors see figures, village aides what they reported themselves on paper.
/// </summary>
public static class ChildPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看儿童档案", Roles.Town | Roles.District);
    public static readonly Permission Record = new("child.record", "建立、更新儿童档案，登记监护评估", Role.TownClerk);
    public static readonly Permission Protect = new(Why.Protectors, "查看和办理强制报告", Roles.Town | Role.DistrictClerk | Role.DistrictApprover);

    public static IReadOnlyList<Permission> All { get; } = [Read, Record, Protect];
}
