using Huimin.Benefits.Facts;
using Huimin.Entitlements;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// What the bureau has found out about the households it has looked into (已核对的经济状况): those with little income, and those with somebody ill, disabled,
/// old and alone, or without parents. Of the others it knows nothing, as in life.
/// </summary>
internal sealed class DemoMeans(SyntheticDistrict district)
{
    private const int Stream = 9;
    private const int LookedIntoBelowYuan = 1_300;
    private const int BasicPensionYuan = 123;
    private const int OnItsOwn = 62_000;
    private const int OnItsOwnInTown = 75_000;
    private readonly DateOnly day = district.Plan.RegisterDay;

    /// <summary>Whether anybody has looked into the household.</summary>
    public static bool IsKnown(SyntheticHousehold home) =>
        home.Income.TotalFen < (long)LookedIntoBelowYuan * 100 * home.Members.Count
        || home.Members.Any(m => m.IsProtected || m.HasCertificate || m.Health == HealthState.Severe);

    /// <summary>The facts of one household; none where nobody has looked.</summary>
    public IEnumerable<LoadFacts.Line> Of(SyntheticHousehold home, int serial)
    {
        if (!IsKnown(home)) yield break;
        var random = new DemoRandom(district.Plan.Seed, ((ulong)Stream << 40) + (ulong)serial);
        LoadFacts.Line House(Term term, long value) => new(home.Number, null, term.Code, value);
        LoadFacts.Line Person(SyntheticPerson person, Term term, long value) => new(home.Number, person.IdNumberText, term.Code, value);

        // Most who earn little are helped by children or kin who live elsewhere; the check finds it in the accounts. Who has nobody is not.
        var kinless = IsKinless(random, home);
        var poor = home.Income.TotalFen < LookedIntoBelowYuan * 100L * home.Members.Count;
        var helped = poor && !kinless && random.PerMille(home.Members.Count <= 2 ? 620 : 795) ? random.Between(45_000, 140_000) * (long)home.Members.Count : 0;
        var total = home.Income.TotalFen + helped;
        var perHead = total / home.Members.Count;
        yield return House(Home.Deposits.About, Deposits(random, perHead, home) * home.Members.Count);
        if (random.PerMille(perHead < 80_000 ? 25 : 210)) yield return House(Home.Vehicles.About, 1);
        if (random.PerMille(30)) yield return House(Home.Houses.About, 2);
        yield return House(Spending.Income12.About, total * 12);

        var earners = home.Members.Where(m => m.AgeOn(day) is >= 18 and < 60 && !m.IsStudying).DefaultIfEmpty(home.Members[0]).ToList();
        foreach (var earner in earners)
        {
            if (home.Income.WagesFen > 0) yield return Person(earner, Income.Wage.About, home.Income.WagesFen / earners.Count);
            if (home.Income.BusinessFen > 0) yield return Person(earner, Income.Business.About, home.Income.BusinessFen / earners.Count);
        }

        // The part of a country pension that the centre pays is written apart: the rules leave it out (handbook §2.2).
        var old = home.Members.Where(m => m.AgeOn(day) >= 60).ToList();
        var basic = Math.Min((long)old.Count * BasicPensionYuan * 100, home.Income.TransfersFen);
        if (home.Income.TransfersFen + helped > basic) yield return Person(home.Members[0], Income.Transfer.About, home.Income.TransfersFen + helped - basic);
        foreach (var one in old.Where(_ => basic > 0)) yield return Person(one, Income.BasicPension.About, basic / old.Count);
        if (home.Income.PropertyFen > 0) yield return Person(home.Members[0], Income.Property.About, home.Income.PropertyFen);

        var spent = 0L;
        foreach (var person in home.Members)
        {
            if (person.IsStudying) yield return Person(person, Huimin.Benefits.Facts.Person.Studying.About, Level(person));
            if (person.Health == HealthState.Severe)
            {
                yield return Person(person, Huimin.Benefits.Facts.Person.SeriousIllness.About, 1);
                spent += random.Between(2_000, 60_000) * 100L;
            }

            foreach (var line in OfOld(random, kinless, person, Person)) yield return line;
            foreach (var line in OfChild(random, person, Person)) yield return line;
        }

        if (spent > 0) yield return House(Spending.Medical12.About, spent);
    }

    /// <summary>Alone, not able to work, and without anybody bound to support: the unmarried, and part of the old.</summary>
    private bool IsKinless(DemoRandom random, SyntheticHousehold home)
    {
        if (home.Members is not [var person]) return false;
        var old = person.AgeOn(day) >= 60;
        var cannotWork = old || person is { HasCertificate: true, DisabilityDegree: DisabilityDegree.First or DisabilityDegree.Second };
        return (cannotWork && person.Marital == MaritalStatus.Unmarried) || (old && random.PerMille(450));
    }

    private IEnumerable<LoadFacts.Line> OfOld(DemoRandom random, bool kinless, SyntheticPerson person, Func<SyntheticPerson, Term, long, LoadFacts.Line> line)
    {
        var age = person.AgeOn(day);
        if (kinless)
        {
            yield return line(person, Support.Supporters.About, 1);
            if (random.PerMille(280)) yield return line(person, Support.Central.About, 1);
            if (random.PerMille(330)) yield return line(person, Support.SelfCareFailed.About, random.Between(1, 6));
        }

        // Who was assessed by GB/T 42195: some of the very old and of the heavily disabled.
        if (age >= 60 && (age >= 80 ? random.PerMille(760) : person.DisabilityDegree <= DisabilityDegree.Second && random.PerMille(960)))
            yield return line(person, Elder.Ability.About, 1 + random.Weighted([300, 260, 190, 140, 110]));
        if (age >= 70 && random.PerMille(8)) yield return line(person, Elder.InHome.About, 1);
    }

    private static IEnumerable<LoadFacts.Line> OfChild(DemoRandom random, SyntheticPerson person, Func<SyntheticPerson, Term, long, LoadFacts.Line> line)
    {
        // With the others a parent is there and does what is due.
        if (!person.IsProtected || !random.PerMille(470)) yield break;
        var (father, mother) = random.PerMille(240) ? (1, 1) : (random.Of<int>([1, 5, 8]), random.Of<int>([2, 3, 8]));
        yield return line(person, Support.Father.About, father);
        yield return line(person, Support.Mother.About, mother);
        yield return line(person, Support.FatherMonths.About, random.Between(8, 120));
        yield return line(person, Support.MotherMonths.About, random.Between(8, 120));
    }

    // Yuan a head: most of the poor have little, some have much and say nothing; most who just live on their own have put something by.
    private static long Deposits(DemoRandom random, long perHeadFen, SyntheticHousehold home) =>
        100L * (random.PerMille(perHeadFen < (home.IsUrban ? OnItsOwnInTown : OnItsOwn) ? 60 : home.Members.Count <= 2 ? 890 : 720) ? random.Between(20_000, 120_000) : random.Between(100, perHeadFen < 80_000 ? 9_000 : 30_000));

    private static int Level(SyntheticPerson person) => person.Education switch
    {
        Education.PrimarySchool or Education.MiddleSchool => 1,
        Education.HighSchool or Education.Vocational => 2,
        Education.Graduate => 4,
        _ => 3,
    };
}
