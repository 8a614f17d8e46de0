using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits;

/// <summary>Thresholds and time limits of the monitoring of people with low income (低收入人口动态监测预警).</summary>
public static class MonitoringKeys
{
    private const string Named = "国办发〔2023〕39号（阈值由地区规定）";
    private const string Design = "产品设计，阈值由地区规定";

    public static readonly ParameterKey MedicalSelfPay = Amount("thr.medSelfPay12m", "近十二个月医疗自付预警线", Design);
    public static readonly ParameterKey Education = Amount("thr.edu", "年教育自付预警线", Named);
    public static readonly ParameterKey Deposits = Amount("thr.assetDeposits", "存款异常预警线", Design, 10_000_000);
    public static readonly ParameterKey Houses = new("thr.assetHouses", "住房套数异常预警线", ParameterUnit.Count, 1, 9, Design);
    public static readonly ParameterKey Vehicles = new("thr.assetVehicles", "机动车异常预警线", ParameterUnit.Count, 1, 9, Design);
    public static readonly ParameterKey Degree = new("thr.disabilityDegree", "重度残疾等级（含）", ParameterUnit.Level, 1, 4, Named);
    public static readonly ParameterKey Unemployed = new("thr.unempMonths", "登记失业预警月数", ParameterUnit.Months, 1, 24, Named);
    public static readonly ParameterKey IncomeDrop = new("thr.incomeDropPct", "收入同比下降预警线", ParameterUnit.Percent, 1, 100, Design);
    public static readonly ParameterKey Twice = new("thr.duplicates", "重复享受项目数预警线", ParameterUnit.Count, 1, 9, "民发〔2022〕83号");
    public static readonly ParameterKey Lapsed = new("thr.lapsed", "未落实专项救助数预警线", ParameterUnit.Count, 1, 9, "社会救助法 第四十二条");
    public static readonly ParameterKey RedDays = Limit("alert.days.red", "红色预警核实时限");
    public static readonly ParameterKey OrangeDays = Limit("alert.days.orange", "橙色预警核实时限");
    public static readonly ParameterKey YellowDays = Limit("alert.days.yellow", "黄色预警核实时限");
    public static readonly ParameterKey BlueDays = Limit("alert.days.blue", "蓝色预警核实时限");

    private static ParameterKey Limit(string key, string title) => new(key, title, ParameterUnit.Days, 1, 92, Design);
}
