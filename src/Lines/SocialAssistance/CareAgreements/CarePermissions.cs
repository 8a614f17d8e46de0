using Huimin.Data;

namespace Huimin.SocialAssistance;

/// <summary>What may be done with care agreements: the town signs for the government, the village looks whether they are kept.</summary>
public static class CarePermissions
{
    public static readonly Permission Read = new(Why.Read, "查看特困人员照料护理协议", Roles.Staff);
    public static readonly Permission Sign = new("tekun.care.sign", "签订、续签和终止照料护理协议", Role.TownClerk);
    public static readonly Permission TakeOver = new("tekun.care.takeover", "整批登记已签的照料护理协议", Role.TownClerk | Role.DistrictClerk);

    public static IReadOnlyList<Permission> All { get; } = [Read, Sign, TakeOver];
}
