using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Disability;
using Huimin.Benefits.ElderCare;
using Huimin.Benefits.SocialAssistance;
using static Huimin.Benefits.Overlaps.OverlapRule;

namespace Huimin.Benefits.Overlaps;

/// <summary>All rules between two benefits with their articles (叠加与互斥矩阵); a test runs every row against the rules.</summary>
public static class OverlapMatrix
{
    private const string Disabled = "国发〔2015〕52号；渝民发〔2021〕15号";
    private const string Unattended = "民发〔2019〕62号";
    private const string Extreme = "民发〔2021〕43号";
    private const string Care = "川民规〔2024〕1号口径（重庆待核）";
    private const string Voucher = "民办函〔2025〕49号";
    private const string Regional = "区县高龄津贴办法；" + Extreme + " 第六条";

    public static IReadOnlyList<OverlapRule> Rules { get; } =
    [
        // Two allowances for disabled people.
        Of(LivingAllowance.About, NursingAllowance.About, Together.Both, Disabled),
        Of(Tekun.About, LivingAllowance.About, Together.FirstOnly, Disabled),
        Of(Tekun.About, NursingAllowance.About, Together.FirstOnly, Disabled),
        new("WORK_INJURY_CARE", "工伤保险生活护理费", LivingAllowance.About, Together.FirstOnly, Disabled),
        new("WORK_INJURY_CARE", "工伤保险生活护理费", NursingAllowance.About, Together.FirstOnly, Disabled),
        Of(Orphans.About, LivingAllowance.About, Together.FirstOnly, "国办发〔2010〕54号；" + Disabled),
        Of(Orphans.About, NursingAllowance.About, Together.Both, Disabled),
        Of(UnattendedChildren.About, LivingAllowance.About, Together.FirstOnly, Unattended, "全额领取的；已领低保金而补差的可以同享"),
        Of(UnattendedChildren.About, NursingAllowance.About, Together.Both, Unattended),

        // One person's care is paid once.
        Of(NursingAllowance.About, DisabledElderSubsidy.About, Together.Higher, Care, "地方可规定叠加"),
        Of(NursingAllowance.About, InstitutionSubsidy.About, Together.Higher, Care, "地方可规定叠加"),
        Of(DisabledElderSubsidy.About, InstitutionSubsidy.About, Together.Higher, Care, "地方可规定叠加"),
        Of(Tekun.About, CareVoucher.About, Together.FirstOnly, Voucher),
        Of(InstitutionSubsidy.About, CareVoucher.About, Together.FirstOnly, Voucher),

        // Children.
        Of(Orphans.About, Tekun.About, Together.FirstOnly, Extreme, "可以改选特困供养"),
        Of(UnattendedChildren.About, Tekun.About, Together.FirstOnly, Extreme, "可以改选特困供养"),
        Of(Orphans.About, InfectedChildren.About, Together.FirstOnly, "国办发〔2010〕54号"),
        Of(UnattendedChildren.About, InfectedChildren.About, Together.FirstOnly, Unattended),
        Of(Dibao.About, UnattendedChildren.About, Together.TopUp, Unattended),

        // Basic living.
        Of(Dibao.About, SinglePerson.About, Together.FirstOnly, "民发〔2021〕57号 第八条"),
        Of(Dibao.About, Margin.About, Together.FirstOnly, "社会救助法 第二十一条"),
        Of(Dibao.About, RigidExpenditure.About, Together.FirstOnly, "社会救助法 第二十二条"),
        Of(Margin.About, RigidExpenditure.About, Together.FirstOnly, "社会救助法 第二十二条"),
        Of(Dibao.About, RetrenchedWorkers.About, Together.TopUp, "地方文件（手册 §4.1）", "择高；地方可规定叠加"),

        // The allowance of old age goes with everything.
        Of(AgeAllowance.About, Dibao.About, Together.Both, Regional),
        Of(AgeAllowance.About, Tekun.About, Together.Both, Regional),
        Of(AgeAllowance.About, LivingAllowance.About, Together.Both, Regional),
        Of(AgeAllowance.About, NursingAllowance.About, Together.Both, Regional),
    ];
}
