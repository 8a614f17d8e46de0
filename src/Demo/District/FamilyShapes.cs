using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// One member as the family's shape asks for it, before it has a name and traits. Born is a day number; who is of the blood bears the surname of
/// the house, who married in brings another.
/// </summary>
internal readonly record struct Kin(KinRelation Relation, Sex Sex, int Born, MaritalStatus Marital, bool Blood);

/// <summary>
/// Shapes of households in a mountain district whose young people work elsewhere: many old people alone or in pairs, grandparents with the children
/// of those who left, three generations under one roof. Shares and ages are chosen to give the census picture, not taken from any list.
/// </summary>
internal sealed class FamilyShapes(DemoRandom random, int registerDay)
{
    private static readonly int[] UrbanShares = [66, 104, 70, 146, 70, 338, 116, 14, 34, 40, 2];
    private static readonly int[] RuralShares = [112, 96, 36, 120, 106, 238, 166, 36, 26, 62, 2];

    // From 60 to 104 in steps of five years, of 100,000.
    private static readonly int[] ElderAges = [22_000, 22_300, 20_700, 16_000, 11_400, 5_600, 1_720, 250, 30];
    private readonly List<Kin> kin = new(8);

    /// <summary>The members of one more household, the head first. The list is reused.</summary>
    public List<Kin> Next(bool urban)
    {
        kin.Clear();
        switch (random.Weighted(urban ? UrbanShares : RuralShares))
        {
            case 0: LoneElder(); break;
            case 1: LoneAdult(); break;
            case 2: Couple(24, 36, MaritalStatus.FirstMarriage); break;
            case 3: Couple(47, 63, MaritalStatus.FirstMarriage); break;
            case 4: ElderCouple(); break;
            case 5: Nuclear(); break;
            case 6: ThreeGenerations(); break;
            case 7: Grandchildren(); break;
            case 8: OneParent(); break;
            case 9: GrownChildren(); break;
            default: Kindred(); break;
        }

        return kin;
    }

    private void LoneElder()
    {
        var sex = random.PerMille(580) ? Sex.Female : Sex.Male;
        var marital = random.Weighted(sex == Sex.Male ? [200, 720, 80] : [15, 925, 60]);
        Head(sex, ElderDay(), marital == 0 ? MaritalStatus.Unmarried : marital == 1 ? MaritalStatus.Widowed : MaritalStatus.Divorced);
    }

    private void LoneAdult()
    {
        var sex = random.PerMille(300) ? Sex.Female : Sex.Male;
        var age = random.Between(20, 59);
        var unmarried = age < 24 ? 1000 : age < 30 ? 800 : age < 40 ? 560 : 330;
        var marital = random.PerMille(unmarried) ? MaritalStatus.Unmarried : random.PerMille(800) ? MaritalStatus.Divorced : MaritalStatus.Widowed;
        Head(sex, DayOfAge(age), marital);
    }

    private int Couple(int youngest, int oldest, MaritalStatus marital)
    {
        if (random.PerMille(70)) marital = MaritalStatus.Remarried;
        var husband = DayOfAge(random.Between(youngest, oldest));
        var wife = WifeDay(husband);
        if (random.PerMille(880))
        {
            Head(Sex.Male, husband, marital);
            Add(KinRelation.Wife, Sex.Female, wife, marital, blood: false);
        }
        else
        {
            Head(Sex.Female, wife, marital, blood: false);
            Add(KinRelation.Husband, Sex.Male, husband, marital);
        }

        return wife;
    }

    private void ElderCouple()
    {
        var husband = ElderDay();
        Head(Sex.Male, husband, MaritalStatus.FirstMarriage);
        Add(KinRelation.Wife, Sex.Female, WifeDay(husband), MaritalStatus.FirstMarriage, blood: false);
    }

    private void Nuclear() => Children(Couple(25, 53, MaritalStatus.FirstMarriage), KinRelation.Son, KinRelation.Daughter);

    private void ThreeGenerations()
    {
        var wife = Couple(27, 58, MaritalStatus.FirstMarriage);
        var father = kin[0].Sex == Sex.Male ? kin[0].Born : kin[1].Born;
        Children(wife, KinRelation.Son, KinRelation.Daughter);
        if (kin[0].Sex == Sex.Female) return; // his parents live with him when he is the head
        var grandmother = father - Years(random.Between(20, 34)) - random.Below(365);
        var grandfather = grandmother - random.Between(-400, 2200);
        var (lives, stays) = (Lives(grandfather), Lives(grandmother));
        if (!lives && !stays) return;
        var marital = lives && stays ? MaritalStatus.FirstMarriage : MaritalStatus.Widowed;
        if (lives) Add(KinRelation.Father, Sex.Male, grandfather, marital);
        if (stays) Add(KinRelation.Mother, Sex.Female, grandmother, marital, blood: false);
        var eldest = (lives ? grandfather : grandmother) - Years(random.Between(20, 30)) - random.Below(365);
        if (Lives(eldest) && random.PerMille(350)) Add(KinRelation.Grandmother, Sex.Female, eldest, MaritalStatus.Widowed, blood: false);
    }

    private void Grandchildren()
    {
        var grandmother = DayOfAge(random.Between(48, 74));
        var pair = random.PerMille(680);
        var marital = pair ? MaritalStatus.FirstMarriage : MaritalStatus.Widowed;
        var grandfather = grandmother - random.Between(-400, 2200);
        Head(pair ? Sex.Male : Sex.Female, pair ? grandfather : grandmother, marital, blood: pair);
        if (pair) Add(KinRelation.Wife, Sex.Female, grandmother, marital, blood: false);
        var mother = grandmother + Years(random.Between(20, 28)) + random.Below(365);
        Children(mother, KinRelation.Grandson, KinRelation.Granddaughter, oldest: 17);
    }

    private void OneParent()
    {
        var mother = DayOfAge(random.Between(26, 50));
        var marital = random.PerMille(680) ? MaritalStatus.Divorced : MaritalStatus.Widowed;
        if (random.PerMille(560)) Head(Sex.Female, mother, marital, blood: false);
        else Head(Sex.Male, mother - random.Between(-700, 2600), marital);
        Children(mother, KinRelation.Son, KinRelation.Daughter, oldest: 24);
    }

    private void GrownChildren()
    {
        var mother = DayOfAge(random.Between(50, 80));
        var father = mother - random.Between(-400, 2200);
        var pair = random.PerMille(740) && Lives(father);
        var marital = pair ? MaritalStatus.FirstMarriage : MaritalStatus.Widowed;
        Head(pair ? Sex.Male : Sex.Female, pair ? father : mother, marital, blood: pair);
        if (pair) Add(KinRelation.Wife, Sex.Female, mother, marital, blood: false);
        var child = mother + Years(random.Between(20, 34)) + random.Below(365);
        if (AgeOf(child) < 18) return;
        var married = AgeOf(child) >= 23 && random.PerMille(360);
        if (!married && random.PerMille(330))
        {
            Add(KinRelation.Daughter, Sex.Female, child, MaritalStatus.Unmarried);
            return;
        }

        Add(KinRelation.Son, Sex.Male, child, married ? MaritalStatus.FirstMarriage : AgeOf(child) > 34 && random.PerMille(400) ? MaritalStatus.Divorced : MaritalStatus.Unmarried);
        if (!married) return;
        var wife = WifeDay(child);
        Add(KinRelation.DaughterInLaw, Sex.Female, wife, MaritalStatus.FirstMarriage, blood: false);
        Children(wife, KinRelation.Grandson, KinRelation.Granddaughter, oldest: 22);
    }

    // Children whose parents are gone, with an uncle or an aunt.
    private void Kindred()
    {
        Head(random.PerMille(600) ? Sex.Male : Sex.Female, DayOfAge(random.Between(35, 58)), MaritalStatus.Divorced);
        for (var i = random.Between(1, 2); i > 0; i--) Add(KinRelation.OtherRelative, EitherSex(), DayOfAge(random.Between(3, 17)), MaritalStatus.Unmarried);
    }

    /// <summary>Children of a mother, 20 to 38 years younger and a year and a half apart at least; who is grown up has mostly left.</summary>
    private void Children(int mother, KinRelation son, KinRelation daughter, int oldest = 29)
    {
        var count = 1 + random.Weighted([320, 500, 155, 25]);
        var born = mother + Years(random.Between(20, 29)) + random.Below(365);
        for (var i = 0; i < count; i++)
        {
            var age = AgeOf(born);
            if (born >= registerDay - 1 || born >= mother + Years(38)) return;
            var sex = EitherSex();
            var stays = age <= 18 || (age <= oldest && random.PerMille(sex == Sex.Male ? 720 : 520));
            if (stays) Add(sex == Sex.Male ? son : daughter, sex, born, MaritalStatus.Unmarried);
            born += random.Between(550, 2400);
        }
    }

    private void Head(Sex sex, int born, MaritalStatus marital, bool blood = true) => kin.Add(new Kin(KinRelation.Head, sex, born, marital, blood));

    private void Add(KinRelation relation, Sex sex, int born, MaritalStatus marital, bool blood = true) => kin.Add(new Kin(relation, sex, born, marital, blood));

    // 111 boys to 100 girls.
    private Sex EitherSex() => random.PerMille(526) ? Sex.Male : Sex.Female;

    // Three years older to eight years younger than he, and of age to marry.
    private int WifeDay(int husband)
    {
        var born = husband + random.Between(-1000, 1400) + random.Below(1500);
        return born <= registerDay - Years(21) ? born : husband + random.Between(-1000, 300);
    }

    private int ElderDay() => DayOfAge(60 + (random.Weighted(ElderAges) * 5) + random.Below(5));

    private int DayOfAge(int age) => registerDay - Years(age) - random.Below(365);

    private int AgeOf(int born) => (registerDay - born) * 100 / 36_525;

    private bool Lives(int born) => random.PerMille(AgeOf(born) switch { < 60 => 970, < 70 => 890, < 80 => 720, < 90 => 400, < 100 => 90, < 104 => 6, _ => 0 });

    private static int Years(int years) => years * 36_525 / 100;
}
