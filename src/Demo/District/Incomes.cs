namespace Huimin.Demo;

/// <summary>
/// What a household earns in a month: wages of those who work in town or far away, the little that fields and a shop bring, rent, pensions and what
/// children send. The quantiles are in yuan; a long lower tail comes from those who cannot work.
/// </summary>
internal sealed class Incomes(DemoRandom random)
{
    private static readonly int[] TownWage = [900, 1_900, 2_500, 2_900, 3_300, 3_700, 4_200, 4_900, 5_900, 7_600, 16_000];
    private static readonly int[] AwayWage = [1_500, 2_600, 3_200, 3_700, 4_100, 4_500, 5_000, 5_700, 6_600, 8_200, 14_000];
    private static readonly int[] Fields = [30, 240, 420, 580, 740, 900, 1_100, 1_350, 1_700, 2_300, 7_500];
    private static readonly int[] Shop = [300, 900, 1_500, 2_100, 2_700, 3_400, 4_200, 5_200, 6_800, 9_500, 30_000];
    private static readonly int[] TownPension = [900, 1_500, 1_900, 2_200, 2_500, 2_800, 3_100, 3_500, 4_200, 6_500];

    public HouseholdIncome Of(IReadOnlyList<SyntheticPerson> members, DateOnly day, bool urban)
    {
        long wages = 0, business = 0, property = 0, transfers = 0;
        foreach (var person in members)
        {
            var age = person.AgeOn(day);
            if (age >= 60)
            {
                transfers += urban && random.PerMille(620) ? random.Quantile(TownPension) : random.Between(180, 330);
                if (!urban && age < 76) business += random.Quantile(Fields) / 2;
            }
            else if (age >= 18 && !person.IsStudying && random.PerMille(Ability(person)))
            {
                if (person.IsAway) wages += random.Quantile(AwayWage) * 4 / 5; // what reaches home
                else if (urban && random.PerMille(840)) wages += random.Quantile(TownWage);
                else if (urban || random.PerMille(70)) business += random.Quantile(Shop);
                else if (random.PerMille(430)) wages += random.Quantile(TownWage) * 2 / 3; // days of work in the valley
                else business += random.Quantile(Fields);
            }
        }

        if (random.PerMille(urban ? 130 : 40)) property += random.Between(50, urban ? 1_800 : 400);
        if (members[0].AgeOn(day) >= 60 && random.PerMille(760)) transfers += random.Between(200, 1_300);
        return new HouseholdIncome(Fen(wages), Fen(business), Fen(property), Fen(transfers));
    }

    private static int Ability(SyntheticPerson person) => (person.Health, person.DisabilityDegree) switch
    {
        (_, Values.DisabilityDegree.First) => 40,
        (HealthState.Severe, _) => 150,
        (_, Values.DisabilityDegree.Second) => 220,
        (HealthState.Chronic, _) => 740,
        (_, Values.DisabilityDegree.Third) => 700,
        _ => 930,
    };

    // People say round sums; the odd yuan and fen come from accounts.
    private long Fen(long yuan) => yuan == 0 ? 0 : random.PerMille(600) ? yuan / 10 * 1000 : (yuan * 100) + random.Below(100);
}
