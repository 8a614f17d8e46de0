using Huimin.Targets;

namespace Huimin.StreetRelief;

/// <summary>流散人员救助 in figures: what handbook §5.4 asks for. A person counts where the person was found, not where the person lives.</summary>
public static class ReliefIndicators
{
    private const int Escorted = (int)ReliefEnding.Escorted;
    private static readonly RowQuery came = Came("救助", "1 = 1");
    private static readonly RowQuery stays = Ended("离站（站内救助）", "not s.is_outside") with { HasBegan = true, BeganIsInstant = true };
    private static readonly RowQuery home = Ended("返乡", $"s.ending in ({(int)ReliefEnding.Fetched}, {Escorted})");

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("S20.1", "流散人员救助人次", "期内求助或者被发现并给予救助的生活无着的流浪、乞讨人员，一次救助计一人次，按求助时间。", IndicatorUnit.Times, new(came), "救助流浪乞讨人员", "救助流浪乞讨人员人次"),
        Of("S20.2", "其中站外救助人次", "期内救助人次中本人不愿进站、就地提供帮助的。", IndicatorUnit.Times, new(Came("站外救助", "s.is_outside")), "站外救助"),
        Of("S20.3", "护送返乡人次", "期内离站的人中由工作人员护送返乡的，一次计一人次，按离站日。", IndicatorUnit.Times, new(Ended("护送返乡", $"s.ending = {Escorted}")), "护送返乡"),
        Of("S20.4", "医疗救治人次", "期内救助人次中给予医疗或者送医住院的。", IndicatorUnit.Times, new(Came("医疗救治", $"((s.help & {(int)ReliefHelp.Medical}) <> 0 or s.ending = {(int)ReliefEnding.Hospital} and s.ended_at <= @known)")), "流浪乞讨人员医疗救治"),
        Of("S20.5", "寻亲成功人数", "期内查明身份的人，登记救助时身份不明。", IndicatorUnit.People, new(RowQuery.Flow("查明身份", Rows("s.identified_on as since", "s.identified_on is not null")) with { Link = Page }), "寻亲成功"),
        Of("S20.6", "长期滞留人数", "期末仍在站、求助已超过三个月而身份仍未查明的人。", IndicatorUnit.People, new(RowQuery.State("长期滞留", Rows($"s.long_from as since, {Until} as until", $"not s.is_outside and s.came_unknown and ({Until} is null or {Until} > s.long_from)")) with { Link = Page }), "滞留人数") with { Better = Direction.Less },
        Of("S20.7", "平均在站天数", "期内离站的人（站外救助不计）从求助到离站的自然日数之和 ÷ 离站人次。", IndicatorUnit.Days, new(stays, MeasureKind.Days)) with { Denominator = new(stays), Better = Direction.Less },
        Of("S20.8", "流散人员回访人数", "期内回访到的离站人员，一次救助期内只计一次，按回访日。", IndicatorUnit.People, new(RowQuery.Flow("回访", Visits) with { Link = Page, IsDistinct = true }), "回访人数"),
        Of("S20.9", "返乡回访率", "期内接送、护送返乡的人次中，到数据截止时已回访的 ÷ 期内返乡的人次。", IndicatorUnit.Percent,
            new(Ended("返乡后已回访", $"s.ending in ({(int)ReliefEnding.Fetched}, {Escorted}) and exists (select 1 from relief_visit v where v.stay_id = s.stay_id and v.recorded_at <= @known)"))) with { Denominator = new(home), Better = Direction.More },
    ];

    private const string Page = "/relief/{0}";

    // The first day on which somebody is no longer here and unknown, whichever came first.
    private const string Until = "case when s.ended_on is null or s.identified_on < s.ended_on then s.identified_on else s.ended_on end";

    private static string Visits => """
        select v.area_code, cast(null as uuid) as household_id, v.stay_id as subject_id, v.stay_id as link_id, v.visited_on as since, 1 as amount from relief_visit v where v.recorded_at <= @known
        """;

    private static RowQuery Came(string name, string condition) => RowQuery.Flow(name, Rows("s.came_at as since", condition)) with { IsInstant = true, Link = Page };

    private static RowQuery Ended(string name, string condition) => RowQuery.Flow(name, Rows("s.ended_on as since, s.came_at as began", "s.ended_at <= @known and " + condition)) with { Link = Page };

    private static string Rows(string days, string condition) => $"""
        select s.area_code, cast(null as uuid) as household_id, s.stay_id as subject_id, s.stay_id as link_id, {days}, 1 as amount from relief_stay s where s.recorded_at <= @known and {condition}
        """;

    private static Indicator Of(string code, string name, string definition, IndicatorUnit unit, Measure numerator, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = "流散人员救助",
        Numerator = numerator,
        Key = "救助",
        Basis = "社会救助法第三十一条；国务院令第381号",
        Synonyms = synonyms,
    };
}
