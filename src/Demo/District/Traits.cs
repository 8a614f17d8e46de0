using Huimin.Values;

namespace Huimin.Demo;

/// <summary>Schooling, health, disability, work far away: what a person of an age and a place is likely to have. Weights, not statistics.</summary>
internal sealed class Traits(DemoRandom random)
{
    private static readonly Education[] Levels =
        [Education.None, Education.PrimarySchool, Education.MiddleSchool, Education.HighSchool, Education.Vocational, Education.College, Education.University, Education.Graduate];

    private static readonly int[] CategoryShares = [130, 90, 15, 450, 110, 140, 65];
    private static readonly int[] OldCategoryShares = [190, 190, 10, 470, 40, 45, 55];
    private static readonly int[] DegreeShares = [140, 290, 300, 270];

    public (Education Education, bool Studying) School(int age, bool urban)
    {
        if (age < 6) return (Education.BelowSchoolAge, false);
        if (age < 12) return (Education.PrimarySchool, true);
        if (age < 15) return (Education.MiddleSchool, true);
        if (age < 18) return random.PerMille(930) ? (random.PerMille(580) ? Education.HighSchool : Education.Vocational, true) : (Education.MiddleSchool, false);
        if (age < 22 && random.PerMille(urban ? 620 : 480)) return (random.PerMille(520) ? Education.University : Education.College, true);
        int[] shares = (age, urban) switch
        {
            ( < 30, true) => [2, 20, 190, 140, 130, 250, 250, 18],
            ( < 30, false) => [3, 50, 380, 170, 140, 160, 95, 2],
            ( < 45, true) => [5, 60, 340, 170, 90, 180, 145, 10],
            ( < 45, false) => [12, 200, 560, 110, 60, 40, 18, 0],
            ( < 60, true) => [20, 190, 480, 170, 50, 60, 29, 1],
            ( < 60, false) => [50, 430, 440, 60, 15, 4, 1, 0],
            ( < 75, true) => [90, 440, 330, 90, 30, 14, 6, 0],
            ( < 75, false) => [190, 600, 190, 17, 3, 0, 0, 0],
            (_, true) => [300, 500, 140, 40, 12, 4, 4, 0],
            _ => [520, 440, 37, 3, 0, 0, 0, 0],
        };
        return (Levels[random.Weighted(shares)], false);
    }

    public HealthState Health(int age)
    {
        var (severe, chronic) = age switch { < 18 => (2, 8), < 45 => (5, 30), < 60 => (13, 120), < 75 => (28, 330), _ => (42, 480) };
        var drawn = random.Below(1000);
        return drawn < severe ? HealthState.Severe : drawn < severe + chronic ? HealthState.Chronic : HealthState.Good;
    }

    /// <summary>About 7 % of all are disabled, half of them with a certificate; the heavier the degree, the more likely.</summary>
    public (DisabilityCategory? Category, DisabilityDegree? Degree, bool Certified) Disability(int age)
    {
        if (!random.PerMille(age switch { < 18 => 17, < 45 => 38, < 60 => 74, < 75 => 140, _ => 240 })) return (null, null, false);
        var category = (DisabilityCategory)(1 + random.Weighted(age < 60 ? CategoryShares : OldCategoryShares));
        var degree = (DisabilityDegree)(1 + random.Weighted(DegreeShares));
        var certified = (age < 60 ? 640 : 430) + (degree <= DisabilityDegree.Second ? 80 : -40);
        return (category, degree, random.PerMille(certified));
    }

    public bool Away(int age, bool urban, Sex sex) =>
        age is >= 18 and < 58 && random.PerMille((urban ? 160 : 520) - (sex == Sex.Female ? 70 : 0) - (age > 45 ? 140 : 0));

    public bool HasPhone(int age) => random.PerMille(age switch { < 12 => 0, < 18 => 620, < 60 => 985, < 70 => 880, < 80 => 640, _ => 310 });

    public bool HasCard(int age) => random.PerMille(age switch { < 16 => 40, < 22 => 500, < 60 => 900, _ => 960 });

    /// <summary>Tujia and Miao are the majority; who marries in is a little more often Han.</summary>
    public string Ethnicity(int miaoShare, bool marriedIn)
    {
        var drawn = random.Below(1000);
        var tujia = marriedIn ? 470 : 520;
        if (drawn < tujia) return "15";
        if (drawn < tujia + miaoShare) return "06";
        if (drawn < 990) return "01";
        return random.Of<string>(["12", "03", "08", "07", "02", "11", "34"]);
    }
}
