using FsCheck;
using FsCheck.Fluent;
using Huimin.Benefits.Asking;
using Huimin.Benefits.Facts;
using Huimin.Policy;
using Huimin.Policy.Asking;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Tests.Asking;

/// <summary>The calculator asks little, in a good order, and ends with the answers of the rules themselves.</summary>
public sealed class InterviewTests
{
    private static Talk OldCouple() => new Talk().Person("1949-05", 1, "business", "transfer").Person("1952-08", 2, "transfer")
        .Truth(Home.Rural.About, 1).Truth(Home.Deposits.About, 300_000).Truth(Income.Business.About, 15_000, 0)
        .Truth(Income.Transfer.About, 20_000, 0).Truth(Income.Transfer.About, 10_000, 1);

    [Fact(DisplayName = "富裕家庭：存款一答，几个问题就都有结论")]
    public void A_rich_household_is_settled_in_few_questions()
    {
        var talk = new Talk().Person("1980-01", 1, "wage").Person("1982-01", 2, "wage").Person("2012-01", 3, "study")
            .Truth(Home.Deposits.About, 100_000_000).Truth(Income.Wage.About, 1_500_000, 0).Truth(Income.Wage.About, 1_200_000, 1).Run();
        Assert.InRange(talk.Questions, 3, 6);
        Assert.All(talk.End.Standings, s => Assert.Equal(Verdict.No, s.Verdict));
    }

    [Fact(DisplayName = "贫困老年夫妻：不超过 12 个问题，低保金算到分")]
    public void A_poor_old_couple_needs_at_most_twelve()
    {
        var talk = OldCouple().Run();
        Assert.InRange(talk.Questions, 5, 12);
        Assert.Equal(Verdict.Yes, talk["DIBAO"].Verdict);
        Assert.True(talk["DIBAO"].AmountSettled);
        Assert.Equal(talk.Decide()[talk["DIBAO"].Programme.Amount!], talk["DIBAO"].LeastFen);
    }

    [Fact(DisplayName = "独居残疾老人、孤儿之家、重病户：都不超过 12 个问题")]
    public void Other_common_households_need_at_most_twelve()
    {
        var alone = new Talk().Person("1950-03", 1, "certificate", "ability").Truth(Home.Rural.About, 1).Truth(Person.Category.About, 4, 0)
            .Truth(Person.Degree.About, 1, 0).Truth(Support.Supporters.About, 1, 0).Truth(Elder.Ability.About, 4, 0).Truth(Support.SelfCareFailed.About, 5, 0).Run();
        var orphan = new Talk().Person("1958-03", 1, "business").Person("2015-01", 4, "study", "parents").Truth(Support.Father.About, 1, 1)
            .Truth(Support.Mother.About, 1, 1).Truth(Person.Studying.About, 1, 1).Truth(Income.Business.About, 60_000, 0).Run();
        var ill = new Talk().Person("1975-03", 1, "illness").Person("1978-01", 2, "wage").Home("medical").Truth(Income.Wage.About, 200_000, 1)
            .Truth(Spending.Medical12.About, 5_000_000).Run();
        Assert.Equal(Verdict.Yes, alone["TEKUN"].Verdict);
        Assert.Equal(Verdict.Yes, orphan["ORPHAN"].Verdict);
        Assert.All([alone, orphan, ill], t => Assert.InRange(t.Questions, 4, 12));
    }

    [Fact(DisplayName = "改变不了结果的不问：没有老人不问赡养人，不是子女不问是否独立生活，没勾选的不问")]
    public void What_cannot_change_anything_is_not_asked()
    {
        var young = new Talk().Person("1990-01", 1, "wage").Person("1991-01", 2).Truth(Income.Wage.About, 40_000, 0).Run();
        Assert.DoesNotContain(young.Asked, q => q.Fact == Support.Supporters.About || q.Fact == Support.SelfCareFailed.About);
        Assert.DoesNotContain(young.Asked, q => q.Fact == Person.Independent.About || q.Fact == Income.Business.About || q.Fact == Elder.Ability.About);
        Assert.All(young.Asked.Where(q => q.Fact == Income.Wage.About), q => Assert.Equal([0], q.Members));
        Assert.All(young.Asked, q => Assert.NotNull(q.Fact.Question));
        Assert.Equal(young.Asked.Count, young.Asked.Select(q => q.Fact).Distinct().Count());
    }

    [Fact(DisplayName = "先问能定下最多的：收入、存款都多的一两问就完，城乡只影响标准，最后才问")]
    public void What_settles_most_comes_first()
    {
        var rich = new Talk().Person("1980-01", 1, "wage").Person("1982-01", 2, "wage")
            .Truth(Home.Deposits.About, 100_000_000).Truth(Income.Wage.About, 1_500_000, 0).Truth(Income.Wage.About, 1_500_000, 1).Run();
        Assert.InRange(rich.Asked.Count, 1, 2);
        Assert.Equal(Home.Rural.About, OldCouple().Run().Asked[^1].Fact);
    }

    [Fact(DisplayName = "只有经办部门能判断的不问也不猜：急难的救助金还要看困难程度")]
    public void What_only_the_office_can_say_stays_open()
    {
        var talk = new Talk().Person("1990-01", 1, "wage").Home("emergency").Truth(Income.Wage.About, 900_000, 0).Truth(Spending.Emergency.About, 1).Run();
        Assert.Equal(Verdict.Yes, talk["TEMP"].Verdict);
        Assert.False(talk["TEMP"].AmountSettled);
        Assert.Equal([Spending.Severity.About], talk["TEMP"].DependsOn.Select(d => d.Fact));
    }

    [Fact(DisplayName = "任意家庭：问答的结论与把全部情况录入后核算的一致")]
    public void The_answers_are_those_of_the_full_record()
    {
        var family = from size in Gen.Choose(1, 4)
                     from births in Gen.ArrayOf(Gen.Choose(1935, 2024), size)
                     from relations in Gen.ArrayOf(Gen.Choose(2, 5), size)
                     from ticks in Gen.ArrayOf(Gen.SubListOf(Circumstances.OfMember.ToArray()), size)
                     from home in Gen.SubListOf(Circumstances.OfHousehold.Where(c => c.Code != "emergency").ToArray())
                     from seed in Gen.Choose(0, 1_000_000)
                     select (births, relations, ticks, home, seed);
        Prop.ForAll(family.ToArbitrary(), f =>
        {
            var talk = new Talk();
            for (var m = 0; m < f.births.Length; m++)
            {
                var years = Talk.Month.Year - f.births[m];
                talk.Person($"{f.births[m]}-06", m == 0 ? 1 : f.relations[m], [.. f.ticks[m].Where(t => t.Concerns(years)).Select(t => t.Code)]);
            }

            talk.Home([.. f.home.Select(t => t.Code)]);
            foreach (var fact in BenefitBook.Schema.Facts.Where(t => t.Question is not null))
            {
                for (var m = BenefitBook.Schema.IsMember(fact) ? 0 : -1; m < (BenefitBook.Schema.IsMember(fact) ? f.births.Length : 0); m++)
                    talk.Truth(fact, Some(fact, f.seed, m), m);
            }

            var (end, all) = (talk.Run().End, talk.Decide());
            return end.Standings.All(s => s.Verdict == (all.Holds(s.Programme.Entitled) ? Verdict.Yes : Verdict.No)
                && (s.Programme.Amount is null || (s.AmountSettled && s.LeastFen == all[s.Programme.Amount])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static int Some(Term fact, int seed, int member)
    {
        var any = (int)(((uint)seed * 2_654_435_761u) + ((uint)fact.Code.Sum(c => c) * 40_503u) + ((uint)(member + 2) * 97u)) & 1023;
        return fact.Unit == Unit.Fen ? any * (seed % 3 == 0 ? 100_000 : 80) : fact.Min + (any % (fact.Max - fact.Min + 1));
    }
}
