using Huimin.Values;

namespace Huimin.Demo;

/// <summary>One event to tell the register (变动事项): who, in which household, on which day.</summary>
internal sealed record DemoStory(DemoStep Kind, Guid Key, DateOnly Day, SyntheticHousehold Household, SyntheticPerson Person)
{
    /// <summary>The child of a birth.</summary>
    public SyntheticPerson? Child { get; init; }

    /// <summary>The village of a move.</summary>
    public DemoVillage? To { get; init; }
}

/// <summary>Draws the events of the demo's months from the seed; households with a planted error are left alone, and no household has two events.</summary>
internal static class DemoStories
{
    private static readonly DemoStep[] Kinds = [DemoStep.Death, DemoStep.Birth, DemoStep.Move];

    public static IReadOnlyList<DemoStory> Of(SyntheticDistrict district, int events, int days)
    {
        var random = new DemoRandom(district.Plan.Seed, 3);
        var keys = new DemoKeys(district.Plan.Seed);
        var households = district.Households.ToArray();
        var told = district.Truth.SelectMany(t => new[] { t.Household, t.OtherHousehold }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var stories = new List<DemoStory>(events);
        for (var attempt = 0; stories.Count < events && attempt < events * 200; attempt++)
        {
            var household = households[random.Below(households.Length)];
            var person = household.Members[random.Below(household.Members.Count)];
            var kind = Kinds[stories.Count % Kinds.Length];
            var day = district.Plan.RegisterDay.AddDays(1 + random.Below(days));
            if (!Fits(kind, household, person, person.AgeOn(district.Plan.RegisterDay)) || !told.Add(household.Number)) continue;
            var story = new DemoStory(kind, keys.Of(kind, stories.Count), day, household, person);
            stories.Add(kind switch
            {
                DemoStep.Birth => story with { Child = Child(random, household, day, stories.Count) },
                DemoStep.Move => story with { To = OtherVillage(random, household) },
                _ => story,
            });
        }

        return [.. stories.OrderBy(s => s.Day)];
    }

    private static bool Fits(DemoStep kind, SyntheticHousehold household, SyntheticPerson person, int age) => kind switch
    {
        DemoStep.Death => age >= 70 && person.Relation != KinRelation.Head && !household.Members.Any(m => m.IsProtected),
        DemoStep.Birth => person.Relation == KinRelation.Wife && age < 38 && household.Members.All(m => m.BirthDate < new DateOnly(2025, 1, 1)),
        _ => person.Relation == KinRelation.Head && age < 60 && household.Members.Count <= 4 && !household.Members.Any(m => m.IsProtected),
    };

    private static SyntheticPerson Child(DemoRandom random, SyntheticHousehold household, DateOnly day, int number)
    {
        var sex = random.PerMille(526) ? Sex.Male : Sex.Female;
        var father = household.Members[0];
        var area = DemoDivisions.Towns.Single(t => household.VillageCode.StartsWith(t.Code, StringComparison.Ordinal));
        return new SyntheticPerson
        {
            Name = father.Name[..1] + NameBook.Book.Given(random, day.Year, sex),
            Sex = sex,
            BirthDate = day,
            IdNumber = IdNumber.Of(MadeUpNumbers.AreaOf(area), day, 900 + (number / 3 % 50 * 2) + (sex == Sex.Male ? 1 : 0)),
            Ethnicity = father.Ethnicity,
            Relation = sex == Sex.Male ? KinRelation.Son : KinRelation.Daughter,
            Marital = MaritalStatus.Unmarried,
            Education = Education.BelowSchoolAge,
        };
    }

    private static DemoVillage OtherVillage(DemoRandom random, SyntheticHousehold household)
    {
        var town = DemoDivisions.Towns[random.Below(DemoDivisions.Towns.Count)];
        var village = town.Villages[random.Below(town.Villages.Count)];
        return village.Code == household.VillageCode ? OtherVillage(random, household) : village;
    }
}
