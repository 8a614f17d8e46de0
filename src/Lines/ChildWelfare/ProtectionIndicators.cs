using Huimin.Entitlements;
using Huimin.Targets;

namespace Huimin.ChildWelfare;

/// <summary>Files of children and mandatory reports in figures: K16 and K17 of the dictionary, numerator and denominator each from its own records.</summary>
internal static class ProtectionIndicators
{
    private const string Field = "儿童福利";
    private static readonly string[] programmes = ["ORPHAN", "DE_FACTO", "HIV_CHILD"];
    private static readonly RowQuery kept = RowQuery.State("在册儿童档案", Kept) with { Link = File };
    private static readonly RowQuery received = Reports("收到的强制报告", "1 = 1");

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Rate("K16.1", "留守、困境儿童建档率", "期末已有在册档案的应建档儿童 ÷ 期末应建档的儿童（登记为留守儿童且不满 16 周岁的，以及享受孤儿、事实无人抚养儿童、艾滋病病毒感染儿童保障的，同一人只计一次）。", RowQuery.State("应建档儿童已建档", Meeting(Due, Kept)), RowQuery.State("应建档儿童", Due)),
        Rate("K16.2", "监护评估率", "期末在册档案的儿童中，最近一次家庭监护能力评估仍在有效期内的 ÷ 期末在册档案的儿童。", Of("评估有效", Meeting(Kept, Assessed))),
        Rate("K16.5", "儿童动态监测覆盖率", "期末在册档案的儿童中，在更新间隔内登记过动态更新的（建档计一次）÷ 期末在册档案的儿童。", Of("按期更新", Meeting(Kept, Reviewed("1 = 1")))),
        Rate("K16.6", "儿童责任落实覆盖率", "期末在册档案的儿童中，明确了村（居）责任人的 ÷ 期末在册档案的儿童。", Of("有村（居）责任人", Meeting(Kept, Said("s.responsible <> ''")))),
        Rate("K16.7", "儿童教育关爱覆盖率", "期末在册档案的儿童中，在读并登记了学校的，或者在更新间隔内登记过关爱（入户、谈心、课业辅导）的 ÷ 期末在册档案的儿童。",
            Of("在读或者受到关爱", Meeting(Kept, $"{Said($"s.study = {(int)ChildStudy.AtSchool}")} union all {Reviewed("s.is_care")}"))),
        Rate("K16.8", "儿童救助保障覆盖率", "期末在册档案的儿童中，本人或者所在户正在享受待遇的，或者登记为“经核实暂不需要救助”的 ÷ 期末在册档案的儿童。",
            Of("有待遇或者经核实不需要", Meeting(Kept, $"{Said($"s.support = {(int)ChildSupport.NeedsNothing}")} union all {Awarded}"))),
        new("K17.1", "强制报告件数", "期内收到的侵害未成年人强制报告，按收到的时间。", IndicatorUnit.Cases) { Field = Field, Numerator = new(received), Key = "报告", Basis = Law, Synonyms = ["强制报告"] },
        Rate("K17.2", "强制报告1小时内通报率", "期内收到的报告中，自收到起 1 小时内（时长为参数，含满 1 小时的那一分钟）通报公安的 ÷ 期内收到的报告。",
            Reports("按时通报", $"exists (select 1 from protection_step s where s.report_id = r.report_id and s.kind = {(int)ProtectionStepKind.PoliceNotified} and s.recorded_at <= @known and s.at <= r.notify_by)"), received) with { Basis = Law, Key = "报告" },
        Rate("K17.3", "强制报告处置闭环率", "期内收到的报告中，到数据截止时已由另一人办结并反馈报告人的 ÷ 期内收到的报告。",
            Reports("已办结", $"exists (select 1 from protection_step s where s.report_id = r.report_id and s.kind = {(int)ProtectionStepKind.Closed} and s.recorded_at <= @known)"), received) with { Basis = Law, Key = "报告" },
        new("K17.4", "监护缺失未成年人救助保护件数", "期内对强制报告中的未成年人采取临时监护的，一份报告计一件，按采取的时间。", IndicatorUnit.Cases)
        {
            Field = Field, Numerator = new(RowQuery.Flow("临时监护", Cared) with { IsInstant = true, IsDistinct = true, Link = "/protection/{0}" }), Key = "报告", Basis = "未成年人保护法第九十二条", Synonyms = ["监护缺失未成年人救助保护", "临时监护"],
        },
    ];

    private const string File = "/children/{0}", Law = "未成年人保护法第十一条";

    /// <summary>Files that are kept, until somebody closes them, the birthday or death, whichever comes first.</summary>
    private static string Kept => """
        select k.area_code, cast(null as uuid) as household_id, k.subject_id, k.file_id as link_id, k.opened_on as since, case when k.died < k.ends_on then k.died else k.ends_on end as until, 1 as amount
        from (
            select f.area_code, f.subject_id, f.file_id, f.opened_on, p.death_date as died, case when f.closed_at <= @known and f.closed_on < f.ends_on then f.closed_on else f.ends_on end as ends_on
            from child_file f join person p on p.person_id = f.subject_id where f.recorded_at <= @known
        ) k
        """;

    /// <summary>Children who should have a file: left behind below sixteen, or with an award of the three kinds.</summary>
    private static string Due => $"{AwardRows.PeopleBelow("support.leftBehind", 16)} union all {AwardRows.People(programmes)}";

    private static string Assessed => """
        select s.subject_id, s.assessed_on as since, s.due_on as until from child_assessment s where s.recorded_at <= @known
        """;

    // From the few files to their awards: SQLite keeps the order of a cross join, and would go along the whole district's awards otherwise.
    private static string Awarded => $"""
        select f.subject_id, a.from_month as since, {AwardRows.EndMonth} as until
        from child_file f cross join award a {AwardRows.Decisions}
        where a.person_id = f.subject_id and a.basis <> 4 and {AwardRows.HasBegun}
        union all
        select f.subject_id, case when m.valid_from > a.from_month then m.valid_from else a.from_month end, {AwardRows.EndMonth}
        from child_file f cross join membership m cross join award a {AwardRows.Decisions}
        where m.person_id = f.subject_id and m.valid_to is null and m.known_to is null and a.household_id = m.household_id and a.person_id is null and a.basis <> 4 and {AwardRows.HasBegun}
        """;

    private static string Cared => $"""
        select s.area_code, cast(null as uuid) as household_id, s.report_id as subject_id, s.report_id as link_id, s.at as since, 1 as amount
        from protection_step s where s.kind = {(int)ProtectionStepKind.TemporaryCare} and s.recorded_at <= @known
        """;

    // What the file said from a day on, as long as it did.
    private static string Said(string condition) => $"""
        select s.subject_id, s.valid_from as since, case when s.known_to <= @known then s.valid_to end as until from child_file_state s where s.known_from <= @known and {condition}
        """;

    private static string Reviewed(string condition) => $"""
        select s.subject_id, s.reviewed_on as since, s.due_on as until from child_review s where s.recorded_at <= @known and {condition}
        """;

    // The days of the first on which the second holds for the same child too.
    private static string Meeting(string rows, string holds) => $"""
        select k.area_code, k.household_id, k.subject_id, k.link_id, case when h.since > k.since then h.since else k.since end as since,
               case when k.until is null or h.until < k.until then h.until else k.until end as until, 1 as amount
        from ({rows}) k join ({holds}) h on h.subject_id = k.subject_id and (h.until is null or h.until > k.since) and (k.until is null or h.since < k.until)
        """;

    private static RowQuery Of(string name, string sql) => RowQuery.State(name, sql) with { Link = File };

    private static RowQuery Reports(string name, string condition) => RowQuery.Flow(name, $"""
        select r.area_code, cast(null as uuid) as household_id, r.report_id as subject_id, r.report_id as link_id, r.received_at as since, 1 as amount from protection_report r where r.recorded_at <= @known and {condition}
        """) with { IsInstant = true, Link = "/protection/{0}" };

    private static Indicator Rate(string code, string name, string definition, RowQuery numerator, RowQuery? denominator = null) => new(code, name, definition, IndicatorUnit.Percent)
    {
        Field = Field,
        Numerator = new(numerator),
        Denominator = new(denominator ?? kept),
        Key = "人",
        Basis = "国发〔2016〕13号；未成年人保护法第四十三条、第九十一条",
        Better = Direction.More,
    };
}
