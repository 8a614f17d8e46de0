using Huimin.Data;

namespace Huimin.Verification;

/// <summary>What may be done with consents, checks and alerts. A village aide sees whom to visit, not what a household owns (handbook §18.4).</summary>
public static class VerifyPermissions
{
    public static readonly Permission Read = new(Why.Read, "查看核对授权和核对报告", Roles.Town | Roles.District);
    public static readonly Permission Authorise = new("verify.authorise", "登记和撤回核对授权", Role.TownClerk | Role.DistrictClerk) { Reaches = true };
    public static readonly Permission Ask = new("verify.ask", "向数据源查询、出具核对报告", Role.DistrictClerk);
    public static readonly Permission Dispute = new("verify.object", "登记对核对结果的异议", Role.TownClerk | Role.DistrictClerk) { Reaches = true };
    public static readonly Permission Feed = new("verify.feed", "接收监测数据", Role.DistrictClerk);
    public static readonly Permission Alerts = new(Why.Alerts, "查看预警", Roles.Staff);
    public static readonly Permission Settle = new("alerts.settle", "走访核实、处置预警", Role.VillageAide | Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Yield = new("alerts.yield", "查看预警规则和成效", Roles.Town | Roles.District);

    /// <summary>A citizen at the portal, for its own application and for itself alone.</summary>
    public static readonly Permission OwnConsent = new("verify.own-consent", "网上授权核对本人", Role.Citizen);

    public static IReadOnlyList<Permission> All { get; } = [Read, Authorise, OwnConsent, Ask, Dispute, Feed, Alerts, Settle, Yield];
}
