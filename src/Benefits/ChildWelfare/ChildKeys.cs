using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>What regions set for children without care (孤儿、事实无人抚养儿童、艾滋病病毒感染儿童).</summary>
public static class ChildKeys
{
    private const string OrphanBasis = "国办发〔2010〕54号";
    private const string UnattendedBasis = "民发〔2019〕62号";

    public static readonly ParameterKey Scattered = Monthly("orphan.scattered", "散居孤儿基本生活费", OrphanBasis, 20_000);
    public static readonly ParameterKey Institution = Monthly("orphan.institution", "机构养育孤儿基本生活费", OrphanBasis, 20_000);
    public static readonly ParameterKey UnattendedShare = new("child.deFacto.percent", "事实无人抚养儿童标准（散居孤儿标准的比例）", ParameterUnit.Percent, 0, 100, UnattendedBasis);
    public static readonly ParameterKey InfectedShare = new("child.hiv.percent", "艾滋病病毒感染儿童标准（散居孤儿标准的比例）", ParameterUnit.Percent, 0, 100, OrphanBasis);
    public static readonly ParameterKey AdultAge = new("child.adultAge", "保障至年满", ParameterUnit.Years, 18, 18, UnattendedBasis + "；民法典 第十七条");
    public static readonly ParameterKey AbsentMonths = new("child.absentMonths", "失联、服刑、戒毒等须满的月数", ParameterUnit.Months, 1, 24, UnattendedBasis);
    public static readonly ParameterKey StudyGrant = Amount("child.studyGrant", "孤儿助学金（每学年）", "国办发〔2010〕54号；福彩圆梦·孤儿助学工程", 50_000);
    public static readonly ParameterKey StudyMonth = new("child.studyGrant.month", "助学金按学年发放的月份", ParameterUnit.MonthOfYear, 1, 12, "福彩圆梦·孤儿助学工程");
}
