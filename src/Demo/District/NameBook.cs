using System.Text.Json;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Surnames by weight, with those of south-east Chongqing raised, and given names by the years in which they were liked. For made-up people only.
/// </summary>
internal sealed class NameBook
{
    private readonly Cohort[] cohorts;

    private NameBook(WeightedList<string> surnames, Cohort[] cohorts) => (Surnames, this.cohorts) = (surnames, cohorts);

    public static NameBook Book { get; } = Load();

    public WeightedList<string> Surnames { get; }

    /// <summary>A given name of one or two characters as the year and the sex suggest.</summary>
    public string Given(DemoRandom random, int year, Sex sex)
    {
        var cohort = cohorts[^1];
        foreach (var c in cohorts)
        {
            if (year > c.To) continue;
            cohort = c;
            break;
        }

        var liked = sex == Sex.Male ? cohort.Male : cohort.Female;
        var kind = random.Below(100);
        if (kind < 18) return random.Of(liked.Names.AsSpan());
        if (kind < 18 + cohort.ShortShare) return liked.Chars[random.Below(liked.Chars.Length)];
        var first = random.Below(liked.Chars.Length);
        var second = random.Below(liked.Chars.Length - 1);
        return liked.Chars[first] + liked.Chars[second >= first ? second + 1 : second];
    }

    private static NameBook Load()
    {
        using var surnames = JsonDocument.Parse(Resources.Open("surnames.json"));
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var list in (string[])["surnames", "compound"])
        {
            foreach (var row in surnames.RootElement.GetProperty(list).EnumerateArray())
            {
                order.Add(row.GetProperty("name").GetString()!);
                weights[order[^1]] = Thousandths(row.GetProperty("weight"));
            }
        }

        foreach (var boost in surnames.RootElement.GetProperty("local_boost_se_chongqing").EnumerateObject())
        {
            if (!weights.ContainsKey(boost.Name)) order.Add(boost.Name);
            weights[boost.Name] = weights.GetValueOrDefault(boost.Name) + Thousandths(boost.Value);
        }

        using var given = JsonDocument.Parse(Resources.Open("given-names.json"));
        var cohorts = given.RootElement.GetProperty("cohorts").EnumerateArray().Select(ReadCohort).ToArray();
        return new NameBook(new WeightedList<string>([.. order.Select(n => (n, weights[n]))]), cohorts);
    }

    private static Cohort ReadCohort(JsonElement cohort)
    {
        var to = cohort.GetProperty("born")[1].GetInt32();
        return new Cohort(to, to switch { < 1950 => 8, < 1980 => 14, < 2000 => 34, < 2013 => 24, _ => 10 }, Liked("male"), Liked("female"));

        Liked Liked(string sex) => new(Words(cohort.GetProperty(sex).GetProperty("chars")), Words(cohort.GetProperty(sex).GetProperty("names")));
    }

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(w => w.GetString()!)];

    private static int Thousandths(JsonElement weight) => (int)(weight.GetDecimal() * 1000);

    // To: the last year of birth. ShortShare: how many names in a hundred have one character.
    private sealed record Cohort(int To, int ShortShare, Liked Male, Liked Female);

    private sealed record Liked(string[] Chars, string[] Names);
}
