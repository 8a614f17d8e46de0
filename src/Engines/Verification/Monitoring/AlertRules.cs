using Huimin.Benefits;
using Huimin.Policy.Parameters;

namespace Huimin.Verification;

/// <summary>The rules of the monitoring (预警规则库): one table; thresholds are dated parameters of rules/monitoring.csv.</summary>
public static class AlertRules
{
    private const string Named = "国办发〔2023〕39号", Design = "产品设计，待业务方确认";

    public static IReadOnlyList<AlertRule> All { get; } =
    [
        new("W-DEATH-1", "户内死亡", AlertLevel.Red, AlertConcerns.Everyone, "核实死亡日期，登记死亡；三个月内核查待遇", "民发〔2022〕83号", new AlertTrigger("death.day"), new AlertTrigger("cremation.day")),
        new("W-ACC-1", "突发事件", AlertLevel.Red, AlertConcerns.Everyone, "急难型临时救助", Design, new AlertTrigger("emergency.day")),
        new("W-DUP-1", "重复享受", AlertLevel.Red, AlertConcerns.Assisted, "核查重复享受的项目", "民发〔2022〕83号", new AlertTrigger("aid.twice", MonitoringKeys.Twice)),
        new("W-MED-1", "大额医疗自付", AlertLevel.Orange, AlertConcerns.Everyone, "评估临时救助、刚性支出困难家庭、低保", Design, new AlertTrigger("hospital.selfPay12", MonitoringKeys.MedicalSelfPay)),
        new("W-MED-2", "重病新增", AlertLevel.Orange, AlertConcerns.Everyone, "转介医疗救助", Named, new AlertTrigger("hospital.seriousSince")),
        new("W-INC-1", "收入骤降", AlertLevel.Orange, AlertConcerns.Assisted, "复核家庭收入", Design, new AlertTrigger("tax.incomeDrop", MonitoringKeys.IncomeDrop)),
        new("W-ASSET-1", "财产异常", AlertLevel.Orange, AlertConcerns.Assisted, "复核家庭财产", Design, new AlertTrigger("deposits.balance", MonitoringKeys.Deposits), new AlertTrigger("property.houses", MonitoringKeys.Houses), new AlertTrigger("vehicles.count", MonitoringKeys.Vehicles)),
        new("W-DIS-1", "新发重度残疾", AlertLevel.Yellow, AlertConcerns.Everyone, "评估残疾人两项补贴、单人保", Named, new AlertTrigger("disability.degree", MonitoringKeys.Degree, AtMost: true)),
        new("W-EDU-1", "高额教育支出", AlertLevel.Yellow, AlertConcerns.Everyone, "教育救助", Named, new AlertTrigger("school.selfPay", MonitoringKeys.Education)),
        new("W-UNEMP-1", "失业", AlertLevel.Yellow, AlertConcerns.Everyone, "就业救助、临时救助", Named, new AlertTrigger("insurance.unemployedMonths", MonitoringKeys.Unemployed)),
        new("W-LAPSE-1", "政策未落实", AlertLevel.Yellow, AlertConcerns.Assisted, "转办专项救助部门", "社会救助法 第四十二条", new AlertTrigger("aid.lapsed", MonitoringKeys.Lapsed)),
        new("W-MIG-1", "迁徙", AlertLevel.Blue, AlertConcerns.Assisted, "异地核对", Design, new AlertTrigger("residence.moved")),
        new("W-REL-1", "婚姻变化", AlertLevel.Blue, AlertConcerns.Assisted, "核对家庭成员", Design, new AlertTrigger("marriage.changed")),
        new("W-PRIS-1", "服刑、强制戒毒", AlertLevel.Blue, AlertConcerns.Assisted, "核对家庭成员口径", "民发〔2021〕57号", new AlertTrigger("prison.since")),
    ];

    public static AlertRule? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    public const string Death = "W-DEATH-1";

    /// <summary>How long the visit or call may take, natural days.</summary>
    public static ParameterKey DaysOf(AlertLevel level) => level switch
    {
        AlertLevel.Red => MonitoringKeys.RedDays,
        AlertLevel.Orange => MonitoringKeys.OrangeDays,
        AlertLevel.Yellow => MonitoringKeys.YellowDays,
        _ => MonitoringKeys.BlueDays,
    };
}
