using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;
using Huimin.Visits;

namespace Huimin.ElderCare;

/// <summary>老年人补贴 in figures: K18 and the visits of K20 of the dictionary.</summary>
public static class ElderIndicators
{
    private const string Field = "养老服务";
    private const string Vouchers = "民办函〔2025〕49号";
    private const string Stands = "o.recorded_at <= @known and (o.cancelled_at is null or o.cancelled_at > @known)";
    private static readonly RowQuery issued = OfVoucher("发出的消费券", "1 = 1");
    private static readonly RowQuery used = OfVoucher("核销过的消费券", $"exists (select 1 from care_order o where o.voucher_id = v.voucher_id and {Stands})");
    private static readonly RowQuery redeemed = RowQuery.Flow("消费券核销", $"""
        select o.area_code, o.household_id, o.person_id as subject_id, o.voucher_id as link_id, o.served_on as since, o.paid_fen as amount from care_order o where {Stands}
        """) with { Link = VoucherPage, AmountUnit = IndicatorUnit.Yuan };

    private const string VoucherPage = "/vouchers/{0}";

    public static IReadOnlyList<Indicator> All { get; } =
    [
        People("K18.1", "高龄津贴人数", "AGE_ALLOWANCE", "期末正在享受高龄津贴、在世的老年人。", "80岁及以上高龄老人"),
        Money("K18.2", "高龄津贴发放额", "AGE_ALLOWANCE", "高龄津贴", "发放高龄津贴"),
        People("K18.3", "失能老年人养老服务补贴人数", "DISABLED_ELDER_SUBSIDY", "期末正在享受经济困难的高龄失能老人养老服务补贴、在世的人。", "高龄失能老人养老服务补贴人数"),
        Money("K18.4", "失能老年人养老服务补贴发放额", "DISABLED_ELDER_SUBSIDY", "高龄失能老人养老服务补贴", "高龄失能老人养老服务补贴"),
        People("K18.5", "养老服务消费补贴人数", "CARE_CONSUMPTION", "期末正在享受中度以上失能老年人养老服务消费补贴、在世的人。", "消费券人数"),
        new("K18.6", "养老服务消费补贴金额", "期内用消费券抵扣的金额：已核销、没有撤销的服务订单中由券支付的部分，按服务日期。券不是钱，没有银行到账。", IndicatorUnit.Yuan)
        {
            Field = Field, Key = "订单", Numerator = new(redeemed, MeasureKind.Sum), Basis = Vouchers, Synonyms = ["消费券金额"],
            Version = 2, Earlier = ["期内发放批次中已到账的养老服务消费补贴（含补发），按发放月份。消费补贴以券发放、不进发放批次，按此口径永远为零。"],
        },
        new("K18.10", "失能老年人养老服务补贴惠及人数", "期内有经济困难的高龄失能老人养老服务补贴到账的人，同一人期内只计一次。", IndicatorUnit.People)
        {
            Field = Field, Key = "人",
            Numerator = new(RowQuery.Flow("养老服务补贴到账", PaymentRows.Paid("DISABLED_ELDER_SUBSIDY")) with { IsDistinct = true, AmountUnit = IndicatorUnit.Yuan }),
        },
        new("K18.7", "消费券使用率", "期内核销、没有撤销的消费券金额 ÷ 期内有效的消费券面额之和，按券的有效月份和服务日期（都在同一个月）。", IndicatorUnit.Percent)
        {
            Field = Field, Key = "券", Numerator = new(redeemed, MeasureKind.Sum), Denominator = new(issued, MeasureKind.Sum), Basis = Vouchers, Better = Direction.More,
        },
        new("K18.11", "消费券核销率", "期内发出的消费券中至少核销过一单、没有全部撤销的张数 ÷ 期内发出的消费券张数，按券的有效月份。", IndicatorUnit.Percent)
        {
            Field = Field, Key = "券", Numerator = new(used), Denominator = new(issued), Basis = Vouchers, Better = Direction.More,
        },
        new("K18.8", "百岁老人生活补贴人数", "期内发放批次中百岁老人生活补贴已到账的老年人，同一人期内只计一次，按发放月份。", IndicatorUnit.People)
        {
            Field = Field, Numerator = new(RowQuery.Flow("百岁老人生活补贴", PaymentRows.Paid("CENTENARIAN")) with { IsDistinct = true, AmountUnit = IndicatorUnit.Yuan }), Key = "人", Basis = "老年人权益保障法第三十三条", Synonyms = ["百岁老人"],
        },
        Money("K18.9", "百岁老人生活补贴发放额", "CENTENARIAN", "百岁老人生活补贴", "发放百岁老人生活补贴"),
        new("K20.1", "每月探访特殊困难老年人数", "期末当月（探访周期）内已经探访到的特殊困难老年人，同一人只计一次；统计季、年的取最后一个月。", IndicatorUnit.People)
        {
            Field = Field, Numerator = new(RowQuery.State("已探访老年人", VisitRows.Visited(ElderVisits.Code)) with { Link = VisitRows.Page }), Key = "人", Basis = ElderVisits.Kind.Basis, Better = Direction.More, Synonyms = ["每月探访特殊困难老年人"],
        },
        new("K20.2", "特殊困难老年人探访到位率", "探访周期的最后一日在期内的：周期内已探访的人次 ÷ 应探访的人次。周期内去世、迁出、移出名单且没有探访的不计。", IndicatorUnit.Percent)
        {
            Field = Field, Numerator = Visits("按期探访", VisitRows.Made), Denominator = Visits("应探访", VisitRows.Due), Better = Direction.More, Key = "人、探访周期", Basis = ElderVisits.Kind.Basis, Synonyms = ["探访到位率"],
        },
        new("K20.3", "特殊困难老年人应探访人次", "探访周期的最后一日在期内的应探访人次，缺省每月一次。", IndicatorUnit.Times) { Field = Field, Numerator = Visits("应探访", VisitRows.Due), Key = "人、探访周期", Basis = ElderVisits.Kind.Basis },
        new("K20.4", "特殊困难老年人按期探访人次", "应探访人次中在周期内已探访的。", IndicatorUnit.Times) { Field = Field, Numerator = Visits("按期探访", VisitRows.Made), Key = "人、探访周期", Basis = ElderVisits.Kind.Basis },
    ];

    private static Measure Visits(string name, Func<string, string> rows) => new(RowQuery.Flow(name, rows(ElderVisits.Code)) with { Link = VisitRows.Page });

    private static RowQuery OfVoucher(string name, string condition) => RowQuery.Flow(name, $"""
        select v.area_code, v.household_id, v.person_id as subject_id, v.voucher_id as link_id, v.month as since, v.face_fen as amount from care_voucher v where v.issued_at <= @known and {condition}
        """) with { Link = VoucherPage, AmountUnit = IndicatorUnit.Yuan };

    private static Indicator People(string code, string name, string programme, string definition, params string[] synonyms) => new(code, name, definition, IndicatorUnit.People)
    {
        Field = Field,
        Numerator = new(RowQuery.State(name, AwardRows.People(programme))),
        Key = "人",
        Basis = "老年人权益保障法第三十三条、第三十七条",
        Synonyms = synonyms,
    };

    private static Indicator Money(string code, string name, string programme, string what, params string[] synonyms) => new(code, name, $"期内发放批次中已到账的{what}（含补发），按发放月份。", IndicatorUnit.Yuan)
    {
        Field = Field,
        Numerator = new(RowQuery.Flow(what, PaymentRows.Paid(programme)) with { AmountUnit = IndicatorUnit.Yuan }, MeasureKind.Sum),
        Key = "应发",
        Synonyms = synonyms,
    };
}
