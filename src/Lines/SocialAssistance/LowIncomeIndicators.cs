using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;

namespace Huimin.SocialAssistance;

/// <summary>低保边缘、刚性支出、临时救助 and what else is paid, in figures: K09 to K11 of the dictionary.</summary>
public static class LowIncomeIndicators
{
    private const string Margin = "DIBAO_MARGINAL", Rigid = "RIGID_EXPENDITURE", Linshi = "TEMP";
    private static readonly string[] regular = [.. DibaoIndicators.Codes, "TEKUN", "RETRENCHED_VETERAN_WORKER"];
    private static readonly string[] relief = [.. regular, Linshi, "PRICE_LINK", "ONE_OFF"];
    private static readonly RowQuery marginPeople = RowQuery.State("低保边缘家庭成员", AwardRows.People(Margin));
    private static readonly RowQuery given = RowQuery.Flow("临时救助", AwardRows.Granted(Linshi)) with { IsInstant = true, AmountUnit = IndicatorUnit.Yuan };
    private static readonly string[] linshiCases = ["TEMP_APPLY", "TEMP_EMERGENCY", "TEMP_PETTY"];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("K09.1", "低保边缘家庭户数", "期末认定在有效期内的低保边缘家庭。", IndicatorUnit.Households, new(RowQuery.State("低保边缘家庭", AwardRows.Households(Margin))), "户", "低保边缘户"),
        Of("K09.2", "低保边缘家庭人数", "期末低保边缘家庭的共同生活成员，同一人只计一次。", IndicatorUnit.People, new(marginPeople), "人", "低保边缘家庭人口", "低保边缘人数"),
        Of("K09.3", "低保边缘人口占低保人口比例", "期末低保边缘家庭人数 ÷ 期末低保人数。", IndicatorUnit.Percent, new(marginPeople), "人", "占低保总人口", "低保边缘占比") with { Denominator = new(DibaoIndicators.People), Better = Direction.More },
        Of("K10.1", "刚性支出困难家庭户数", "期末认定在有效期内的刚性支出困难家庭。", IndicatorUnit.Households, new(RowQuery.State("刚性支出困难家庭", AwardRows.Households(Rigid))), "户", "刚性支出认定数"),
        Of("K10.2", "刚性支出转入低保、特困户数", "期内新批准低保或特困，而当时或上月还是刚性支出困难家庭的户。", IndicatorUnit.Households,
            new(RowQuery.Flow("刚性支出转入", Converted) with { IsInstant = true, IsDistinct = true }), "户", "刚性支出转化数"),
        Of("K11.1", "临时救助人次", "期内作出决定给予临时救助的次数，一次决定计一人次。", IndicatorUnit.Times, new(given), "决定", "实施临时救助", "临时救助"),
        Of("K11.2", "临时救助金额", "期内作出决定给予临时救助的金额。", IndicatorUnit.Yuan, new(given, MeasureKind.Sum), "决定", "临时救助资金"),
        Of("K11.3", "临时救助次均金额", "期内临时救助金额 ÷ 期内临时救助人次，四舍五入到分。", IndicatorUnit.YuanTime, new(given, MeasureKind.Sum), "决定", "次均救助", "临时救助次均", "人均救助水平") with { Denominator = new(given) },
        Of("K11.4", "临时救助中位金额", "期内各次临时救助金额按大小排列居中的一个；偶数个时取中间两个的平均。", IndicatorUnit.Yuan, new(given, MeasureKind.Median), "决定"),
        Of("K11.5", "先行救助占比", "期内先行救助的件 ÷ 期内批准的临时救助件。", IndicatorUnit.Percent,
            new(RowQuery.Flow("先行救助", Casework.CaseRows.Steps(["TEMP_EMERGENCY"], "relieve")) with { IsInstant = true, Link = "/cases/{0}" }), "办件") with
        {
            Denominator = new(RowQuery.Flow("批准临时救助", Casework.CaseRows.Steps(linshiCases, "confirm", "relieve")) with { IsInstant = true, Link = "/cases/{0}" }),
        },
        Of("S01", "社会救助资金发放额", "期内发放批次中已到账的低保、特困、精简退职、临时救助、价格补贴和一次性补助，按发放月份。", IndicatorUnit.Yuan,
            new(RowQuery.Flow("救助资金", PaymentRows.Paid(relief)) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum), "应发", "救助保障金", "各项救助保障金"),
        Of("S02", "定期定量保障对象人数", "期末享受低保、特困、精简退职补助的人，同一人只计一次。", IndicatorUnit.People, new(RowQuery.State("定期定量保障对象", AwardRows.People(regular))), "人", "定期定量保障对象"),
        Of("S11", "兜底保障的脱贫户、监测户人数", "期末享受低保或特困、所在户登记为脱贫户或防止返贫监测户的人，同一人只计一次。", IndicatorUnit.People,
            new(RowQuery.State("兜底保障对象", AwardRows.PeopleOfHomes("home.lifted", [.. DibaoIndicators.Codes, "TEKUN"]))), "人"),
        Of("S10", "精简退职补助发放额", "期内发放批次中已到账的精简退职老职工生活补助，按发放月份。", IndicatorUnit.Yuan,
            new(RowQuery.Flow("精简退职补助", PaymentRows.Paid("RETRENCHED_VETERAN_WORKER")) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum), "应发"),
        Of("S04", "精简退职人数", "期末享受精简退职老职工生活补助的人。", IndicatorUnit.People, new(RowQuery.State("精简退职", AwardRows.People("RETRENCHED_VETERAN_WORKER"))), "人", "精简退职对象"),
    ];

    // A household that is granted one of the two while, or right after, it was recognised for its expenditure.
    private static string Converted => $"""
        select g.* from ({AwardRows.Granted([.. DibaoIndicators.Codes, "TEKUN"])}) g where exists (
            select 1 from ({AwardRows.Households(Rigid)}) s join decision d on d.decided_at = g.since and d.household_id = g.household_id
            where s.household_id = g.household_id and s.since <= d.month and (s.until is null or s.until >= d.month))
        """;

    private static Indicator Of(string code, string name, string definition, IndicatorUnit unit, Measure numerator, string key, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = DibaoIndicators.Field,
        Numerator = numerator,
        Key = key,
        Synonyms = synonyms,
    };
}
