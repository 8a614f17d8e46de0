using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// What may be done with money, and the posts that may. The clerk builds, the supervisor or another clerk approves, the approver releases: three persons,
/// whatever their posts are (M4, M5).
/// </summary>
public static class PaymentPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看发放明细、发放日历", Roles.Town | Roles.District);
    public static readonly Permission Account = new("payments.account", "登记、变更收款账户", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission ConfirmAccount = new("payments.confirm-account", "确认收款账户", Role.TownApprover | Role.DistrictApprover | Role.DistrictSupervisor);
    public static readonly Permission Run = new("payments.run", "模拟、生成月度发放计划", Role.DistrictClerk);
    public static readonly Permission Books = new("payments.books", "查看批次、退回、对账、追缴", Roles.District);
    public static readonly Permission Build = new("payments.build", "编制、撤回发放批次", Role.DistrictClerk);
    public static readonly Permission Approve = new("payments.approve", "审核发放批次", Role.DistrictClerk | Role.DistrictSupervisor);
    public static readonly Permission Release = new("payments.release", "放款", Role.DistrictApprover) { AsksAgain = true };
    public static readonly Permission File = new(Why.File, "生成、下载代发文件", Role.DistrictClerk) { AsksAgain = true };
    public static readonly Permission Return = new("payments.return", "导入银行回执、处理退回", Role.DistrictClerk);
    public static readonly Permission ReturnDecide = new("payments.return-decide", "确认退回缴回、确认银行查复", Role.DistrictApprover | Role.DistrictSupervisor);
    public static readonly Permission Recover = new("payments.recover", "办理追缴", Role.DistrictClerk);
    public static readonly Permission WriteOff = new("payments.write-off", "核销追缴", Role.DistrictApprover);

    /// <summary>A citizen at the portal, for itself and in its own name; the office confirms.</summary>
    public static readonly Permission OwnAccount = new("payments.own-account", "网上申请变更本人收款账户", Role.Citizen);

    public static IReadOnlyList<Permission> All { get; } =
        [Read, Account, OwnAccount, ConfirmAccount, Run, Books, Build, Approve, Release, File, Return, ReturnDecide, Recover, WriteOff];
}
