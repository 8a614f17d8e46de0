using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;
using Huimin.Visits;

namespace Huimin.ChildWelfare;

/// <summary>儿童福利 in figures: K15 to K17 of the dictionary.</summary>
public static class ChildIndicators
{
    private const string Field = "儿童福利";
    private static readonly string[] codes = ["ORPHAN", "DE_FACTO", "HIV_CHILD"];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("K15.1", "孤儿人数", "期末正在享受孤儿基本生活保障的儿童。", IndicatorUnit.People, State("孤儿", AwardRows.People("ORPHAN"))),
        Of("K15.2", "事实无人抚养儿童人数", "期末正在享受事实无人抚养儿童基本生活补贴的儿童。", IndicatorUnit.People, State("事实无人抚养儿童", AwardRows.People("DE_FACTO"))),
        Of("K15.3", "艾滋病病毒感染儿童人数", "期末正在享受艾滋病病毒感染儿童基本生活保障的儿童。", IndicatorUnit.People, State("艾滋病病毒感染儿童", AwardRows.People("HIV_CHILD"))),
        Of("K15.4", "保障儿童人数", "期末三类儿童合计，同一人只计一次。", IndicatorUnit.People, State("保障儿童", AwardRows.People(codes)), "保障孤儿、事实无人抚养儿童、艾滋病感染儿童", "困境儿童保障人数"),
        Of("K15.5", "事实无人抚养儿童补差人数", "期末享受事实无人抚养儿童补贴，而所在户同时享受低保的儿童（按补差发放）。", IndicatorUnit.People, State("补差儿童", ToppedUp)),
        Of("K15.6", "儿童保障金发放额", "期内发放批次中已到账的三类儿童保障金（含补发），按发放月份。", IndicatorUnit.Yuan,
            new(RowQuery.Flow("儿童保障金", PaymentRows.Paid(codes)) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum), "生活保障金", "儿童基本生活保障金"),
        Of("K15.7", "儿童保障金按时发放率", "期内所属月份的应发中，当月到账的笔数 ÷ 全部应发笔数。", IndicatorUnit.Percent, new(RowQuery.Flow("当月到账", PaymentRows.PaidInTime(codes)))) with
        {
            Denominator = new(RowQuery.Flow("所属月份应发", PaymentRows.DueForMonth(codes))), Better = Direction.More, Key = "应发",
        },
        Of("K15.8", "助学金发放额", "期内发放批次中已到账的助学金，按发放月份。", IndicatorUnit.Yuan,
            new(RowQuery.Flow("助学金", PaymentRows.Paid("STUDY_GRANT")) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum), "发放助学金"),
        Of("K15.9", "发放助学金人次", "期内发放批次中已到账的助学金，一人一笔计一人次，按发放月份。", IndicatorUnit.Times,
            new(RowQuery.Flow("助学金", PaymentRows.Paid("STUDY_GRANT")) with { AmountUnit = IndicatorUnit.Yuan }), "助学金人次", "助学人次"),
        new("K16.4", "留守儿童人数", "期末登记为留守儿童、不满 16 周岁、在世的人；满 16 周岁之日起不计。", IndicatorUnit.People)
        {
            Field = Field, Numerator = State("留守儿童", AwardRows.PeopleBelow("support.leftBehind", 16)), Key = "人", Basis = "国发〔2016〕13号",
        },
        new("K16.3", "儿童探访到位率", "探访周期的最后一日在期内的：周期内已探访的人次 ÷ 应探访的人次。周期内去世、迁出、移出名单且没有探访的不计。", IndicatorUnit.Percent)
        {
            Field = Field, Numerator = Visits("按期探访", VisitRows.Made), Denominator = Visits("应探访", VisitRows.Due), Better = Direction.More, Key = "人、探访周期", Basis = ChildVisits.Kind.Basis,
        },
        new("K16.31", "儿童应探访人次", "探访周期的最后一日在期内的应探访人次，缺省每季度一次，有监护评估的按风险等级。", IndicatorUnit.Times) { Field = Field, Numerator = Visits("应探访", VisitRows.Due), Key = "人、探访周期", Basis = ChildVisits.Kind.Basis },
        new("K16.32", "儿童按期探访人次", "应探访人次中在周期内已探访的。", IndicatorUnit.Times) { Field = Field, Numerator = Visits("按期探访", VisitRows.Made), Key = "人、探访周期", Basis = ChildVisits.Kind.Basis },
        .. ProtectionIndicators.All,
    ];

    // The top-up meets the household's Dibao (民发〔2019〕62号).
    private static string ToppedUp => $"""
        select c.area_code, c.household_id, c.subject_id, c.link_id, case when d.since > c.since then d.since else c.since end as since,
               case when c.until is null or d.until < c.until then d.until else c.until end as until, 1 as amount
        from ({AwardRows.People("DE_FACTO")}) c join ({AwardRows.OfHousehold("DIBAO")}) d on d.household_id = c.household_id and (d.until is null or d.until > c.since) and (c.until is null or d.since < c.until)
        """;

    private static Measure Visits(string name, Func<string, string> rows) => new(RowQuery.Flow(name, rows(ChildVisits.Code)) with { Link = VisitRows.Page });

    private static Measure State(string name, string sql) => new(RowQuery.State(name, sql));

    private static Indicator Of(string code, string name, string definition, IndicatorUnit unit, Measure numerator, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = Field,
        Numerator = numerator,
        Key = unit.Scale == UnitScale.Fen ? "应发" : "人",
        Basis = "国办发〔2010〕54号；民发〔2019〕62号",
        Synonyms = synonyms,
    };
}
