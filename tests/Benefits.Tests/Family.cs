using Huimin.Benefits.Facts;
using Huimin.Policy;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>A household for a test: town people born in 1985, without income; the test says what it is about.</summary>
internal sealed class Family
{
    private readonly HouseholdRecord record;
    private readonly List<(ParameterKey Key, int Value)> drafts = [];
    private string month = "2026-07";

    private Family(int size)
    {
        record = new(BenefitBook.Schema, size);
        for (var m = 0; m < size; m++)
        {
            Born(m, "1985-03-15");
            With<Person.Relation>(m, m == 0 ? 1 : 4);
        }
    }

    public static Family Of(int size) => new(size);

    public HouseholdRecord Record => record;

    public Family With<T>(long value)
        where T : struct, IHouseholdFact
    {
        record.Put<T>(value).OrThrow();
        return this;
    }

    public Family With<T>(int member, long value)
        where T : struct, IMemberFact
    {
        record.Put<T>(member, value).OrThrow();
        return this;
    }

    public Family On<T>(string date)
        where T : struct, IHouseholdFact => With<T>(PolicyDate.Of(Dates.Read(date).OrThrow()));

    public Family On<T>(int member, string date)
        where T : struct, IMemberFact => With<T>(member, PolicyDate.Of(Dates.Read(date).OrThrow()));

    public Family Born(int member, string date) => On<Person.Born>(member, date);

    public Family Disabled(int member, DisabilityCategory category, DisabilityDegree degree) =>
        With<Person.Category>(member, (int)category).With<Person.Degree>(member, (int)degree);

    /// <summary>The month that is assessed.</summary>
    public Family In(string assessed)
    {
        month = assessed;
        return this;
    }

    /// <summary>With a parameter changed.</summary>
    public Family Where(ParameterKey key, int value)
    {
        drafts.Add((key, value));
        return this;
    }

    public Outcome Decide() => Rules().Decide(record);

    public Derivation Explain() => Rules().Explain(record);

    public long Amount(Term term, int member = -1) => Decide()[term, member];

    public bool Holds(Term term, int member = -1) => Decide().Holds(term, member);

    public Rules<BenefitBook, BenefitBook.Parameters> Rules()
    {
        var set = Tests.Rules.At(month);
        foreach (var (key, value) in drafts) set = set.With(key, value);
        return new(new(set), Month.Parse(month));
    }
}
