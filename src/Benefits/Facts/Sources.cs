using Huimin.Policy.Terms;

namespace Huimin.Benefits.Facts;

/// <summary>Where the office learns the facts (取得方式). What it can look up itself may not be asked for on paper (社会救助法 第六十二条).</summary>
internal static class Sources
{
    public static readonly FactSource Register = new("户籍人口信息", true);
    public static readonly FactSource Checks = new("家庭经济状况信息核对", true);
    public static readonly FactSource DisabilityRegister = new("残疾人证信息", true);
    public static readonly FactSource Insurance = new("医保信息", true);
    public static readonly FactSource School = new("学籍信息", true);
    public static readonly FactSource Justice = new("公安、司法行政信息", true);
    public static readonly FactSource Work = new("就业服务信息", true);
    public static readonly FactSource Records = new("本系统发放记录", true);
    public static readonly FactSource Deaths = new("死亡和火化信息", true);
    public static readonly FactSource Homes = new("养老机构入住信息", true);
    public static readonly FactSource SelfCare = new("镇街组织的自理能力评估", true);
    public static readonly FactSource Ability = new("老年人能力评估（GB/T 42195）", true);
    public static readonly FactSource Rural = new("农业农村部门防止返贫监测信息", true);
    public static readonly FactSource Visit = new("镇街入户调查", true);
    public static readonly FactSource Bills = new("票据", false, "医疗、教育、康复等支出票据");
    public static readonly FactSource FuneralBills = new("殡仪馆结算信息", false, "丧葬服务结算单");
    public static readonly FactSource CareBills = new("定点机构服务订单", true);
    public static readonly FactSource Statement = new("本人说明", false);
}
