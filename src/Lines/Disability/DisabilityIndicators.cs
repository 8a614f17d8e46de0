using Huimin.Casework;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;

namespace Huimin.Disability;

/// <summary>残疾人两项补贴 in figures: K14 of the dictionary.</summary>
public static class DisabilityIndicators
{
    private const string Living = "DISABILITY_LIVING", Care = "DISABILITY_CARE";
    private static readonly RowQuery people = RowQuery.State("两项补贴对象", AwardRows.People(Living, Care));

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("K14.1", "困难残疾人生活补贴人数", "期末正在享受困难残疾人生活补贴、在世的人。", IndicatorUnit.People, new(RowQuery.State("生活补贴对象", AwardRows.People(Living))), "人", "困难残疾人"),
        Of("K14.2", "重度残疾人护理补贴人数", "期末正在享受重度残疾人护理补贴、在世的人。", IndicatorUnit.People, new(RowQuery.State("护理补贴对象", AwardRows.People(Care))), "人", "重度残疾人"),
        Of("K14.3", "两项补贴人数", "期末享受两项补贴之一或者两项的人，同一人只计一次。", IndicatorUnit.People, new(people), "人", "残疾人两项补贴人数", "困难残疾人和重度残疾人"),
        Of("K14.4", "两项补贴发放额", "期内发放批次中已到账的两项补贴（含补发），按发放月份。", IndicatorUnit.Yuan, Money(PaymentRows.Paid(Living, Care)), "应发", "发放两项补贴", "残疾人两项补贴资金"),
        Of("K14.5", "两项补贴新增人数", "期内作出决定、新批准任一项的人，同一人期内只计一次。", IndicatorUnit.People, new(Decided("新批", AwardRows.Granted(Living, Care))), "人", "新增补贴对象"),
        Of("K14.6", "两项补贴停发人数", "期内作出决定、停发或终止且没有接续的人，同一人期内只计一次。", IndicatorUnit.People, new(Decided("停发", AwardRows.Ended(Living, Care))), "人"),
        Of("K14.7", "两项补贴补发额", "期内发放批次中已到账的两项补贴补发款。", IndicatorUnit.Yuan, Money(PaymentRows.Arrears(Living, Care)), "应发"),
        Of("K14.8", "两项补贴复核率", "期内办结资格复核的件 ÷ 期末两项补贴人数；每人每年至少复核一次，年度应达到 100%。", IndicatorUnit.Percent,
            new(RowQuery.Flow("办结复核", CaseRows.Finished("DISABILITY_REVIEW")) with { IsInstant = true, IsDistinct = true, Link = "/cases/{0}" }), "人") with { Denominator = new(people), Better = Direction.More },
        Of("K14.9", "两项补贴跨省通办件", "期内作为跨省通办件转送户籍地的两项补贴申请。", IndicatorUnit.Cases,
            new(RowQuery.Flow("跨省通办", CaseRows.Steps([Living + "_APPLY", Care + "_APPLY"], "transfer")) with { IsInstant = true, Link = "/cases/{0}" }), "办件", "跨省通办"),
        Of("K14.10", "两项补贴保障人数", "期内有两项补贴到账的人，同一人期内只计一次。", IndicatorUnit.People, new(Received(PaymentRows.Paid(Living, Care))), "人"),
        Of("K32.1", "残疾人服务一件事件次", "期内一次提出两项以上事项、其中至少一项是残疾人两项补贴的申请，一次申请计一件次。", IndicatorUnit.Cases,
            new(RowQuery.Flow("残疾人服务一件事", CaseRows.Together(Living + "_APPLY", Care + "_APPLY")) with { IsDistinct = true, Link = "/cases/{0}" }), "一次申请"),
        Of("K14.11", "申请两项补贴人数", "期内申请两项补贴任一项的人，按申请日，同一人期内只计一次。", IndicatorUnit.People,
            new(RowQuery.Flow("申请两项补贴", CaseRows.Applied(Living + "_APPLY", Care + "_APPLY")) with { IsDistinct = true, Link = "/cases/{0}" }), "人"),
    ];

    private static RowQuery Received(string sql) => RowQuery.Flow("两项补贴到账", sql) with { IsDistinct = true, AmountUnit = IndicatorUnit.Yuan };

    private static Measure Money(string sql) => new(RowQuery.Flow("两项补贴资金", sql) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum);

    private static RowQuery Decided(string name, string sql) => RowQuery.Flow("两项补贴" + name, sql) with { IsInstant = true, IsDistinct = true, AmountUnit = IndicatorUnit.Yuan };

    private static Indicator Of(string code, string name, string definition, IndicatorUnit unit, Measure numerator, string key, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = "残疾人福利",
        Numerator = numerator,
        Key = key,
        Basis = "国发〔2015〕52号；民发〔2021〕70号",
        Synonyms = synonyms,
    };
}
