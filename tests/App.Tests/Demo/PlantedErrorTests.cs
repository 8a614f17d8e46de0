using Huimin.Demo;
using Huimin.Values;

namespace Huimin.App.Tests.Demo;

/// <summary>Every planted error is in the lists exactly as the truth says.</summary>
public sealed class PlantedErrorTests
{
    private static readonly DistrictPlan Plan = new() { People = 60_000, Today = new DateOnly(2026, 11, 21) };
    private static readonly SyntheticDistrict District = SyntheticDistrict.Make(Plan);
    private static readonly Dictionary<string, SyntheticHousehold> ByNumber = District.Households.ToDictionary(h => h.Number);

    [Fact(DisplayName = "埋设的错误：各类数量与所述比例一致，每类至少一个")]
    public void Counts_follow_the_rates()
    {
        foreach (var kind in Enum.GetValues<PlantedKind>())
        {
            Assert.Equal(Math.Max(1, Plan.People * Plan.Errors.Of(kind) / 100_000), District.Truth.Count(t => t.Kind == kind));
        }

        var tiny = SyntheticDistrict.Make(Plan with { People = 2_000, Villages = 2 });
        Assert.Equal(Enum.GetValues<PlantedKind>(), tiny.Truth.Select(t => t.Kind).Distinct());
    }

    [Fact(DisplayName = "埋设的错误：每一条都能在名册中按真值找到")]
    public void Every_error_is_where_the_truth_says() => Assert.All(District.Truth, error => Assert.True(IsThere(error), error.ToString()));

    [Fact(DisplayName = "埋设的错误：不在同一户埋两处")]
    public void No_household_has_two() => Assert.Equal(District.Truth.Count, District.Truth.Select(t => t.Household).Distinct().Count());

    private static bool IsThere(PlantedError error)
    {
        var household = ByNumber[error.Household];
        var wrong = household.Members.Single(m => m.Name == error.Name && m.IdNumberText == error.IdNumber);
        var other = error.OtherHousehold is { } number ? ByNumber[number] : null;
        var sameTown = other is null || other.VillageCode[..9] == household.VillageCode[..9];
        return sameTown && error.Kind switch
        {
            PlantedKind.MistypedTwin => error.Right != wrong.Name && other!.Members.Any(m => m.Name == error.Right && m.IdNumberText == wrong.IdNumberText),
            PlantedKind.SecondNumber => other!.Members.Any(m => m.IdNumberText == error.Right && m.Name == wrong.Name && m.BirthDate == wrong.BirthDate && m.IdNumberText != wrong.IdNumberText),
            PlantedKind.WrongCheckDigit => IdNumber.Read(wrong.IdNumberText).Refusal == ValueRefusals.IdCheckDigit && IdNumber.TryParse(error.Right, out _),
            PlantedKind.ImpossibleDate => IdNumber.Read(wrong.IdNumberText).Refusal == ValueRefusals.IdBirthDate && IdNumber.TryParse(error.Right, out _),
            PlantedKind.DeadButListed => wrong.DiedOn < Plan.RegisterDay,
            PlantedKind.TwoHouseholds => other!.Members.Any(m => m.IdNumber == wrong.IdNumber && m.Name == wrong.Name) && other != household,
            PlantedKind.TwoHeads => household.Members.Count(m => m.Relation == KinRelation.Head) == 2,
            PlantedKind.BornTomorrow => wrong.BirthDate == Plan.Today.AddDays(1) && IdNumber.Read(wrong.IdNumberText, Plan.Today).Refusal == ValueRefusals.IdBornLater,
            _ => false,
        };
    }
}
