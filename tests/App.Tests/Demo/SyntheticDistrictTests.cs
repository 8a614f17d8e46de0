using Huimin.Demo;
using Huimin.Values;
using Mono.Cecil;

namespace Huimin.App.Tests.Demo;

/// <summary>The made-up district itself, at its full size; no database.</summary>
public sealed class SyntheticDistrictTests
{
    private static readonly DistrictPlan Plan = new() { Today = new DateOnly(2026, 11, 21) };
    private static readonly Lazy<SyntheticDistrict> Full = new(() => SyntheticDistrict.Make(Plan));
    private static readonly Lazy<Listed[]> Everybody = new(() =>
        [.. Full.Value.Households.SelectMany(h => h.Members.Select(m => new Listed(h, m, m.AgeOn(Plan.RegisterDay))))]);

    [Fact(DisplayName = "演示区：同一种子逐字相同，种子不同则不同")]
    public void Same_seed_same_district()
    {
        var small = Plan with { People = 20_000 };

        Assert.Equal("dcb7c873da66ec3eae5e3fe89de4678e0ba3ec7b4c3b58645c9a7f965e217ad5", Full.Value.Digest());
        Assert.Equal(SyntheticDistrict.Make(small).Digest(), SyntheticDistrict.Make(small).Digest());
        Assert.NotEqual(SyntheticDistrict.Make(small).Digest(), SyntheticDistrict.Make(small with { Seed = 2 }).Digest());
    }

    [Fact(DisplayName = "演示区：一个村的人口不受其他村有无影响")]
    public void A_village_does_not_depend_on_the_others()
    {
        var none = new PlantedRates { MistypedTwin = 0, SecondNumber = 0, WrongCheckDigit = 0, ImpossibleDate = 0, DeadButListed = 0, TwoHouseholds = 0, TwoHeads = 0, BornTomorrow = 0 };
        var many = SyntheticDistrict.Make(Plan with { Errors = none, People = 50_000 });
        var few = SyntheticDistrict.Make(Plan with { Errors = none, People = 2_000, Villages = 2 });

        var first = Names(few.Villages[0]).Take(100).ToArray();
        Assert.Equal(first, Names(many.Villages[0]).Take(100));
        Assert.Empty(many.Truth);

        static IEnumerable<string> Names(SyntheticVillage village) => village.Households.SelectMany(h => h.Members).Select(m => m.Name + m.IdNumberText);
    }

    [Fact(DisplayName = "演示区：30 个镇街、220 个村社区，约 48.7 万人（±0.5%）")]
    public void Has_the_size_of_the_real_district()
    {
        var district = Full.Value;

        Assert.Equal(30, DemoDivisions.Towns.Count);
        Assert.Equal(220, DemoDivisions.VillageCount);
        Assert.Equal(220, district.Households.Select(h => h.VillageCode).Distinct().Count());
        Assert.InRange(district.PeopleCount, 484_565, 489_435);
        Assert.InRange(district.PeopleCount * 100 / district.HouseholdCount, 250, 290);
        Assert.Equal(district.HouseholdCount, district.Households.Select(h => h.Number).Distinct().Count());
        Assert.All(district.Villages, v => Assert.All(v.Households, h => Assert.StartsWith(v.Village.Code, h.Number, StringComparison.Ordinal)));
    }

    [Theory(DisplayName = "演示区：年龄、城镇、民族、残疾的占比在所述范围内（万分比）")]
    [InlineData("14岁及以下", 1_600, 2_050)]
    [InlineData("60岁及以上", 1_850, 2_150)]
    [InlineData("80岁及以上", 250, 350)]
    [InlineData("男性", 4_950, 5_200)]
    [InlineData("住在街道", 4_600, 5_200)]
    [InlineData("土家族和苗族", 6_500, 7_600)]
    [InlineData("残疾", 630, 770)]
    [InlineData("持残疾人证", 300, 400)]
    [InlineData("重大疾病", 80, 160)]
    [InlineData("外出务工", 1_200, 1_800)]
    public void Looks_like_a_mountain_district(string what, int atLeast, int atMost)
    {
        Func<Listed, bool> belongs = what switch
        {
            "14岁及以下" => p => p.Age < 15,
            "60岁及以上" => p => p.Age >= 60,
            "80岁及以上" => p => p.Age >= 80,
            "男性" => p => p.Person.Sex == Sex.Male,
            "住在街道" => p => p.Household.VillageCode[6] == '0',
            "土家族和苗族" => p => p.Person.Ethnicity is "15" or "06",
            "残疾" => p => p.Person.Disability is not null,
            "持残疾人证" => p => p.Person.HasCertificate,
            "重大疾病" => p => p.Person.Health == HealthState.Severe,
            _ => p => p.Person.IsAway,
        };

        Assert.InRange(Everybody.Value.Count(belongs) * 10_000L / Everybody.Value.Length, atLeast, atMost);
    }

    [Fact(DisplayName = "演示区：百岁老人有几位到几十位")]
    public void Has_a_few_people_of_a_hundred_years() => Assert.InRange(Everybody.Value.Count(p => p.Age >= 100), 5, 60);

    [Fact(DisplayName = "演示区：收入有中位数也有低收入的长尾")]
    public void Incomes_have_a_long_lower_tail()
    {
        var rural = PerHead(urban: false);
        var urban = PerHead(urban: true);

        Assert.InRange(rural[rural.Length / 2], 1_200_00, 1_800_00);
        Assert.InRange(urban[urban.Length / 2], 2_200_00, 3_200_00);
        Assert.InRange(rural.Count(fen => fen < 600_00) * 1000 / rural.Length, 60, 150);
        Assert.InRange(urban.Count(fen => fen < 735_00) * 1000 / urban.Length, 30, 90);

        static long[] PerHead(bool urban) => [.. Full.Value.Households.Where(h => h.IsUrban == urban).Select(h => h.Income.TotalFen / h.Members.Count).Order()];
    }

    [Fact(DisplayName = "演示区：身份证号校验正确、与性别和生日一致、不属于任何真实地区，除埋设者外不重复")]
    public void Numbers_are_well_formed_and_nobodys()
    {
        var wrong = Full.Value.Truth.Where(t => t.Kind is PlantedKind.WrongCheckDigit or PlantedKind.ImpossibleDate).Select(t => t.IdNumber).ToHashSet();
        var twice = Full.Value.Truth.Where(t => t.Kind is PlantedKind.MistypedTwin or PlantedKind.TwoHouseholds).Select(t => t.IdNumber).ToHashSet();
        var seen = new HashSet<string>();
        foreach (var (_, person, _) in Everybody.Value)
        {
            var text = person.IdNumberText;
            if (wrong.Contains(text)) continue;
            Assert.True(IdNumber.TryParse(text, out var number));
            Assert.Equal((person.Sex, person.BirthDate), (number.Sex, number.BirthDate));
            Assert.InRange(number.Area, 990_101, 990_130);
            Assert.True(seen.Add(text) || twice.Contains(text));
        }

        Assert.All(wrong, text => Assert.False(IdNumber.TryParse(text, out _)));
    }

    [Fact(DisplayName = "演示区：手机号段从未启用，银行卡为测试卡且校验正确，残疾人证与身份证一致")]
    public void Other_numbers_are_well_formed_and_nobodys()
    {
        foreach (var (_, person, _) in Everybody.Value)
        {
            if (person.Phone is { } phone) Assert.True(phone.StartsWith("154", StringComparison.Ordinal) && PhoneNumber.TryParse(phone, out _));
            if (person.BankCard is { } card) Assert.True(card.StartsWith("999999", StringComparison.Ordinal) && BankCard.TryParse(card, out _));
            if (person.DisabilityCertificate is { } certificate) Assert.True(DisabilityCertificate.Read(certificate, person.IdNumber).Ok);
        }
    }

    [Fact(DisplayName = "演示区：夫妻年龄相近，子女比母亲小 20 至 38 岁，父母年长")]
    public void Families_are_plausible()
    {
        var doubled = Full.Value.Truth.Select(t => t.Household).ToHashSet();
        foreach (var household in Full.Value.Households.Where(h => !doubled.Contains(h.Number)))
        {
            var head = household.Members[0];
            Assert.Equal(KinRelation.Head, head.Relation);
            Assert.Equal(1, household.Members.Count(m => m.Relation == KinRelation.Head));
            var spouse = household.Members.FirstOrDefault(m => m.Relation is KinRelation.Wife or KinRelation.Husband);
            if (spouse is not null) Assert.InRange(Math.Abs(spouse.BirthDate.DayNumber - head.BirthDate.DayNumber), 0, 3_653);
            if (spouse is not null) Assert.NotEqual(head.Sex, spouse.Sex);
            var mother = spouse?.Sex == Sex.Female ? spouse : head;
            foreach (var member in household.Members)
            {
                Assert.InRange(member.AgeOn(Plan.RegisterDay), 0, 110);
                if (member.Marital != MaritalStatus.Unmarried) Assert.InRange(member.AgeOn(Plan.RegisterDay), 20, 110);
                var gap = member.BirthDate.DayNumber - mother.BirthDate.DayNumber;
                if (member.Relation is KinRelation.Son or KinRelation.Daughter && mother.Sex == Sex.Female) Assert.InRange(gap, 20 * 365, 38 * 366);
                if (member.Relation is KinRelation.Father or KinRelation.Mother) Assert.True(member.BirthDate.AddYears(17) < head.BirthDate);
            }
        }
    }

    [Fact(DisplayName = "演示区：程序中没有浮点运算，任何机器算得相同")]
    public void Uses_no_floating_point()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(SyntheticDistrict).Assembly.Location);
        var methods = assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody);
        var floating = methods.Where(m => m.Body.Instructions.Any(i => i.OpCode.Name.Contains(".r4", StringComparison.Ordinal) || i.OpCode.Name.Contains(".r8", StringComparison.Ordinal)));

        Assert.Empty(floating.Select(m => m.FullName));
    }

    internal sealed record Listed(SyntheticHousehold Household, SyntheticPerson Person, int Age);
}
