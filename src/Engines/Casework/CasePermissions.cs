using Huimin.Data;

namespace Huimin.Casework;

/// <summary>What may be done with case files. Which step somebody may take stands in the procedure itself.</summary>
public static class CasePermissions
{
    public static readonly Permission Read = new(Why.Read, "查看办件", Roles.Staff);
    public static readonly Permission Handle = new("cases.handle", "办理事项环节", Roles.Staff) { Reaches = true };
    public static readonly Permission Open = new("cases.open", "受理登记", Role.VillageAide | Role.TownClerk | Role.DistrictClerk) { Reaches = true };
    public static readonly Permission Notices = new("cases.notices", "撤下公示、登记公示异议", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Extend = new("cases.extend", "延长办理时限", Role.TownApprover | Role.DistrictApprover);
    public static readonly Permission Procedures = new("cases.procedures", "查看办理程序", Roles.Staff);

    public static readonly Permission Refer = new("cases.refer", "转办其他部门、登记反馈", Role.TownClerk | Role.DistrictClerk) { Reaches = true };
    public static readonly Permission Confer = new("cases.confer", "登记一事一议", Role.DistrictClerk | Role.TownApprover) { Reaches = true };

    /// <summary>A citizen at the portal: to apply, hand in, take back. <see cref="Applicants"/> holds it to its own cases.</summary>
    public static readonly Permission Own = new("cases.own", "网上申请、补材料、撤回本人的办件", Role.Citizen);

    public static IReadOnlyList<Permission> All { get; } = [Read, Handle, Open, Notices, Extend, Procedures, Refer, Confer, Own];
}
