using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// Who does what with accounts. The three administrators are apart (三权分立): one makes accounts, one gives posts, one reads the trail; taking
/// over an account would need two of them, one for the password and one for the second factor.
/// </summary>
public static class AccessPermissions
{
    /// <summary>Somebody who is signed in without a post, or is just being let in. Not a post that can be given.</summary>
    internal const Role NoPost = (Role)(1 << 30);

    internal const Role AllPosts = Roles.Staff | Roles.Administrators | Role.Institution;

    public static readonly Permission ManageAccounts = new("access.manage-accounts", "建立、停用账户和重置口令", Role.SystemAdministrator) { AsksAgain = true };
    public static readonly Permission AssignPosts = new("access.assign-posts", "授予、收回岗位和重置第二因素", Role.SecurityAdministrator) { AsksAgain = true };
    public static readonly Permission ReadAccounts = new("access.read-accounts", "查看账户与岗位", Roles.Administrators);
    public static readonly Permission SearchAudit = new("access.search-audit", "检索审计记录", Role.AuditAdministrator | Role.DistrictSupervisor);
    public static readonly Permission Delegate = new("access.delegate", "委托本人岗位", Roles.Staff);
    public static readonly Permission DeclareKin = new("access.declare-kin", "备案近亲属", Roles.Staff);

    /// <summary>One's own password, second factor, sessions and posts.</summary>
    public static readonly Permission Own = new("access.own", "管理本人账户", AllPosts | NoPost);

    /// <summary>Held by nobody who is signed in: the door itself.</summary>
    internal static readonly Permission SignIn = new("access.sign-in", "登录校验", NoPost);

    public static IReadOnlyList<Permission> All { get; } = [ManageAccounts, AssignPosts, ReadAccounts, SearchAudit, Delegate, DeclareKin, Own];
}
