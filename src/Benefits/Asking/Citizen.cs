using Huimin.Benefits.Facts;
using Huimin.Policy;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Benefits.Asking;

/// <summary>
/// What a citizen has said of the household (群众自述), nameless: when each member was born, how related, what was ticked, what was answered. Lives as
/// long as the answer to one request.
/// </summary>
public sealed class Citizen(Month month, IReadOnlyList<Citizen.Member> members)
{
    private readonly List<(Circumstance What, int Member)> ticked = [];
    private readonly List<(Term Fact, int Member, int Value)> answers = [];

    /// <param name="Born">Year and month of birth.</param>
    /// <param name="Relation">Code of <see cref="Person.Relation"/>; 1 for the one who asks.</param>
    public sealed record Member(Month Born, int Relation);

    public IReadOnlyList<Member> Members => members;

    /// <summary>Completed years of age in the month.</summary>
    public int YearsOf(int member) => Math.Max(0, (month - members[member].Born) / 12);

    public Citizen Tick(Circumstance what, int member = -1)
    {
        ticked.Add((what, member));
        return this;
    }

    public Citizen Answer(Term fact, int member, int value)
    {
        answers.Add((fact, member, value));
        return this;
    }

    /// <summary>What is known of the household: nothing special where there is no tick, everything possible where a question is still to come.</summary>
    public PartialRecord Known()
    {
        var record = new PartialRecord(BenefitBook.Schema, members.Count);
        foreach (var (fact, member) in record.Facts().ToList())
        {
            if (fact.Question is null || Circumstances.Ticked.Contains(fact)) record.Say(fact, member, fact.Default);
        }

        for (var m = 0; m < members.Count; m++)
        {
            record.Say(Person.Born.About, m, PolicyDate.Of(members[m].Born.FirstDay));
            record.Say(Person.Relation.About, m, members[m].Relation);
            if (members[m].Relation != Child) record.Say(Person.Independent.About, m, 0);
        }

        record.Say(Spending.EmergencyOn.About, -1, PolicyDate.Of(month.FirstDay));
        foreach (var (what, member) in ticked)
        {
            foreach (var (fact, least) in what.Opens) record.Say(fact, member, least, fact.Max);
            foreach (var (fact, value) in what.Settles) record.Say(fact, member, value);
        }

        // An answer counts only while its question could be asked: a tick that was taken back takes its answers along.
        foreach (var (fact, member, value) in answers.Where(a => a.Member < members.Count && !record.Knows(a.Fact, a.Member)).ToList()) record.Say(fact, member, value);
        return record;
    }

    /// <summary>What follows from the answers: the year's income out of the month's, each member's share of the deposits.</summary>
    public static void Follow(PartialRecord record)
    {
        var (least, most) = (0L, 0L);
        var deposits = record[Home.Deposits.About];
        for (var m = 0; m < record.Size; m++)
        {
            foreach (var income in new[] { Income.Wage.About, Income.Business.About, Income.Property.About, Income.Transfer.About })
            {
                least += 12 * record[income, m].Least;
                most += 12 * record[income, m].Most;
            }

            record.Say(Income.OwnDeposits.About, m, (int)(deposits.Least / record.Size), (int)(deposits.Most / record.Size));
        }

        var year = Spending.Income12.About;
        record.Say(year, -1, (int)Math.Min(least, year.Max), (int)Math.Min(most, year.Max));
    }

    private const int Child = 3;
}
