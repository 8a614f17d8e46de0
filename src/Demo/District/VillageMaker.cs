using System.Globalization;

namespace Huimin.Demo;

/// <summary>Fills one village with households from its own stream of random numbers, so that villages can be made side by side and in any order.</summary>
internal sealed class VillageMaker
{
    private readonly DistrictPlan plan;
    private readonly DemoTown town;
    private readonly DemoVillage village;
    private readonly DemoRandom random;
    private readonly FamilyShapes shapes;
    private readonly Traits traits;
    private readonly Incomes incomes;
    private readonly Addresses addresses;
    private readonly MadeUpNumbers numbers;
    private readonly NameBook names = NameBook.Book;
    private readonly string[] clans;
    private readonly int miaoShare;
    private readonly bool urban;

    public VillageMaker(DistrictPlan plan, DemoTown town, DemoVillage village)
    {
        (this.plan, this.town, this.village) = (plan, town, village);
        random = new DemoRandom(plan.Seed, ulong.Parse(village.Code, CultureInfo.InvariantCulture));
        urban = town.IsUrban && village.IsCommunity;
        shapes = new FamilyShapes(random, plan.RegisterDay.DayNumber);
        traits = new Traits(random);
        incomes = new Incomes(random);
        addresses = new Addresses(random, town, village, urban);
        numbers = new MadeUpNumbers(town, village);
        clans = [names.Surnames.Draw(random), names.Surnames.Draw(random), names.Surnames.Draw(random)];
        miaoShare = urban ? 160 : random.Of<int>([50, 100, 140, 200, 320]);
    }

    /// <summary>Households until the village has its people.</summary>
    public List<SyntheticHousehold> Make(int people)
    {
        var households = new List<SyntheticHousehold>(people / 2);
        for (var living = 0; living < people;)
        {
            var household = NextHousehold(households.Count + 1);
            households.Add(household);
            living += household.Members.Count;
        }

        return households;
    }

    private SyntheticHousehold NextHousehold(int serial)
    {
        var family = shapes.Next(urban);
        var members = new SyntheticPerson[family.Count];
        var surname = !urban && random.PerMille(420) ? random.Of(clans.AsSpan()) : names.Surnames.Draw(random);
        var ethnicity = traits.Ethnicity(miaoShare, marriedIn: false);
        var mothers = ethnicity;
        for (var i = 0; i < members.Length; i++)
        {
            var kin = family[i];
            var own = ethnicity;
            if (!kin.Blood) mothers = own = traits.Ethnicity(miaoShare, marriedIn: true);
            else if (kin.Relation is KinRelation.Son or KinRelation.Daughter or KinRelation.Grandson or KinRelation.Granddaughter && ethnicity == "01" && random.PerMille(700)) own = mothers;
            members[i] = Person(kin, kin.Blood ? surname : names.Surnames.Draw(random), own);
        }

        return new SyntheticHousehold
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{village.Code}{serial:D5}"),
            VillageCode = village.Code,
            Place = addresses.Place,
            Door = addresses.NextDoor(),
            IsUrban = urban,
            Income = incomes.Of(members, plan.RegisterDay, urban),
            Members = members,
        };
    }

    private SyntheticPerson Person(Kin kin, string surname, string ethnicity)
    {
        var birth = DateOnly.FromDayNumber(kin.Born);
        var age = SyntheticPerson.Age(birth, plan.RegisterDay);
        var (education, studying) = traits.School(age, urban);
        var (category, degree, certified) = traits.Disability(age);
        var health = traits.Health(age);
        return new SyntheticPerson
        {
            Name = surname + names.Given(random, birth.Year, kin.Sex),
            Sex = kin.Sex,
            BirthDate = birth,
            IdNumber = numbers.Id(birth, kin.Sex),
            Ethnicity = ethnicity,
            Relation = kin.Relation,
            IsProtected = kin.Relation == KinRelation.OtherRelative,
            Marital = kin.Marital,
            Education = education,
            IsStudying = studying,
            IsAway = !studying && health != HealthState.Severe && degree is null or > Values.DisabilityDegree.Second && traits.Away(age, urban, kin.Sex),
            Health = health,
            Disability = category,
            DisabilityDegree = degree,
            HasCertificate = certified,
            PhoneSerial = traits.HasPhone(age) ? numbers.Phone() : null,
            CardSerial = traits.HasCard(age) ? numbers.Card() : null,
        };
    }
}
