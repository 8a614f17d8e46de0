using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Registry;
using Huimin.Values;
using Home = Huimin.Benefits.Facts.Home;
using Person = Huimin.Benefits.Facts.Person;

namespace Huimin.Entitlements;

/// <summary>The facts that the register answers by itself (档案得出的事实): nobody is asked for them, nobody may enter them elsewhere.</summary>
public static class RegisterFacts
{
    private const string Source = "人员与家庭档案";
    private static readonly HashSet<Term> covered =
    [
        Home.Rural.About, Person.Born.About, Person.Died.About, Person.Relation.About, Person.Category.About, Person.Degree.About, Person.CertificateEnds.About,
    ];

    /// <summary>Whether the register answers this one.</summary>
    public static bool Covers(Term term) => covered.Contains(term);

    internal static void Put(HouseholdRecord record, IReadOnlyList<AssessedMember> members)
    {
        var head = members[0].Person;
        record.Put(Home.Rural.About, head.Hukou == HukouKind.Rural ? 1 : 0, OriginOf(head));
        for (var m = 0; m < members.Count; m++)
        {
            var (person, origin) = (members[m].Person, OriginOf(members[m].Person));
            if (person.BirthDate is { } born) record.Put(Person.Born.About, m, PolicyDate.Of(born), origin);
            if (person.DeathDate is { } died) record.Put(Person.Died.About, m, PolicyDate.Of(died), origin);
            record.Put(Person.Relation.About, m, RelationOf(members[m].Relation), origin);
            if (person.DisabilityCategory is not { } category || person.DisabilityDegree is not { } degree) continue;
            record.Put(Person.Category.About, m, (int)category, origin);
            record.Put(Person.Degree.About, m, (int)degree, origin);
            if (person.DisabilityValidUntil is { } until) record.Put(Person.CertificateEnds.About, m, PolicyDate.Of(until), origin);
        }
    }

    /// <summary>The rules' code of a relation of GB/T 4761, the head standing for the applicant.</summary>
    public static int RelationOf(string relation) => relation switch
    {
        Relation.Head or "01" => 1,
        "10" or "11" or "12" => 2,
        "28" or "38" => 4,
        _ when relation[0] is '2' or '3' => 3,
        _ when relation[0] is >= '4' and <= '7' => 4,
        _ => 5,
    };

    private static Origin OriginOf(Registry.Person person) => new(Source, Clock.BeijingDate(person.KnownFrom));
}
