using Huimin.Data;

namespace Huimin.Visits;

/// <summary>What may be done with visits. Who may read what was seen on one is for each kind to say (<see cref="VisitKind.Notes"/>).</summary>
public static class VisitPermissions
{
    public static readonly Permission Read = new("visits.read", "查看探访名单和进度", Roles.Staff);
    public static readonly Permission Record = new("visits.record", "登记探访、跟进需求", Role.VillageAide | Role.TownClerk);
    public static readonly Permission List = new("visits.list", "列入、移出探访名单", Role.TownClerk | Role.DistrictClerk);
    public static readonly Permission Build = new("visits.build", "生成探访名单（系统每日）", Role.DistrictClerk);

    public static IReadOnlyList<Permission> All { get; } = [Read, Record, List, Build];
}
