using Huimin.Data;

namespace Huimin.Registry;

/// <summary>What may be done with the register, and the posts that may (handbook §0.3).</summary>
public static class RegistryPermissions
{
    public static readonly Permission Read = new("registry.read", "查询人员和家庭档案", Roles.Staff);
    public static readonly Permission Edit = new("registry.edit", "登记和变更人员、家庭", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Import = new("registry.import", "导入人员和家庭名册", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Reveal = new("registry.reveal", "查看脱敏字段的明文", Roles.Town | Roles.District);
    public static readonly Permission ApproveReveal = new("registry.approve-reveal", "批准查看特殊保护对象的明文", Role.TownApprover | Role.DistrictApprover);
    public static readonly Permission Export = new("registry.export", "导出名单", Role.TownClerk | Role.DistrictClerk | Role.DistrictSupervisor) { AsksAgain = true };
    public static readonly Permission ApproveExport = new("registry.export-approve", "批准导出名单", Role.TownApprover | Role.DistrictApprover) { AsksAgain = true };
    public static readonly Permission SeeExports = new("registry.exports", "查看导出申请", Export.HeldBy | ApproveExport.HeldBy);
    public static readonly Permission Merge = new("registry.merge", "提议合并重复档案", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission ApproveMerge = new("registry.approve-merge", "批准合并重复档案", Role.TownApprover | Role.DistrictApprover);

    public static IReadOnlyList<Permission> All { get; } = [Read, Edit, Import, Reveal, ApproveReveal, Export, ApproveExport, SeeExports, Merge, ApproveMerge];
}
