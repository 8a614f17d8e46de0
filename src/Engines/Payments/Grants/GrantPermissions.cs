using Huimin.Data;

namespace Huimin.Payments;

/// <summary>What may be done with one-off grants: a clerk of the district draws up and locks, towns hear objections, the approver approves.</summary>
public static class GrantPermissions
{
    public static readonly Permission Read = new(Why.Grants, "查看一次性发放和名单", Roles.Town | Roles.District);
    public static readonly Permission Make = new("grants.make", "拟定一次性发放、锁定名单、导入理赔", Role.DistrictClerk);
    public static readonly Permission TakeOut = new("grants.object", "登记名单异议、剔除", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Approve = new("grants.approve", "批准一次性发放", Role.DistrictApprover);
    public static readonly Permission Cancel = new("grants.cancel", "批准前撤销一次性发放", Role.DistrictClerk | Role.DistrictApprover);

    public static IReadOnlyList<Permission> All { get; } = [Read, Make, TakeOut, Approve, Cancel];
}
