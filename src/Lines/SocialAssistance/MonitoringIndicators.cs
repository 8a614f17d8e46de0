using Huimin.Targets;
using Huimin.Verification;

namespace Huimin.SocialAssistance;

/// <summary>监测预警和经济状况核对 in figures: K12 and K13 of the dictionary.</summary>
public static class MonitoringIndicators
{
    private static readonly RowQuery raised = Alerts("预警", AlertRows.Raised);
    private static readonly RowQuery settled = Alerts("已处置预警", AlertRows.Settled) with { HasBegan = true, BeganIsInstant = true };
    private static readonly RowQuery reports = Checks("核对报告", CheckRows.Concluded);

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("K12.1", "监测预警数", "期内产生的预警。", IndicatorUnit.Items, new(raised), "预警", "预警数"),
        Of("K12.2", "预警处置率", "期内产生的预警中，到数据截止时已处置的 ÷ 期内产生的预警。", IndicatorUnit.Percent, new(Alerts("其中已处置", AlertRows.RaisedAndSettled)), "预警") with { Denominator = new(raised), Better = Direction.More },
        Of("K12.3", "预警平均处置时长", "期内处置的预警从产生到处置的自然日数之和 ÷ 期内处置的预警数。", IndicatorUnit.Days, new(settled, MeasureKind.Days), "预警") with { Denominator = new(settled), Better = Direction.Less },
        Of("K12.4", "预警误报率", "期内处置的预警中，结果为信息有误或不是同一人的 ÷ 期内处置的预警。", IndicatorUnit.Percent, new(Alerts("误报", AlertRows.Wrong) with { HasBegan = true, BeganIsInstant = true }), "预警") with { Denominator = new(settled), Better = Direction.Less },
        Of("K13.1", "核对户次", "期内出具的经济状况核对报告，一份计一户次。", IndicatorUnit.HouseholdTimes, new(reports), "报告", "核查户次", "累计核查"),
        Of("K13.2", "核对人次", "期内出具的核对报告所问到的人，每份报告每人计一次。", IndicatorUnit.Times, new(reports, MeasureKind.Sum), "报告×人", "核查人次"),
        Of("K13.3", "核对平均回传时长", "期内出具的核对报告从发起到出具的自然日数之和 ÷ 报告数。", IndicatorUnit.Days, new(reports, MeasureKind.Days), "报告") with { Denominator = new(reports), Better = Direction.Less },
        Of("K13.4", "核对不一致率", "期内出具的核对报告中结论为与申报不一致的 ÷ 期内出具的报告。", IndicatorUnit.Percent, new(Checks("不一致的报告", CheckRows.Differing)), "报告") with { Denominator = new(reports) },
    ];

    private static RowQuery Alerts(string name, string sql) => RowQuery.Flow(name, sql) with { IsInstant = true, Link = "/alerts/{0}" };

    private static RowQuery Checks(string name, string sql) =>
        RowQuery.Flow(name, sql) with { IsInstant = true, HasBegan = true, BeganIsInstant = true, Link = "/cases/{0}", AmountUnit = IndicatorUnit.Times };

    private static Indicator Of(string code, string name, string definition, IndicatorUnit unit, Measure numerator, string key, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = DibaoIndicators.Field,
        Numerator = numerator,
        Key = key,
        Basis = "国办发〔2023〕39号；社会救助法第四十一条",
        Synonyms = synonyms,
    };
}
