using Huimin.Payments;
using Huimin.Targets;

namespace Huimin.SocialAssistance;

/// <summary>一次性生活补助、资助参保 and its claims in figures.</summary>
public static class GrantIndicators
{
    private const string Living = "ONE_OFF", Insurance = "INSURANCE_AID";
    private static readonly RowQuery insured = RowQuery.Flow("资助参保对象", GrantRows.Granted(Insurance)) with { IsInstant = true, AmountUnit = IndicatorUnit.Yuan };
    private static readonly RowQuery claims = RowQuery.Flow("理赔", GrantRows.Claims) with { AmountUnit = IndicatorUnit.Yuan };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("S03", "一次性生活补助发放额", "期内发放批次中已到账的一次性生活补助，按发放月份。", IndicatorUnit.Yuan, new(RowQuery.Flow("一次性生活补助", PaymentRows.Paid(Living)) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum), "应发", "一次性生活补助"),
        Of("S05", "一次性生活补助人数", "期内发放批次中已到账的一次性生活补助所计的人，整户享受的按名单锁定时的户内人数，按发放月份。", IndicatorUnit.People,
            new(RowQuery.Flow("一次性生活补助对象", GrantRows.PaidPeople(Living)) with { AmountUnit = IndicatorUnit.People }, MeasureKind.Sum), "应发×人", "一次性生活补助对象"),
        Of("S06", "资助参保人数", "期内批准的资助参保名单上的人，同一人期内只计一次。", IndicatorUnit.People, new(insured with { IsDistinct = true }), "人", "惠民济困保参保人数", "资助困难对象参加保险"),
        Of("S07", "资助参保金额", "期内批准的资助参保名单上的保费，付给承保机构。", IndicatorUnit.Yuan, new(insured, MeasureKind.Sum), "名单", "参保资助金额"),
        Of("S08", "资助参保理赔人次", "承保机构理赔文件中理赔日期在期内的理赔，一笔计一人次。", IndicatorUnit.Times, new(claims), "理赔", "理赔人次"),
        Of("S09", "资助参保理赔金额", "承保机构理赔文件中理赔日期在期内的理赔金额。", IndicatorUnit.Yuan, new(claims, MeasureKind.Sum), "理赔", "理赔金额"),
    ];

    private static Indicator Of(string code, string name, string definition, IndicatorUnit unit, Measure numerator, string key, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = DibaoIndicators.Field,
        Numerator = numerator,
        Key = key,
        Synonyms = synonyms,
    };
}
