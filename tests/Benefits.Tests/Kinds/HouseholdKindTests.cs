using Huimin.Benefits.Facts;
using Huimin.Benefits.Kinds;
using Huimin.Policy;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Kinds;

/// <summary>Each household is of one kind: the first that fits.</summary>
public sealed class HouseholdKindTests
{
    private const string Month = "2026-07";

    /// <summary>The kind of a household of members with these birthdays, the head first.</summary>
    private static int Of(string[] born, Action<HouseholdRecord>? more = null)
    {
        var record = new HouseholdRecord(KindBook.Schema, born.Length);
        for (var m = 0; m < born.Length; m++)
        {
            record.Put<Person.Born>(m, PolicyDate.Of(Dates.Read(born[m]).OrThrow())).OrThrow();
            record.Put<Person.Relation>(m, m == 0 ? 1 : 4).OrThrow();
        }

        more?.Invoke(record);
        var rules = new Rules<KindBook, Means.Members.Parameters>(new(Rules.At(Month)), Values.Month.Parse(Month));
        var kind = (int)rules.Decide(record)[HouseholdKinds.Kind.About];
        Assert.Equal(kind, rules.Explain(record)[HouseholdKinds.Kind.About].Value);
        return kind;
    }

    [Theory(DisplayName = "家庭类型：独居老人、单亲、有未成年人、全老年、其他，年龄门槛两侧各归一类")]
    [InlineData(1, "1966-07-31")]
    [InlineData(6, "1966-08-01")]
    [InlineData(3, "1985-01-01", "2010-05-05")]
    [InlineData(6, "1985-01-01", "2008-07-01")]
    [InlineData(3, "1985-01-01", "2008-07-02")]
    [InlineData(4, "1985-01-01", "1986-01-01", "2010-05-05")]
    [InlineData(5, "1950-01-01", "1952-01-01")]
    [InlineData(6, "1950-01-01", "1970-01-01")]
    [InlineData(4, "2012-01-01")]
    public void Every_household_has_a_kind(int kind, params string[] born) => Assert.Equal(kind, Of(born));

    [Fact(DisplayName = "重病重残排在单亲之前、独居老人之后；死亡和不计入的成员不算")]
    public void The_order_is_the_stated_one()
    {
        string[] parent = ["1985-01-01", "2010-05-05"], old = ["1950-01-01"];
        Assert.Equal(2, Of(parent, r => r.Put<Person.SeriousIllness>(1, 1)));
        Assert.Equal(1, Of(old, r => r.Put<Person.SeriousIllness>(0, 1)));
        Assert.Equal(1, Of([.. old, "1985-01-01"], r => r.Put<Person.Died>(1, PolicyDate.Of(new DateOnly(2026, 6, 30)))));
        Assert.Equal(5, Of([.. old, "1951-01-01"], r => r.Put<Person.Died>(1, PolicyDate.Of(new DateOnly(2026, 7, 1)))));
        Assert.Equal(6, HouseholdKinds.Titles.Count);
    }
}
