using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Policy.Sweep;

namespace Huimin.SweepV1;

/// <summary>The digests of specification §5: of the population as it is drawn, and of the results.</summary>
public sealed class Digests
{
    private static readonly string[] HouseholdNames = ["h.size", "h.region", "h.urban", "h.vehicles", "h.houses", "h.em_type", "h.em_months", "h.em_loss"];

    private static readonly string[] PersonNames =
    [
        "p.birth", "p.earned", "p.pension", "p.medical", "p.education", "p.savings", "p.dis_cat", "p.dis_grade", "p.can_work", "p.student", "p.orphan", "p.support",
        "p.serious", "p.adl",
    ];

    private static readonly string[] ResultNames =
        ["dibao", "single", "tekun", "disliving", "nursing", "eldercare", "oldage", "orphan", "temp", "price", "total", "margin", "rigid"];

    private readonly Column[] households = new Column[HouseholdNames.Length];
    private readonly Column[] people = new Column[PersonNames.Length];

    /// <summary>Counts a household and its people in.</summary>
    public void Add(in Population.Household home)
    {
        var h = home.Number;
        ReadOnlySpan<int> own = [home.Size, home.Region, home.Urban, home.Vehicles, home.Houses, home.Emergency, home.Months, home.Loss];
        for (var k = 0; k < own.Length; k++) households[k].Add(h, own[k]);
        for (var m = 0; m < home.Size; m++)
        {
            var p = Population.Draw(home, m);
            ReadOnlySpan<int> person =
            [
                p.Birth, p.Earned, p.Pension, p.Medical, p.Education, p.Savings, p.Kind, p.Grade, p.CanWork, p.Student, p.Orphaned, p.Support, p.Serious, p.Adl,
            ];
            for (var k = 0; k < person.Length; k++) people[k].Add(home.First + m, person[k]);
        }
    }

    /// <summary>The digest of the population counted in.</summary>
    public string OfPopulation() =>
        Hash(HouseholdNames.Select((n, k) => households[k].Line(n, rows: true)).Concat(PersonNames.Select((n, k) => people[k].Line(n, rows: true))));

    /// <summary>The digest of the results, and its lines.</summary>
    public static (string Digest, IReadOnlyList<string> Lines) OfResults(SweepResult result)
    {
        var columns = new Column[ResultNames.Length];
        var amounts = result.Outputs.Amounts.Count;
        result.ForEach((row, cells) =>
        {
            for (var k = 0; k < columns.Length; k++) columns[k].Add(row, k < amounts ? cells.Amount(k) : (int)((cells.Status() >> k) & 1));
        });
        List<string> lines = [.. ResultNames.Select((n, k) => columns[k].Line(n, rows: false))];
        return (Hash(lines), lines);
    }

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(lines.Select(l => l + "\n")))))[..16];

    private struct Column
    {
        private long rows;
        private long notZero;
        private long sum;
        private long weighted;

        public void Add(long row, int value)
        {
            rows++;
            if (value != 0) notZero++;
            sum += value;
            weighted = unchecked(weighted + (value * ((row * 40503 % 65521) + 1)));
        }

        public readonly string Line(string name, bool rows) =>
            string.Create(CultureInfo.InvariantCulture, $"{name} {(rows ? this.rows : notZero)} {sum} {weighted}");
    }
}
