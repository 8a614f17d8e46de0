using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>Facts of each member: who it is, whether it counts in the household, health and schooling (成员的基本情况).</summary>
public static class Person
{
    /// <summary>While nobody knows it, somebody of working age: no benefit for the young or the old follows from not knowing.</summary>
    public struct Born : IMemberFact { public static Term About { get; } = Date("person.born", "出生日期", Sources.Register, "每位家人的出生年月？") with { Default = PolicyDate.Of(new DateOnly(1990, 1, 1)) }; }

    public struct Died : IMemberFact { public static Term About { get; } = Date("person.died", "死亡日期", Sources.Deaths) with { Default = PolicyDate.Most }; }

    public struct Relation : IMemberFact { public static Term About { get; } = Code("person.relation", "与申请人的关系", Sources.Register, "您和他（她）是什么关系？", "本人", "配偶", "子女", "其他有法定义务并长期共同居住的人员", "没有法定义务的同住人员"); }

    public struct Independent : IMemberFact { public static Term About { get; } = YesNo("person.independent", "已成年并独立生活", Sources.Visit, "他（她）是否已成年并自己独立生活？"); }

    public struct Absence : IMemberFact { public static Term About { get; } = Code("person.absence", "不计入共同生活家庭成员的情形", Sources.Justice, null, "在监狱服刑", "强制隔离戒毒", "宣告失踪", "脱离家庭三年以上的宗教教职人员", "省级规定的其他人员"); }

    public struct Category : IMemberFact { public static Term About { get; } = Code("person.disability", "残疾类别", Sources.DisabilityRegister, "有没有残疾人证，是哪一类？", "视力", "听力", "言语", "肢体", "智力", "精神", "多重"); }

    public struct Degree : IMemberFact { public static Term About { get; } = Code("person.degree", "残疾等级", Sources.DisabilityRegister, "残疾人证上是几级？", "一级", "二级", "三级", "四级"); }

    public struct CertificateEnds : IMemberFact { public static Term About { get; } = Date("person.certificateEnds", "残疾人证有效期至", Sources.DisabilityRegister) with { Default = PolicyDate.Most }; }

    public struct SeriousIllness : IMemberFact { public static Term About { get; } = YesNo("person.illness", "重病患者", Sources.Insurance, "有没有人患重病？"); }

    public struct Studying : IMemberFact { public static Term About { get; } = Code("person.studying", "在校情况", Sources.School, "有没有人在上学，上到哪一级？", "义务教育", "高中阶段（含中职）", "全日制本科及以下高等教育", "研究生"); }

    public struct Local : IMemberFact { public static Term About { get; } = YesNo("person.local", "本人为本区户籍", Sources.Register, @default: true); }

    public struct Insured : IMemberFact { public static Term About { get; } = YesNo("person.insured", "参加城乡居民医保", Sources.Insurance, @default: true); }

    public struct Retrenched : IMemberFact { public static Term About { get; } = YesNo("person.retrenched", "六十年代精简退职老职工", Sources.Records); }

    public struct WorkInjuryCare : IMemberFact { public static Term About { get; } = YesNo("person.workInjuryCare", "领取工伤保险生活护理费", Sources.Insurance); }

    public struct OtherPriceGroup : IMemberFact { public static Term About { get; } = YesNo("person.priceGroup", "优抚对象或领取失业保险金人员", Sources.Records); }

    public struct OtherSingle : IMemberFact { public static Term About { get; } = YesNo("person.otherSingle", "县级以上民政部门规定的其他特殊困难人员", Sources.Visit); }

    public struct RefusedWork : IMemberFact { public static Term About { get; } = YesNo("person.refusedWork", "无正当理由连续三次拒绝介绍的适配工作", Sources.Work); }
}
