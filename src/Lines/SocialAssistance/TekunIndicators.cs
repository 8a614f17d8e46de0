using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;

namespace Huimin.SocialAssistance;

/// <summary>特困 in figures: K07 and K08 of the dictionary. Grades of self-care as 民发〔2021〕43号 第二十二条 has them: of six tasks none, one to three, four or more cannot be done.</summary>
public static class TekunIndicators
{
    private const string Tekun = "TEKUN";
    internal static readonly RowQuery People = RowQuery.State("特困人员", AwardRows.People(Tekun));
    private static readonly RowQuery atHome = Where("分散供养", "support.central", "v.value = 0");
    private static readonly RowQuery signed = RowQuery.State("有有效照料护理协议的散居特困人员", $"""
        select k.area_code, k.household_id, k.subject_id, k.link_id, case when c.since > k.since then c.since else k.since end as since,
               case when k.until is null or c.until < k.until then c.until else k.until end as until, 1 as amount
        from ({atHome.Sql}) k join (
            select a.person_id, a.valid_from as since, case when a.ended_at <= @known then a.ended_on else a.over_on end as until from care_agreement a where a.recorded_at <= @known
        ) c on c.person_id = k.subject_id and c.until > k.since and (k.until is null or c.since < k.until)
        """) with { Link = "/households/{0}/care" };
    private static readonly RowQuery money = RowQuery.Flow("特困供养金", PaymentRows.Paid(Tekun)) with { AmountUnit = IndicatorUnit.Yuan };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("K07.1", "特困人员数", "期末正在享受特困人员救助供养、在世的人，同一人只计一次。", People, "城乡特困人员", "特困供养人数"),
        Of("K07.2", "集中供养特困人员数", "期末特困人员中登记为在供养服务机构集中供养的人。", Where("集中供养", "support.central", "v.value = 1"), "集中供养人数"),
        Of("K07.3", "散居特困人员数", "期末特困人员中没有登记为集中供养的人。", atHome, "分散供养人数", "散居特困老人"),
        Of("K07.4", "特困人员：具备自理能力", "期末特困人员中六项自理能力全部达到的人，没有登记评估的计在这里。", Where("自理", "support.selfCareFailed", "v.value = 0")),
        Of("K07.5", "特困人员：部分丧失自理能力", "期末特困人员中六项自理能力有一至三项不能达到的人。", Where("半失能", "support.selfCareFailed", "v.value between 1 and 3")),
        Of("K07.6", "特困人员：完全丧失自理能力", "期末特困人员中六项自理能力有四项及以上不能达到的人。", Where("失能", "support.selfCareFailed", "v.value >= 4"), "失能特困人员"),
        new("K07.7", "特困供养资金发放额", "期内发放批次中已到账的特困供养金（基本生活和照料护理），按发放月份。", IndicatorUnit.Yuan)
        {
            Field = DibaoIndicators.Field, Numerator = new(money, MeasureKind.Sum), Key = "应发", Synonyms = ["特困供养资金", "特困供养金"],
        },
        new("K08", "照料护理协议签订率", "期末有有效照料护理协议的散居特困人员 ÷ 期末散居特困人员。去世、集中供养的自当日起两边都不计。", IndicatorUnit.Percent)
        {
            Field = DibaoIndicators.Field, Numerator = new(signed), Denominator = new(atHome), Key = "人", Basis = "民发〔2021〕43号", Synonyms = ["照护协议签订率"], Better = Direction.More,
        },
    ];

    private static Indicator Of(string code, string name, string definition, RowQuery rows, params string[] synonyms) => new(code, name, definition, IndicatorUnit.People)
    {
        Field = DibaoIndicators.Field,
        Numerator = new(rows),
        Key = "人",
        Basis = "民发〔2021〕43号",
        Synonyms = synonyms,
    };

    private static RowQuery Where(string name, string fact, string condition) => RowQuery.State("特困人员：" + name, AwardRows.PeopleWhere(fact, condition, Tekun));
}
