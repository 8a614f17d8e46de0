using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.ElderCare;

/// <summary>What regions set for old people: age allowance, subsidies for the disabled and for institutions, the care voucher.</summary>
public static class ElderKeys
{
    private const string AgeBasis = "老年人权益保障法；区县高龄津贴办法";
    private const string DisabledBasis = "区县经济困难的高龄失能老人养老服务补贴办法";
    private const string VoucherBasis = "民办函〔2025〕49号";
    private const string InstitutionBasis = "集中照护补助的地方办法";

    public static readonly ParameterKey FirstAge = new("age.band1.from", "高龄津贴：一档起始年龄", ParameterUnit.Years, 60, 120, AgeBasis);
    public static readonly ParameterKey FirstAmount = Monthly("age.band1.amount", "高龄津贴：一档", AgeBasis, 5_000);
    public static readonly ParameterKey SecondAge = new("age.band2.from", "高龄津贴：二档起始年龄", ParameterUnit.Years, 60, 120, AgeBasis);
    public static readonly ParameterKey SecondAmount = Monthly("age.band2.amount", "高龄津贴：二档", AgeBasis, 5_000);
    public static readonly ParameterKey ThirdAge = new("age.band3.from", "高龄津贴：三档起始年龄", ParameterUnit.Years, 60, 120, AgeBasis);
    public static readonly ParameterKey ThirdAmount = Monthly("age.band3.amount", "高龄津贴：三档", AgeBasis, 5_000);
    public static readonly ParameterKey IncomeRequirement = Choice("age.incomeRequirement", "高龄津贴：收入要求", AgeBasis, ("UNIVERSAL", "普惠"), ("LOW_INCOME_ONLY", "限低收入"));
    public static readonly ParameterKey ProofMonths = new("age.proofMonths", "高龄津贴：生存认证间隔", ParameterUnit.Months, 1, 24, AgeBasis);

    public static readonly ParameterKey DisabledAge = new("disabledElder.age", "失能老人养老服务补贴起始年龄", ParameterUnit.Years, 50, 100, DisabledBasis);
    public static readonly ParameterKey DisabledLevel = new("disabledElder.level", "失能老人养老服务补贴：失能等级自", ParameterUnit.Level, 1, 4, DisabledBasis);
    public static readonly ParameterKey Disabled = Monthly("disabledElder.subsidy", "失能老人养老服务补贴", DisabledBasis, 5_000);
    public static readonly ParameterKey AgedFrom = new("disabledElder.aged.age", "养老服务补贴：高龄起始年龄", ParameterUnit.Years, 60, 120, DisabledBasis);
    public static readonly ParameterKey Aged = Monthly("disabledElder.aged", "养老服务补贴：高龄但未失能（0 为未实施）", DisabledBasis, 5_000);
    public static readonly ParameterKey DisabledCoversMargin = Switch("disabledElder.margin", "失能老人养老服务补贴是否包括低保边缘家庭", DisabledBasis);
    public static readonly ParameterKey CareStack = Choice("elderCare.stackRule", "老年人护理类补贴与重度残疾人护理补贴", "国发〔2015〕52号", ("HIGHER", "择高享受"), ("BOTH", "可以叠加"));

    public static readonly ParameterKey VoucherAge = new("careVoucher.age", "养老服务消费补贴起始年龄", ParameterUnit.Years, 60, 100, VoucherBasis);
    public static readonly ParameterKey VoucherLevel = new("careVoucher.level", "养老服务消费补贴：失能等级自", ParameterUnit.Level, 1, 4, VoucherBasis);
    public static readonly ParameterKey VoucherMost = new("careVoucher.max", "养老服务消费补贴每月上限", ParameterUnit.FenPerMonth, 0, 5_000_00, VoucherBasis) { Otherwise = 0 };
    public static readonly ParameterKey VoucherShare = new("careVoucher.ratio", "养老服务消费补贴抵扣比例", ParameterUnit.Percent, 0, 100, VoucherBasis) { Otherwise = 0 };

    public static readonly ParameterKey InstitutionLevel = new("institutionCare.level", "集中照护补助：失能等级自", ParameterUnit.Level, 1, 4, InstitutionBasis);
    public static readonly ParameterKey InstitutionModerate = Monthly("institutionCare.moderate", "集中照护补助：中度失能", InstitutionBasis, 10_000);
    public static readonly ParameterKey InstitutionSevere = Monthly("institutionCare.severe", "集中照护补助：重度和完全失能", InstitutionBasis, 10_000);
    public static readonly ParameterKey InstitutionCoversMargin = Switch("institutionCare.margin", "集中照护补助是否包括低保边缘家庭", InstitutionBasis);
}
