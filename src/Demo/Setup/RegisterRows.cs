using System.Globalization;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>The district as the rows that a bureau hands to the register's import; made one by one while the import reads.</summary>
internal static class RegisterRows
{
    public static IEnumerable<PersonRow> Of(SyntheticDistrict district)
    {
        var line = 1;
        foreach (var household in district.Households)
        {
            var hukou = household.IsUrban ? "城镇" : "农村";
            foreach (var person in household.Members)
            {
                yield return new PersonRow
                {
                    Line = ++line,
                    Area = household.VillageCode,
                    Household = household.Number,
                    Relation = CodeOf(person.Relation),
                    Name = person.Name,
                    Sex = person.Sex.Title(),
                    BirthDate = person.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    IdNumber = person.IdNumberText,
                    Ethnic = person.Ethnicity,
                    Hukou = hukou,
                    Phone = person.Phone ?? "",
                    Address = household.Door,
                    DisabilityCategory = person.HasCertificate ? person.Disability!.Value.Title() : "",
                    DisabilityDegree = person.HasCertificate ? person.DisabilityDegree!.Value.Title() : "",
                    Protected = person.IsProtected ? "是" : "",
                };
            }
        }
    }

    /// <summary>Two digits of GB/T 4761.</summary>
    public static string CodeOf(KinRelation relation) => relation switch
    {
        KinRelation.Head => Relation.Head,
        KinRelation.Husband => "11",
        KinRelation.Wife => "12",
        KinRelation.Son => "20",
        KinRelation.Daughter => "30",
        KinRelation.DaughterInLaw => "38",
        KinRelation.Grandson => "41",
        KinRelation.Granddaughter => "42",
        KinRelation.Father => "51",
        KinRelation.Mother => "52",
        KinRelation.Grandfather => "61",
        KinRelation.Grandmother => "62",
        _ => "97",
    };
}
