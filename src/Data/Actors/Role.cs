namespace Huimin.Data;

/// <summary>Posts of a bureau (岗位角色), handbook §0.3. Numbers are stored: never renumber.</summary>
[Flags]
public enum Role
{
    None = 0,
    VillageAide = 1,
    TownClerk = 2,
    TownApprover = 4,
    DistrictClerk = 8,
    DistrictApprover = 16,
    DistrictSupervisor = 32,
    Institution = 64,
    Citizen = 128,
    SystemAdministrator = 256,
    AuditAdministrator = 512,
    SecurityAdministrator = 1024,
}

public static class Roles
{
    public const Role Town = Role.TownClerk | Role.TownApprover;
    public const Role District = Role.DistrictClerk | Role.DistrictApprover | Role.DistrictSupervisor;

    /// <summary>Everybody who works on cases and people (经办人员), from the village to the district.</summary>
    public const Role Staff = Role.VillageAide | Town | District;

    /// <summary>The three separate administrators (三权分立, GB/T 22239): no person holds two of them, none reads business data.</summary>
    public const Role Administrators = Role.SystemAdministrator | Role.AuditAdministrator | Role.SecurityAdministrator;

    public static string Title(this Role role) => role switch
    {
        Role.VillageAide => "村（居）协理员",
        Role.TownClerk => "镇街经办",
        Role.TownApprover => "镇街负责人",
        Role.DistrictClerk => "区级经办",
        Role.DistrictApprover => "区级审批人",
        Role.DistrictSupervisor => "区级监督",
        Role.Institution => "机构账户",
        Role.Citizen => "群众",
        Role.SystemAdministrator => "系统管理员",
        Role.AuditAdministrator => "审计管理员",
        Role.SecurityAdministrator => "安全管理员",
        _ => role.ToString(),
    };

    /// <summary>Several posts, any of which will do: 镇街经办或区级经办.</summary>
    public static string Titles(this Role posts) => string.Join("或", Enum.GetValues<Role>().Where(r => r != Role.None && posts.HasFlag(r)).Select(r => r.Title()));
}
