using System.Globalization;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Lists of people who are not in the demo district yet, for a visitor to import: a real village code, an area of ID numbers that no town of the demo
/// has, and some rows that the import must send back.
/// </summary>
public static class SampleList
{
    /// <summary>About so many rows; the last household is whole.</summary>
    public static IReadOnlyList<SampleRow> Make(DistrictPlan plan, string villageCode, int list, int rows)
    {
        var town = DemoDivisions.Towns.Single(t => villageCode.StartsWith(t.Code, StringComparison.Ordinal));
        var village = town.Villages.Single(v => v.Code == villageCode);
        var elsewhere = new VillageMaker(
            plan with { Seed = plan.Seed + (ulong)list },
            town with { Number = DemoDivisions.Towns.Count + list },
            village with { Number = 1, Index = DemoDivisions.VillageCount + list });
        return [.. elsewhere.Make(rows).SelectMany((h, i) => h.Members.Select(m => Row(h, m, FormattableString.Invariant($"{villageCode}{90_000 + i:D5}"))))];
    }

    /// <summary>The same list with some twenty errors, of every kind that the import explains, spread over it.</summary>
    public static IReadOnlyList<SampleRow> WithErrors(IReadOnlyList<SampleRow> rows, DateOnly today, ulong seed)
    {
        var random = new DemoRandom(seed, 2);
        var wrong = rows.ToArray();
        var errors = SampleErrors.All(today);
        for (var i = 0; i < errors.Count; i++)
        {
            var at = (i + 1) * wrong.Length / (errors.Count + 1);
            while (at < wrong.Length - 1 && !errors[i].Fits(wrong[at])) at++;
            wrong[at] = errors[i].Apply(wrong[at], random) with { Wrong = errors[i].Name };
        }

        return wrong;
    }

    private static SampleRow Row(SyntheticHousehold household, SyntheticPerson person, string number) => new()
    {
        Household = number,
        Relation = Registry.Relation.Title(RegisterRows.CodeOf(person.Relation)),
        Name = person.Name,
        Sex = person.Sex.Title(),
        BirthDate = person.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IdNumber = person.IdNumberText,
        Ethnicity = EthnicGroup.Parse(person.Ethnicity).Name,
        Hukou = household.IsUrban ? "城镇" : "农村",
        Phone = person.Phone ?? "",
        Division = household.VillageCode,
        Address = household.Address,
        DisabilityCategory = person.HasCertificate ? person.Disability!.Value.Title() : "",
        DisabilityDegree = person.HasCertificate ? person.DisabilityDegree!.Value.Title() : "",
    };
}
