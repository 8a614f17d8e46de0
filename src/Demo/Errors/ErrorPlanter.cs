using System.Globalization;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Puts errors into a finished district, from a stream of random numbers of its own, and tells the truth about them. No household gets two, so that
/// every error can be found by itself.
/// </summary>
internal sealed class ErrorPlanter(DistrictPlan plan, (DemoTown Town, DemoVillage Village, List<SyntheticHousehold> Households)[] villages)
{
    private readonly DemoRandom random = new(plan.Seed, 1);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly List<PlantedError> truth = [];
    private int secondNumbers;

    public IReadOnlyList<PlantedError> Plant()
    {
        foreach (var kind in Enum.GetValues<PlantedKind>())
        {
            var rate = plan.Errors.Of(kind);
            var count = rate == 0 ? 0 : Math.Max(1, (int)((long)plan.People * rate / 100_000));
            for (var i = 0; i < count; i++) Plant(kind);
        }

        return truth;
    }

    private void Plant(PlantedKind kind)
    {
        // Almost every draw fits; a village of a few households may need some.
        for (var attempt = 0; attempt < 10_000; attempt++)
        {
            var at = random.Below(villages.Length);
            var households = villages[at].Households;
            var index = random.Below(households.Count);
            var household = households[index];
            if (touched.Contains(household.Number)) continue;
            var member = random.Below(household.Members.Count);
            if (!Plant(kind, at, index, member)) continue;
            touched.Add(household.Number);
            return;
        }
    }

    private bool Plant(PlantedKind kind, int at, int index, int member)
    {
        var household = villages[at].Households[index];
        var person = household.Members[member];
        var age = person.AgeOn(plan.RegisterDay);
        switch (kind)
        {
            case PlantedKind.MistypedTwin when age >= 18:
                var twin = person with { Name = Mistyping.Name(person.Name), Relation = KinRelation.Head };
                Tell(kind, Settle(at, twin), twin, household.Number, person.Name);
                return true;
            case PlantedKind.SecondNumber when age >= 18:
                var second = person with { IdNumber = SecondNumber(at, person), Relation = KinRelation.Head };
                Tell(kind, Settle(at, second), second, household.Number, person.IdNumberText);
                return true;
            case PlantedKind.WrongCheckDigit:
                Change(at, index, member, kind, person with { IdNumberText = Mistyping.CheckDigit(person.IdNumberText, random) }, person.IdNumberText);
                return true;
            case PlantedKind.ImpossibleDate:
                Change(at, index, member, kind, person with { IdNumberText = Mistyping.Date(person.IdNumberText, random) }, person.IdNumberText);
                return true;
            case PlantedKind.DeadButListed when age >= 58:
                var died = plan.RegisterDay.AddDays(-random.Between(3, 700));
                Change(at, index, member, kind, person with { DiedOn = died }, died.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                return true;
            case PlantedKind.TwoHouseholds when age >= 20 && person.Relation != KinRelation.Head:
                return SecondHousehold(at, household, person);
            case PlantedKind.TwoHeads when age >= 20 && person.Relation is KinRelation.Wife or KinRelation.Husband:
                Change(at, index, member, kind, person with { Relation = KinRelation.Head }, household.Members[0].Name);
                return true;
            case PlantedKind.BornTomorrow when person.Relation == KinRelation.Wife && age < 45:
                var born = plan.Today.AddDays(1);
                var child = NewChild(at, household.Members[0], born);
                villages[at].Households[index] = household with { Members = [.. household.Members, child] };
                Tell(kind, household.Number, child, null, null);
                return true;
            default:
                return false;
        }
    }

    private bool SecondHousehold(int at, SyntheticHousehold household, SyntheticPerson person)
    {
        var there = InTheSameTown(at);
        var other = villages[there].Households;
        var index = random.Below(other.Count);
        if (other[index].Number == household.Number || !touched.Add(other[index].Number)) return false;
        other[index] = other[index] with { Members = [.. other[index].Members, person with { Relation = KinRelation.OtherRelative }] };
        Tell(PlantedKind.TwoHouseholds, other[index].Number, person, household.Number, household.Number);
        return true;
    }

    private void Change(int at, int index, int member, PlantedKind kind, SyntheticPerson changed, string? right)
    {
        var household = villages[at].Households[index];
        SyntheticPerson[] members = [.. household.Members];
        members[member] = changed;
        villages[at].Households[index] = household with { Members = members };
        Tell(kind, household.Number, changed, null, right);
    }

    /// <summary>A household of one for the second record of a person, in the same town.</summary>
    private string Settle(int at, SyntheticPerson person)
    {
        var (_, village, households) = villages[InTheSameTown(at)];
        var neighbour = households[random.Below(households.Count)];
        var number = string.Create(CultureInfo.InvariantCulture, $"{village.Code}{households.Count + 1:D5}");
        households.Add(neighbour with { Number = number, Members = [person], Income = default });
        touched.Add(number);
        return number;
    }

    private int InTheSameTown(int at)
    {
        var town = villages[at].Town;
        var first = Array.FindIndex(villages, v => v.Town == town);
        var last = Array.FindLastIndex(villages, v => v.Town == town);
        return random.Between(first, last);
    }

    // Sequences 820 to 899 are nobody's in the villages.
    private IdNumber SecondNumber(int at, SyntheticPerson person) =>
        IdNumber.Of(MadeUpNumbers.AreaOf(villages[at].Town), person.BirthDate, 820 + (secondNumbers++ % 40 * 2) + (person.Sex == Sex.Male ? 1 : 0));

    private SyntheticPerson NewChild(int at, SyntheticPerson parent, DateOnly born)
    {
        var sex = random.PerMille(526) ? Sex.Male : Sex.Female;
        var child = new SyntheticPerson
        {
            Name = parent.Name[..1] + NameBook.Book.Given(random, born.Year, sex),
            Sex = sex,
            BirthDate = born,
            IdNumber = default,
            Ethnicity = parent.Ethnicity,
            Relation = sex == Sex.Male ? KinRelation.Son : KinRelation.Daughter,
            Marital = MaritalStatus.Unmarried,
            Education = Education.BelowSchoolAge,
        };
        return child with { IdNumber = SecondNumber(at, child) };
    }

    private void Tell(PlantedKind kind, string household, SyntheticPerson wrong, string? other, string? right) => truth.Add(new PlantedError
    {
        Kind = kind,
        Household = household,
        Name = wrong.Name,
        IdNumber = wrong.IdNumberText,
        OtherHousehold = other,
        Right = right,
    });
}
