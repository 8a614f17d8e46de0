using Huimin.Data;

namespace Huimin.Entitlements;

/// <summary>What may be done with facts, decisions and awards, and the posts that may. A village aide does not see what a household owns (handbook §18.4).</summary>
public static class EntitlementPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看核算事实、待遇和核算结果", Roles.Town | Roles.District);
    public static readonly Permission Record = new("entitlements.record", "登记核算事实", Role.TownClerk | Role.DistrictClerk) { Reaches = true };
    public static readonly Permission TakeOver = new("entitlements.takeover", "接收存量待遇", Role.DistrictApprover);
    public static readonly Permission Sweep = new("entitlements.sweep", "普查全区待遇", Role.DistrictClerk | Role.DistrictApprover | Role.DistrictSupervisor);
    public static readonly Permission Settle = new("entitlements.settle", "处理普查发现", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Simulate = new("entitlements.simulate", "模拟标准调整", Role.DistrictClerk | Role.DistrictApprover | Role.DistrictSupervisor);
    public static readonly Permission Policies = new("entitlements.policies", "查看政策工具书和参数", Roles.Staff);

    public static IReadOnlyList<Permission> All { get; } = [Read, Record, TakeOver, Sweep, Settle, Simulate, Policies];
}
