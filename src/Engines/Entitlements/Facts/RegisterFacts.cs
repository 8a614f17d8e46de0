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
    /// <summary>The rules' codes of relations: the one for whom it is reckoned, and a child.</summary>
    internal const int Head = 1, Child = 3;

    private const string Source = "人员与家庭档案";
    private static readonly HashSet<Term> covered =
    [
        Home.Rural.About, Person.Born.About, Person.Died.About, Person.Relation.About, Person.Category.About, Person.Degree.About, Person.CertificateEnds.About,
    ];

    /// <summary>Whether the register answers this one.</summary>
    public static bool Covers(Term term) => covered.Contains(term);

    /// <summary>Puts what the register knows of the members, the head first, who also says whether the household is a country one.</summary>
    public static void Put(HouseholdRecord record, IReadOnlyList<RegisterMember> members)
    {
        record.Put(Home.Rural.About, members[0].IsRural ? 1 : 0, members[0].Origin);
        for (var m = 0; m < members.Count; m++)
        {
            var (member, origin) = (members[m], members[m].Origin);
            if (member.Born is { } born) record.Put(Person.Born.About, m, PolicyDate.Of(born), origin);
            if (member.Died is { } died) record.Put(Person.Died.About, m, PolicyDate.Of(died), origin);
            record.Put(Person.Relation.About, m, RelationOf(member.Relation), origin);
            if (member is not { Category: { } category, Degree: { } degree }) continue;
            record.Put(Person.Category.About, m, (int)category, origin);
            record.Put(Person.Degree.About, m, (int)degree, origin);
            if (member.CertificateEnds is { } ends) record.Put(Person.CertificateEnds.About, m, PolicyDate.Of(ends), origin);
        }
    }

    /// <summary>The rules' code of a relation of GB/T 4761, the head standing for the applicant.</summary>
    internal static int RelationOf(string relation) => relation switch
    {
        Relation.Head or "01" => Head,
        "10" or "11" or "12" => 2,
        "28" or "38" => 4,
        _ when relation[0] is '2' or '3' => Child,
        _ when relation[0] is >= '4' and <= '7' => 4,
        _ => 5,
    };

    internal static RegisterMember Of(Registry.Person p, string relation) => new(
        relation, p.BirthDate, p.DeathDate, p.Hukou == HukouKind.Rural, p.DisabilityCategory, p.DisabilityDegree, p.DisabilityValidUntil, new Origin(Source, Clock.BeijingDate(p.KnownFrom)));
}

/// <summary>What the register knows of a member and the rules read (档案中的成员); the origin is for an explanation, a sweep needs none.</summary>
public readonly record struct RegisterMember(
    string Relation, DateOnly? Born, DateOnly? Died, bool IsRural, DisabilityCategory? Category, DisabilityDegree? Degree, DateOnly? CertificateEnds, Origin? Origin = null);
