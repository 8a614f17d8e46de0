using Huimin.Benefits.Facts;

namespace Huimin.Benefits.Asking;

/// <summary>What the calculator lets a citizen tick about each member and about the household (勾选项).</summary>
public static class Circumstances
{
    /// <summary>About one member.</summary>
    public static IReadOnlyList<Circumstance> OfMember { get; } =
    [
        new("wage", "有工资或者打工收入") { Ages = (16, 200), Opens = [(Income.Wage.About, 0)] },
        new("business", "种地、养殖、做生意有收入") { Ages = (16, 200), Opens = [(Income.Business.About, 0)] },
        new("transfer", "有退休金、失业金，或者子女给的赡养费") { Opens = [(Income.Transfer.About, 0)] },
        new("property", "有房租、利息、土地流转等收入") { Opens = [(Income.Property.About, 0)] },
        new("certificate", "有残疾人证") { Opens = [(Person.Category.About, 1), (Person.Degree.About, 1)] },
        new("illness", "患重病、大病") { Settles = [(Person.SeriousIllness.About, 1)] },
        new("ability", "做过老年人能力评估") { Ages = (60, 200), Opens = [(Elder.Ability.About, 1), (Elder.CareFee.About, 0)] },
        new("home", "住在养老机构") { Ages = (60, 200), Settles = [(Elder.InHome.About, 1)] },
        new("study", "在上学") { Ages = (3, 35), Opens = [(Person.Studying.About, 1)] },
        new("parents", "父母去世、失踪、重残、重病、服刑、戒毒或者失去联系") { Ages = (0, 17), Opens = [(Support.Father.About, 0), (Support.Mother.About, 0), (Support.FatherMonths.About, 0), (Support.MotherMonths.About, 0)] },
        new("orphan", "18岁以前是孤儿") { Ages = (18, 35), Settles = [(Support.WasOrphan.About, 1)] },
        new("injury", "在领工伤保险生活护理费") { Ages = (18, 200), Settles = [(Person.WorkInjuryCare.About, 1)] },
        new("retrenched", "是六十年代精简退职老职工") { Ages = (75, 200), Settles = [(Person.Retrenched.About, 1)] },
    ];

    /// <summary>About the household as a whole.</summary>
    public static IReadOnlyList<Circumstance> OfHousehold { get; } =
    [
        new("car", "有小汽车") { Opens = [(Home.Vehicles.About, 1)] },
        new("houses", "不止一套房") { Opens = [(Home.Houses.About, 2)] },
        new("emergency", "最近遇到火灾、交通事故、突发重病等急难") { Opens = [(Spending.Emergency.About, 1), (Spending.Severity.About, 1)] },
        new("medical", "最近一年看病，报销以后自己花了很多钱") { Opens = [(Spending.Medical12.About, 0)] },
        new("education", "最近一年上学花了很多钱") { Opens = [(Spending.Education12.About, 0)] },
    ];

    /// <summary>What the calculator does not ask: deaths, and what nobody should have to say to a public page.</summary>
    public static IReadOnlySet<Policy.Terms.Term> Unasked { get; } = new HashSet<Policy.Terms.Term>
    {
        Person.Died.About, Death.Standing.About, Death.Cremated.About, Death.Ecological.About, Death.FuneralCost.About, Death.TransportCost.About, Support.Infected.About,
    };

    /// <summary>The facts that only a tick opens.</summary>
    internal static readonly HashSet<Policy.Terms.Term> Ticked =
        [.. OfMember.Concat(OfHousehold).SelectMany(c => c.Opens.Select(o => o.Fact).Concat(c.Settles.Select(s => s.Fact)))];
}
