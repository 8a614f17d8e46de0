using System.Diagnostics;
using System.Globalization;
using System.Text;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Files;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Bench;

/// <summary>Measures the register: taking in half a million people from a CSV file, and searching among them.</summary>
internal static class RegistryBench
{
    private const string Heading = "户号,与户主关系,姓名,性别,出生日期,身份证号码,民族,户口性质,联系电话,村社区代码,住址,残疾类别,残疾等级";

    public static int Usage()
    {
        Console.Error.WriteLine("registry-make FILE PEOPLE | registry-import FILE (sqlite:DIR|postgres:DB) | registry-search (sqlite:DIR|postgres:DB)");
        return 2;
    }

    /// <summary>A register of made-up people without errors, as a CSV file in UTF-8.</summary>
    public static int Make(string file, int people)
    {
        var none = new PlantedRates { MistypedTwin = 0, SecondNumber = 0, WrongCheckDigit = 0, ImpossibleDate = 0, DeadButListed = 0, TwoHouseholds = 0, TwoHeads = 0, BornTomorrow = 0 };
        var district = SyntheticDistrict.Make(new DistrictPlan { People = people, Today = new DateOnly(2026, 11, 1), Errors = none });
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(true));
        output.NewLine = "\r\n";
        output.WriteLine(Heading);
        foreach (var household in district.Households)
        {
            foreach (var p in household.Members)
            {
                string[] cells =
                [
                    household.Number, Relation.Title(((int)p.Relation).ToString("D2", CultureInfo.InvariantCulture)), p.Name, p.Sex.Title(),
                    p.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), p.IdNumberText, EthnicGroup.Parse(p.Ethnicity).Name, household.IsUrban ? "城镇" : "农村",
                    p.Phone ?? "", household.VillageCode, household.Address, p.HasCertificate ? p.Disability!.Value.Title() : "", p.HasCertificate ? p.DisabilityDegree!.Value.Title() : "",
                ];
                output.WriteLine(string.Join(',', cells));
            }
        }

        Console.WriteLine($"{district.PeopleCount} people, {district.HouseholdCount} households");
        return 0;
    }

    public static async Task<int> ImportAsync(string file, string place)
    {
        await using var district = await District.OpenAsync(place, fresh: true);
        _ = DivisionCatalogue.Shipped;
        var import = new ImportPeople(district.Desk, district.Reader, district.Vault, DivisionCatalogue.Shipped, district.Clock);
        var watch = Stopwatch.StartNew();
        var steps = new Steps(watch);
        for (var time = 1; time <= 2; time++)
        {
            watch.Restart();
            using var table = TableReader.Open(file).Value;
            var rows = TableRows.Over(table, ImportFields.Guess(table.Headings)).Value;
            var input = new ImportPeople.Input(district.Clock.NewId(), new DateOnly(2026, 11, 1));
            var report = await import.RunAsync(input, rows, Actor.Product("500114"), steps, CancellationToken.None);
            Console.WriteLine($"{place} import {time}: {watch.Elapsed.TotalSeconds:F1} s, {report.Value.Notice}");
            foreach (var bad in report.Value.BadRows.Take(5)) Console.WriteLine($"  line {bad.Line} {bad.Column} {bad.Reason}");
        }

        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        return 0;
    }

    private sealed class Steps(Stopwatch watch) : IProgress<ImportProgress>
    {
        private string step = "";

        public void Report(ImportProgress value)
        {
            if (value.Step == step) return;
            step = value.Step;
            Console.WriteLine($"  {watch.Elapsed.TotalSeconds,6:F1} s {step}");
        }
    }

    public static async Task<int> SearchAsync(string place)
    {
        await using var district = await District.OpenAsync(place, fresh: false);
        var find = new FindPeople(district.Reader, district.Views, district.Vault, DivisionCatalogue.Shipped, district.Clock);
        var people = await SampleAsync(district);
        foreach (var (who, area) in new[] { ("district", "500114"), ("town", ""), ("village", "") })
        {
            foreach (var (what, text) in Ways)
            {
                await MeasureAsync(find, people, $"{who,-8} {what}", p => Staff(area.Length > 0 ? area : p.Area[..(who == "town" ? 9 : 12)]), text);
            }
        }

        return 0;
    }

    private sealed record Sample(string Number, string Phone, string Name, string Pinyin, string Initials, string Area, string Household, string Address);

    private static readonly (string What, Func<Sample, string> Text)[] Ways =
    [
        ("exact number", p => p.Number),
        ("exact phone", p => p.Phone),
        ("household number", p => p.Household),
        ("whole name", p => p.Name),
        ("surname alone", p => p.Name[..1]),
        ("pinyin prefix", p => p.Pinyin[..Math.Min(p.Pinyin.Length, 8)]),
        ("two letters", p => p.Pinyin[..2]),
        ("initials", p => p.Initials),
        ("address", p => p.Address),
        ("nobody", _ => "欧阳锋锋"),
    ];

    private static async Task<List<Sample>> SampleAsync(District district)
    {
        var samples = new List<Sample>();
        await using var reading = await district.Reader.OpenAsync(Actor.Product("500114"), CancellationToken.None);
        await using var command = reading.Command(
            """
            select p.person_id, p.name, p.pinyin, p.initials, p.area_code, h.number, h.address, p.id_number_sealed, p.phone_sealed
            from person p join membership m on m.person_id = p.person_id join household h on h.household_id = m.household_id
            where p.phone_sealed is not null and p.id_number_sealed is not null
            """);
        await using var reader = await command.ExecuteReaderAsync();
        for (var i = 0; await reader.ReadAsync(); i++)
        {
            if (i % 97 != 0) continue;
            var id = reader.GetValue(0) is byte[] bytes ? new Guid(bytes, bigEndian: true) : reader.GetGuid(0);
            var area = reader.GetString(4);
            samples.Add(new Sample(
                district.Vault.Open(Person.IdNumberColumn, id, reader.GetFieldValue<byte[]>(7)), district.Vault.Open(Person.PhoneColumn, id, reader.GetFieldValue<byte[]>(8)),
                reader.GetString(1), reader.GetString(2), reader.GetString(3), area, reader.GetString(5),
                DivisionCatalogue.Shipped.PathOf(area, new DateOnly(2026, 11, 1)) + reader.GetString(6)));
        }

        return samples;
    }

    private static async Task MeasureAsync(FindPeople find, List<Sample> people, string title, Func<Sample, Actor> actor, Func<Sample, string> text)
    {
        const int count = 1000;
        var times = new double[count];
        var found = 0L;
        for (var i = -100; i < count; i++)
        {
            var sample = people[(i + 100) * 37 % people.Count];
            var start = Stopwatch.GetTimestamp();
            var view = await find.RunAsync(text(sample), actor(sample), CancellationToken.None);
            if (i < 0) continue;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            found += view.Value.People.Count;
        }

        Array.Sort(times);
        Console.WriteLine($"{title,-28} p50 {times[count / 2],6:F2} ms  p99 {times[count * 99 / 100],6:F2} ms  max {times[^1],7:F2} ms  rows {(double)found / count,5:F1}");
    }

    private static Actor Staff(string area) => new()
    {
        AccountId = new Guid("00000000-0000-7000-8000-000000000099"),
        StaffPersonId = new Guid("00000000-0000-7000-8000-000000000098"),
        Name = "测试",
        Role = Role.DistrictClerk,
        Scope = Scope.Of(area),
    };
}
