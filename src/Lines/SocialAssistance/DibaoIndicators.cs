using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;

namespace Huimin.SocialAssistance;

/// <summary>低保 in figures: K01 to K04 of the dictionary. Handbook §15.</summary>
public static class DibaoIndicators
{
    internal const string Field = "社会救助";
    internal static readonly string[] Codes = ["DIBAO", "SINGLE_PERSON"];
    internal static readonly RowQuery Households = RowQuery.State("低保户", AwardRows.Households(Codes));
    internal static readonly RowQuery People = RowQuery.State("低保对象", AwardRows.People(Codes));
    private static readonly RowQuery single = RowQuery.State("单人保户", AwardRows.Households("SINGLE_PERSON"));
    private static readonly RowQuery money = RowQuery.Flow("低保金", PaymentRows.Paid(Codes)) with { AmountUnit = IndicatorUnit.Yuan };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new("K01.1", "低保户数", "期末正在享受最低生活保障的户（含单人户低保），同一户只计一次。", IndicatorUnit.Households)
        {
            Field = Field, Numerator = new(Households), Key = "户", Basis = "社会救助法第十八条", Synonyms = ["城乡低保户数", "低保家庭户数", "最低生活保障户数"],
        },
        new("K01.2", "低保人数", "期末低保户的共同生活成员和单人户低保的本人，在世，同一人只计一次，计在期末所在的村（社区）。", IndicatorUnit.People)
        {
            Field = Field, Numerator = new(People), Key = "人", Basis = "社会救助法第十八条", Synonyms = ["城乡低保对象人数", "低保对象", "最低生活保障人数", "低保总人口"],
        },
        new("K01.3", "低保金发放额", "期内发放批次中已到账的低保金（含补发、抵扣），按发放月份。", IndicatorUnit.Yuan)
        {
            Field = Field, Numerator = new(money, MeasureKind.Sum), Key = "应发", Synonyms = ["低保救助资金", "发放低保金", "低保资金"],
        },
        new("K02", "低保人均补差", "期内到账的低保金总额 ÷ 期末低保人数；分子分母先加总后相除，四舍五入到分。季度、年度是全期总额除以期末人数。", IndicatorUnit.YuanEach)
        {
            Field = Field, Numerator = new(money, MeasureKind.Sum), Denominator = new(People), Key = "应发；人", Synonyms = ["低保人均补助水平", "人均补差"],
        },
        new("K03.1", "新增低保户数", "期内作出决定、新批准低保的户；调整金额不算新增，同一户期内只计一次。", IndicatorUnit.Households)
        {
            Field = Field, Numerator = new(RowQuery.Flow("新批低保", AwardRows.Granted(Codes)) with { IsInstant = true, IsDistinct = true, AmountUnit = IndicatorUnit.Yuan }), Key = "户", Synonyms = ["新增低保", "新纳入低保户数"],
        },
        new("K03.2", "退出低保户数", "期内作出决定、终止低保且没有接续低保的户；同一户期内只计一次。", IndicatorUnit.Households)
        {
            Field = Field, Numerator = new(RowQuery.Flow("退出低保", AwardRows.Ended(Codes)) with { IsInstant = true, IsDistinct = true, AmountUnit = IndicatorUnit.Yuan }), Key = "户", Synonyms = ["退出低保", "清退低保户数"],
        },
        new("K04", "单人保占比", "期末单人户低保的户 ÷ 期末低保户数。", IndicatorUnit.Percent)
        {
            Field = Field, Numerator = new(single), Denominator = new(Households), Key = "户", Basis = "民发〔2021〕57号第八条",
        },
    ];
}
