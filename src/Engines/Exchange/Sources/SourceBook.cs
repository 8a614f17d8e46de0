namespace Huimin.Exchange;

/// <summary>All sources (数据源目录): those of 民发〔2021〕57号 第十七条 and 社会救助法 第四十一条, and the feeds of the monitoring (国办发〔2023〕39号).</summary>
public static class SourceBook
{
    public static IReadOnlyList<Source> All { get; } =
    [
        new("funeral", "死亡和殡葬", "民政部门、公安机关", 1, new SourceItem("death.day", "死亡日期", ItemUnit.Day), new SourceItem("cremation.day", "火化日期", ItemUnit.Day)),
        new("marriage", "婚姻登记", "民政部门", 1, new SourceItem("marriage.married", "已婚", ItemUnit.YesNo), new SourceItem("marriage.changed", "婚姻变化日期", ItemUnit.Day)),
        new("vehicles", "车辆", "公安机关交通管理部门", 7, new SourceItem("vehicles.count", "机动车数量", ItemUnit.Count)),
        new("property", "不动产", "不动产登记机构", 7, new SourceItem("property.houses", "住房套数", ItemUnit.Count)),
        new("companies", "经营主体登记", "市场监督管理部门", 7, new SourceItem("companies.count", "经营主体数量", ItemUnit.Count), new SourceItem("companies.capital", "认缴出资额", ItemUnit.Fen)),
        new("insurance", "社会保险", "人力资源社会保障部门", 31, new SourceItem("insurance.pension", "月养老金", ItemUnit.Fen), new SourceItem("insurance.wageBase", "月缴费基数", ItemUnit.Fen), new SourceItem("insurance.unemployedMonths", "登记失业月数", ItemUnit.Count)),
        new("tax", "税务", "税务机关", 31, new SourceItem("tax.wage", "月工资薪金", ItemUnit.Fen), new SourceItem("tax.incomeDrop", "收入同比下降百分比", ItemUnit.Count)),
        new("deposits", "存款和金融资产", "金融机构", 31, new SourceItem("deposits.balance", "存款余额", ItemUnit.Fen)),
        new("disability", "残疾人证", "残疾人联合会", 31, new SourceItem("disability.degree", "残疾等级", ItemUnit.Count), new SourceItem("disability.issued", "发证日期", ItemUnit.Day)),
        new("school", "学籍", "教育部门", 180, new SourceItem("school.enrolled", "在校", ItemUnit.YesNo), new SourceItem("school.selfPay", "年教育自付费用", ItemUnit.Fen)),
        new("prison", "服刑和强制戒毒", "司法行政部门、公安机关", 31, new SourceItem("prison.since", "收监日期", ItemUnit.Day)),
        new("hospital", "医疗", "医疗保障部门、卫生健康部门", 31, new SourceItem("hospital.selfPay12", "近十二个月医疗自付", ItemUnit.Fen), new SourceItem("hospital.seriousSince", "重病确诊日期", ItemUnit.Day)),
        new("residence", "户籍和居住地", "公安机关", 7, new SourceItem("residence.moved", "迁移日期", ItemUnit.Day)) { FeedOnly = true },
        new("emergency", "突发事件", "公安机关、应急管理部门", 1, new SourceItem("emergency.day", "事件日期", ItemUnit.Day)) { FeedOnly = true },
        new("aid", "救助部门比对结果", "民政部门及专项救助部门", 31, new SourceItem("aid.twice", "重复享受项目数", ItemUnit.Count), new SourceItem("aid.lapsed", "未落实专项救助数", ItemUnit.Count)) { FeedOnly = true },
    ];

    public static IEnumerable<Source> Askable => All.Where(s => !s.FeedOnly);

    public static Source? Find(string code) => All.FirstOrDefault(s => s.Code == code);
}
