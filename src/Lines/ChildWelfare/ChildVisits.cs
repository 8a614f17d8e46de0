using Huimin.Benefits;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Visits;

namespace Huimin.ChildWelfare;

/// <summary>
/// 留守、困境儿童探访: left-behind children, and those who receive a child's guarantee. How often depends on the level of the guardianship assessment, where
/// there is one: an <see cref="IVisitFrequency"/> for <see cref="Code"/> says so. Why a child is on the list is not told apart. Handbook §7.2, §7.3.
/// </summary>
public static class ChildVisits
{
    public const string Code = "CHILD";

    /// <summary>Those who handle children, in the village, the town and the district; a supervisor sees counts alone.</summary>
    public static readonly Permission Notes = new("visits.children", "查看和登记儿童探访记录", Role.VillageAide | Roles.Town | Role.DistrictClerk | Role.DistrictApprover);

    public static VisitKind Kind { get; } = new(Code, "留守、困境儿童")
    {
        BelowAge = 18,
        Frequency = VisitKeys.Child,
        Notes = Notes,
        Basis = "国发〔2016〕13号；国发〔2016〕36号；未成年人保护法第四十三条",
        Needs = [VisitNeedKind.School, VisitNeedKind.Comfort, VisitNeedKind.Care, VisitNeedKind.Medical, VisitNeedKind.Hardship, VisitNeedKind.Dwelling, VisitNeedKind.Other],
        Sources =
        [
            new("留守儿童", AwardRows.PeopleBelow("support.leftBehind", 16)),
            new("困境儿童", AwardRows.People("ORPHAN", "DE_FACTO", "HIV_CHILD")),
        ],
    };
}
