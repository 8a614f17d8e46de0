using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>What regions set for the minimum living guarantee (最低生活保障).</summary>
public static class DibaoKeys
{
    private const string StandardBasis = "社会救助法 第十九条";
    private const string AmountBasis = "社会救助法 第十八条";
    private const string ExtraBasis = "社会救助法 第二十条";
    private const string MeansBasis = "社会救助法 第二十三条；民发〔2021〕57号 第十三条";
    private const string AssetBasis = "社会救助法 第二十三条；民发〔2021〕57号 第十四条";

    public static readonly ParameterKey StandardUrban = new("dibao.standard.urban", "城市低保标准", ParameterUnit.FenPerMonth, 100_00, 3_000_00, StandardBasis) { GuidedFromAbove = true };
    public static readonly ParameterKey StandardRural = new("dibao.standard.rural", "农村低保标准", ParameterUnit.FenPerMonth, 100_00, 3_000_00, StandardBasis) { GuidedFromAbove = true };
    public static readonly ParameterKey UrbanRural = Choice("dibao.urbanRural", "低保标准城乡口径", StandardBasis, ("SEPARATE", "城乡分开"), ("UNIFIED", "城乡统一按城市标准"));

    public static readonly ParameterKey AmountMode = Choice("dibao.amountMode", "低保金计发方式", AmountBasis, ("GAP", "按差额"), ("TIER", "分档定额"));
    public static readonly ParameterKey SmallestTopUp = Monthly("dibao.minTopUp", "低保人均最低补差", AmountBasis, 10_000);
    public static readonly ParameterKey TierHighShare = new("dibao.tier1.below", "分档：一档人均收入不高于标准的", ParameterUnit.Percent, 0, 100, AmountBasis);
    public static readonly ParameterKey TierHigh = Monthly("dibao.tier1.amount", "分档：一档人均低保金", AmountBasis, 10_000);
    public static readonly ParameterKey TierMiddleShare = new("dibao.tier2.below", "分档：二档人均收入不高于标准的", ParameterUnit.Percent, 0, 100, AmountBasis);
    public static readonly ParameterKey TierMiddle = Monthly("dibao.tier2.amount", "分档：二档人均低保金", AmountBasis, 10_000);
    public static readonly ParameterKey TierLow = Monthly("dibao.tier3.amount", "分档：三档人均低保金", AmountBasis, 10_000);

    public static readonly ParameterKey ExtraElderAge = new("dibao.classExtra.elder.age", "分类增发：老年人起始年龄", ParameterUnit.Years, 60, 100, ExtraBasis);
    public static readonly ParameterKey ExtraElder = Monthly("dibao.classExtra.elder", "分类增发：老年人", ExtraBasis, 10_000);
    public static readonly ParameterKey ExtraMinor = Monthly("dibao.classExtra.minor", "分类增发：未成年人", ExtraBasis, 10_000);
    public static readonly ParameterKey ExtraSevere = Monthly("dibao.classExtra.severe", "分类增发：重度残疾人", ExtraBasis, 10_000);
    public static readonly ParameterKey ExtraIllness = Monthly("dibao.classExtra.illness", "分类增发：重病患者", ExtraBasis, 10_000);
    public static readonly ParameterKey ExtraStack = Choice("dibao.classExtra.stack", "分类增发：一人多类", ExtraBasis, ("HIGHEST", "按最高一类"), ("SUM", "逐类相加"));

    public static readonly ParameterKey EmploymentCostShare = new("dibao.deduction.employment.percent", "必要就业成本扣减比例", ParameterUnit.Percent, 0, 100, MeansBasis);
    public static readonly ParameterKey EmploymentCostCap = Monthly("dibao.deduction.employment.cap", "必要就业成本每人扣减上限", MeansBasis, 10_000);
    public static readonly ParameterKey DisabilityCostCap = Monthly("dibao.deduction.disability.cap", "残疾刚性支出每人扣减上限", MeansBasis, 10_000);
    public static readonly ParameterKey IllnessCostCap = Monthly("dibao.deduction.illness.cap", "重病刚性支出每人扣减上限", MeansBasis, 10_000);
    public static readonly ParameterKey BasicPensionExcluded = Switch("dibao.basicPension.excluded", "中央确定的城乡居民基础养老金不计入收入", "民发〔2021〕57号 第十三条");
    public static readonly ParameterKey IncomeWindow = new("dibao.incomeWindowMonths", "收入计算期", ParameterUnit.Months, 1, 24, MeansBasis);

    public static readonly ParameterKey DepositMonths = new("dibao.assets.depositMonths", "人均货币财产上限（低保标准的月数）", ParameterUnit.Months, 0, 60, AssetBasis);
    public static readonly ParameterKey Vehicles = new("dibao.assets.vehicles", "机动车上限", ParameterUnit.Count, 0, 9, AssetBasis);
    public static readonly ParameterKey Houses = new("dibao.assets.houses", "住房套数上限", ParameterUnit.Count, 0, 9, AssetBasis);

    public static readonly ParameterKey SinglePerson = Switch("dibao.singlePerson", "边缘家庭重残重病人员可单人纳入", "社会救助法 第二十一条；民发〔2021〕57号 第八条");
    public static readonly ParameterKey PhaseOutMonths = new("dibao.phaseOut.months", "渐退期", ParameterUnit.Months, 0, 6, "民发〔2022〕83号");
    public static readonly ParameterKey PhaseOutShare = new("dibao.phaseOut.percent", "渐退期发放比例", ParameterUnit.Percent, 0, 100, "民发〔2022〕83号");
    public static readonly ParameterKey RefusedWork = Switch("dibao.refusedWork.stop", "三次拒绝适配工作的停发本人部分", "民发〔2021〕57号 第三十四条（社会救助法未写“三次”）");
    public static readonly ParameterKey PayStart = Choice("dibao.payStartRule", "低保金起发月", "民发〔2021〕57号 第二十一条", ("APPROVAL_MONTH", "批准当月"), ("NEXT_MONTH", "决定次月"));
    public static readonly ParameterKey RecheckMonths = new("dibao.recheck.months", "一般家庭核查间隔", ParameterUnit.Months, 1, 24, "社会救助法 第四十六条；民发〔2021〕57号");
    public static readonly ParameterKey RecheckLabourMonths = new("dibao.recheck.labour.months", "有劳动力或收入不固定家庭核查间隔", ParameterUnit.Months, 1, 12, "社会救助法 第四十六条；民发〔2021〕57号");
    public static readonly ParameterKey Approval = Choice("approvalLevel.dibao", "低保审核确认权限", "社会救助法 第四十四条", ("DISTRICT", "区级民政部门"), ("TOWN_DELEGATED", "下放镇街"));
}
