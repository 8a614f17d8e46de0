using Huimin.Benefits;
using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Visits;

namespace Huimin.ElderCare;

/// <summary>特殊困难老年人探访: people of sixty or more who live on care outside an institution, who are disabled and poor, or whom the village has registered as in special difficulty. Handbook §8.6.</summary>
public static class ElderVisits
{
    public const string Code = "ELDER";

    public static readonly Permission Notes = new("visits.elders", "查看和登记老年人探访记录", Roles.Staff);

    public static VisitKind Kind { get; } = new(Code, "特殊困难老年人")
    {
        FromAge = 60,
        Frequency = VisitKeys.Elder,
        Notes = Notes,
        Basis = "民发〔2022〕73号；老年人权益保障法第十三条、第三十八条",
        Sources =
        [
            new("特困分散供养", AwardRows.PeopleWhere("support.central", "v.value = 0", "TEKUN")),
            new("经济困难的失能老年人", AwardRows.People("DISABLED_ELDER_SUBSIDY")),
            new(value => Elder.Special.About.ChoiceTitle((int)value) + "老年人", AwardRows.PeopleOf(Elder.Special.About.Code)),
        ],
    };
}
