using Huimin.Casework;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;

namespace Huimin.Bureau;

/// <summary>What concerns all lines alike: how cases are handled (K05, K06), how money arrives (K34). Handbook §15.</summary>
public static class BureauIndicators
{
    private const string Cases = "办件", Money = "资金发放";
    private static readonly RowQuery finished = Case("办结件", CaseRows.Finished());
    private static readonly RowQuery timed = Case("办结件（经受理）", CaseRows.FinishedAfterAcceptance()) with { HasBegan = true };
    private static readonly RowQuery applied = Case("申请件", CaseRows.Applied()) with { IsInstant = false };
    private static readonly RowQuery asked = Case("群众提出的申请", CaseRows.AppliedByPeople()) with { IsInstant = false };
    private static readonly string[] monthly =
    [
        "DIBAO", "SINGLE_PERSON", "TEKUN", "RETRENCHED_VETERAN_WORKER", "DISABILITY_LIVING", "DISABILITY_CARE", "DISABLED_ELDER_SUBSIDY", "AGE_ALLOWANCE", "ORPHAN", "DE_FACTO", "HIV_CHILD",
    ];

    private static readonly RowQuery answered = Paid("已回执", PaymentRows.Answered());
    private static readonly RowQuery reissued = RowQuery.Flow("重发到账", PaymentRows.Reissued) with { IsInstant = true, HasBegan = true, BeganIsInstant = true };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of(Cases, "K05", "按期办结率", "期内办结（确认、不予确认、维持不变）的件中，各环节时限都没有超过的 ÷ 期内办结的件。", IndicatorUnit.Percent, new(Case("按期办结件", CaseRows.FinishedInTime())), "办件") with
        {
            Denominator = new(finished), Better = Direction.More, Basis = "社会救助法第四十四条",
        },
        Of(Cases, "K06", "平均办理时长", "期内办结且经过受理的件，从受理次日到办结日的工作日数之和 ÷ 件数。", IndicatorUnit.WorkingDays, new(timed, MeasureKind.WorkingDays), "办件") with { Denominator = new(timed), Better = Direction.Less },
        Of(Cases, "B01", "申请件数", "期内提出的全部申请、复核、异议等事项，按申请日。", IndicatorUnit.Cases, new(applied), "办件", "申请量"),
        Of(Cases, "B02", "网上申请件数", "期内群众在网上提出的申请，按申请日。", IndicatorUnit.Cases, new(Case("网上申请", CaseRows.AppliedOnline()) with { IsInstant = false }), "办件", "线上申请量", "线上申请"),
        Of(Cases, "B03", "网上申办率", "期内网上申请件 ÷ 期内群众提出的申请件（网上和窗口），由工作人员发现或到期发起的不计。", IndicatorUnit.Percent, new(Case("网上申请", CaseRows.AppliedOnline()) with { IsInstant = false }), "办件", "申办率", "线上申办率") with { Denominator = new(asked), Better = Direction.More, Version = 2, Earlier = ["期内网上申请件 ÷ 期内全部事项（含到期复核）。"] },
        Of(Money, "K34.1", "发放批次数", "期内放款的批次；批次属于全区，不分镇街。", IndicatorUnit.Batches, new(RowQuery.Flow("批次", PaymentRows.Batches) with { IsInstant = true, Link = "/payments/batches/{0}", AmountUnit = IndicatorUnit.Yuan }), "批次"),
        Of(Money, "K34.2", "发放成功率", "期内发放月份的应发中，银行回执到账的笔数 ÷ 已有回执的笔数。", IndicatorUnit.Percent, new(Paid("已到账", PaymentRows.Paid())), "应发") with { Denominator = new(answered), Better = Direction.More },
        Of(Money, "K34.3", "发放退回率", "期内发放月份的应发中，银行退回的笔数（含已重发）÷ 已有回执的笔数。", IndicatorUnit.Percent, new(Paid("退回", PaymentRows.Returned())), "应发") with { Denominator = new(answered), Better = Direction.Less },
        Of(Money, "K34.4", "重发平均时长", "期内重发到账的，从银行退回到重发到账的自然日数之和 ÷ 重发到账笔数。", IndicatorUnit.Days, new(reissued, MeasureKind.Days), "应发") with { Denominator = new(reissued), Better = Direction.Less },
        Of(Money, "K34.5", "资金发放总额", "期内发放批次中已到账的全部资金，按发放月份。", IndicatorUnit.Yuan, new(Paid("已到账", PaymentRows.Paid()), MeasureKind.Sum), "应发", "累计发放资金"),
        Of(Money, "B05", "定期定量保障对象（按人按项）", "期内享受过各项按月发放待遇的人（低保、特困、精简退职、残疾人两项补贴、失能老人补贴、高龄津贴、三类儿童），一人享受几项计几次；同一项期内只计一次。", IndicatorUnit.Times,
            new(RowQuery.State("按月发放的待遇", string.Join(" union all ", monthly.Select((p, item) => $"select a.*, {item} as item from ({AwardRows.People(p)}) a"))) with { IsWithin = true, HasItem = true }), "人×项") with
            { Version = 2, Earlier = ["期末正在享受的人，一人享受几项计几次。"] },
    ];

    private static RowQuery Case(string name, string sql) => RowQuery.Flow(name, sql) with { IsInstant = true, Link = "/cases/{0}" };

    private static RowQuery Paid(string name, string sql) => RowQuery.Flow(name, sql) with { AmountUnit = IndicatorUnit.Yuan };

    private static Indicator Of(string field, string code, string name, string definition, IndicatorUnit unit, Measure numerator, string key, params string[] synonyms) => new(code, name, definition, unit)
    {
        Field = field,
        Numerator = numerator,
        Key = key,
        Synonyms = synonyms,
    };
}
