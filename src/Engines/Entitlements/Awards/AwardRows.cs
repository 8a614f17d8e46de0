namespace Huimin.Entitlements;

/// <summary>
/// The rows of awards for indicators (待遇明细), as SELECTs that both databases understand, with <c>@known</c> as the instant up to which records count: an award
/// has begun when its decision was known, and has ended when the decision that ended it was.
/// </summary>
public static class AwardRows
{
    /// <summary>Households that receive, or whose status is recognised (在保户).</summary>
    public static string Households(params IEnumerable<string> programmes) => HouseholdsOf(Known(programmes));

    /// <summary>The same for a join that comes from the household: its awards are few, those of the programme are the whole district's.</summary>
    public static string OfHousehold(params IEnumerable<string> programmes) => HouseholdsOf(KnownOf(programmes));

    /// <summary>People who are covered (保障对象): the members of a household that receives as one, else who receives; from the day on which a person joined until that on which he left or died.</summary>
    public static string People(params IEnumerable<string> programmes) => $"""
        select k.area_code, k.household_id, m.person_id as subject_id, k.household_id as link_id,
               case when m.valid_from > k.from_month then m.valid_from else k.from_month end as since,
               case when k.end_month is null or m.valid_to < k.end_month then m.valid_to else k.end_month end as until, 1 as amount
        from ({Known(programmes)}) k join membership m on m.household_id = k.household_id and m.known_from <= @known and (m.known_to is null or m.known_to > @known)
        where k.person_id is null
        union all
        select k.area_code, k.household_id, k.person_id, k.household_id, k.from_month, case when k.end_month is null or k.died < k.end_month then k.died else k.end_month end, 1
        from (select i.*, case when p.known_from <= @known then p.death_date else
                (select x.death_date from person_past x where x.person_id = p.person_id and x.known_from <= @known and (x.known_to is null or x.known_to > @known) order by x.valid_from desc limit 1) end as died
              from ({Known(programmes)}) i join person p on p.person_id = i.person_id where i.person_id is not null) k
        """;

    /// <summary>Newly granted (新批), on the instant of the decision; <c>amount</c> in fen. An adjustment of what runs is none.</summary>
    public static string Granted(params IEnumerable<string> programmes) => $"""
        select k.area_code, k.household_id, coalesce(k.person_id, k.household_id) as subject_id, k.household_id as link_id, k.begun_at as since, k.amount_fen as amount
        from ({Known(programmes)}) k where k.basis = 1 and k.begun_at is not null
        """;

    /// <summary>Ended for good (退出), on the instant of the decision: nothing of the same programmes follows on.</summary>
    public static string Ended(params IReadOnlyCollection<string> programmes) => $"""
        select k.area_code, k.household_id, coalesce(k.person_id, k.household_id) as subject_id, k.household_id as link_id, k.ended_at as since, k.amount_fen as amount
        from ({Known(programmes)}) k
        where k.ended_at is not null and k.end_month > k.from_month and not exists (
            select 1 from award n left join decision b on b.decision_id = n.decision_id and b.decided_at <= @known
            where n.household_id = k.household_id and n.programme in ({In(programmes)}) and n.award_id <> k.award_id
              and (k.person_id is null or n.person_id is null or n.person_id = k.person_id) and (n.decision_id is null or b.decision_id is not null)
              and n.from_month <= k.end_month and (n.end_month is null or n.end_month > k.end_month))
        """;

    /// <summary>
    /// People of a programme while a fact about them has a value (按核算事实分类), where a fact not recorded stands at zero.
    /// </summary>
    /// <param name="fact">Code of the member's fact.</param>
    /// <param name="condition">On <c>v.value</c>.</param>
    /// <param name="programmes">Programmes that people receive each for himself.</param>
    public static string PeopleWhere(string fact, string condition, params IReadOnlyCollection<string> programmes) => $"""
        with k as materialized ({People(programmes)}), v as materialized (
            select k.*, f.value, f.since as begins, {NextSince("f.subject_id", fact, "and n.since > f.since")} as ends from k cross join fact f where f.subject_id = k.subject_id and f.code = '{fact}' and {IsKnown("f")}
            union all
            select k.*, 0, '1900-01-01', {NextSince("k.subject_id", fact, "")} from k
        )
        select v.area_code, v.household_id, v.subject_id, v.link_id, case when v.begins > v.since then v.begins else v.since end as since,
               case when v.until is null or v.ends < v.until then v.ends else v.until end as until, 1 as amount
        from v where {condition} and (v.ends is null or v.ends > v.since) and (v.until is null or v.begins < v.until)
        """;

    /// <summary>People of programmes while a fact about their household is recorded (按户的核算事实).</summary>
    /// <param name="fact">Code of the household's fact.</param>
    /// <param name="programmes">Programmes of households or of people.</param>
    public static string PeopleOfHomes(string fact, params IReadOnlyCollection<string> programmes) => $"""
        select k.area_code, k.household_id, k.subject_id, k.link_id, case when v.since > k.since then v.since else k.since end as since,
               case when k.until is null or v.until < k.until then v.until else k.until end as until, 1 as amount
        from ({People(programmes)}) k join (
            select f.subject_id, f.value, f.since, {NextSince("f.subject_id", fact, "and n.since > f.since")} as until from fact f where f.code = '{fact}' and {IsKnown("f")}
        ) v on v.subject_id = k.household_id and (v.until is null or v.until > k.since) and (k.until is null or v.since < k.until)
        where v.value > 0
        """;

    /// <summary>People of whom a fact is said, until they reach an age, die, or it is no longer said (按本人的核算事实).</summary>
    /// <param name="fact">Code of the member's fact.</param>
    /// <param name="belowAge">In full years.</param>
    public static string PeopleBelow(string fact, int belowAge) => $"""
        select s.area_code, s.household_id, s.subject_id, s.household_id as link_id, s.since, case when s.died is not null and s.died < s.until then s.died else s.until end as until, 1 as amount
        from (
            select f.area_code, m.household_id, f.subject_id, f.since, p.death_date as died, case when f.until is not null and f.until < f.grown then f.until else f.grown end as until
            from (
                select x.area_code, x.subject_id, x.since, {NextSince("x.subject_id", fact, "and n.since > x.since")} as until, @years(b.birth_date, {belowAge}) as grown
                from fact x join person b on b.person_id = x.subject_id where x.code = '{fact}' and x.value > 0 and b.birth_date is not null and {IsKnown("x")}
            ) f join person p on p.person_id = f.subject_id join membership m on m.person_id = f.subject_id and m.valid_to is null and m.known_to is null
        ) s where s.since < s.until
        """;

    /// <summary>People of whom a fact is said, as long as it is said and they belong to a household (按本人的核算事实); <c>amount</c> is its value.</summary>
    /// <param name="fact">Code of the member's fact.</param>
    public static string PeopleOf(string fact) => $"""
        select f.area_code, m.household_id, f.subject_id, m.household_id as link_id, f.since, {NextSince("f.subject_id", fact, "and n.since > f.since")} as until, f.value as amount
        from fact f join membership m on m.person_id = f.subject_id and m.valid_to is null and m.known_to is null
        where f.code = '{fact}' and f.value > 0 and {IsKnown("f")}
        """;

    /// <summary>Codes as a list of SQL; they are words of the program.</summary>
    public static string In(IEnumerable<string> programmes) => string.Join(", ", programmes.Select(p => $"'{p}'"));

    private static string NextSince(string subject, string fact, string later) =>
        $"(select min(n.since) from fact n where n.subject_id = {subject} and n.code = '{fact}' and {IsKnown("n")} {later})";

    private static string IsKnown(string row) => $"{row}.known_from <= @known and ({row}.known_to is null or {row}.known_to > @known)";

    private static string HouseholdsOf(string known) => $"""
        select k.area_code, k.household_id, k.household_id as subject_id, k.household_id as link_id, k.from_month as since, k.end_month as until, 1 as amount
        from ({known}) k
        """;

    /// <summary>Joins to an award <c>a</c> the decision <c>b</c> that began it and the decision <c>e</c> that ended it, as far as they were known: by the index that has the instant, never by the long row.</summary>
    public const string Decisions = "left join decision b on b.decision_id = a.decision_id and b.decided_at <= @known left join decision e on e.decision_id = a.end_decision_id and e.decided_at <= @known";

    /// <summary>Of an award with its <see cref="Decisions"/>: it was known to begin.</summary>
    public const string HasBegun = "(a.decision_id is null or b.decision_id is not null)";

    /// <summary>Of an award with its <see cref="Decisions"/>: the first month without it, as known.</summary>
    public const string EndMonth = "case when a.end_decision_id is null or e.decision_id is not null then a.end_month end";

    // The index of programmes is partial: it serves whoever says that there is a programme, and misleads nobody else.
    private static string Known(IEnumerable<string> programmes) => KnownOf(programmes) + " and a.programme <> ''";

    private static string KnownOf(IEnumerable<string> programmes) => $"""
        select a.award_id, a.area_code, a.household_id, a.person_id, a.amount_fen, a.basis, a.from_month, b.decided_at as begun_at,
               {EndMonth} as end_month, e.decided_at as ended_at
        from award a {Decisions}
        where a.programme in ({In(programmes)}) and {HasBegun}
        """;
}
