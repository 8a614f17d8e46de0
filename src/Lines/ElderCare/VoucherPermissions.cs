using Huimin.Data;

namespace Huimin.ElderCare;

/// <summary>
/// What may be done with care vouchers. An account of an institution is bound to divisions and to no provider, so it holds nothing here: clerks write down what
/// the providers hand in.
/// </summary>
public static class VoucherPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看养老服务消费券、定点机构", Roles.Town | Roles.District);
    public static readonly Permission Redeem = new("vouchers.redeem", "登记、撤销消费券核销", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Designate = new("vouchers.designate", "登记定点机构，暂停、恢复、终止定点", Role.DistrictClerk);
    public static readonly Permission Issue = new("vouchers.issue", "预览、提出月度发券", Role.DistrictClerk);
    public static readonly Permission ApproveIssue = new("vouchers.approve", "批准月度发券", Role.DistrictApprover);
    public static readonly Permission Books = new("vouchers.books", "查看、导出定点机构对账", Roles.District);
    public static readonly Permission Reconcile = new("vouchers.reconcile", "提出定点机构对账", Role.DistrictClerk);
    public static readonly Permission Confirm = new("vouchers.confirm", "确认定点机构对账", Role.DistrictApprover | Role.DistrictSupervisor);

    public static IReadOnlyList<Permission> All { get; } = [Read, Redeem, Designate, Issue, ApproveIssue, Books, Reconcile, Confirm];
}
