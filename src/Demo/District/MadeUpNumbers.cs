using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Numbers that look right and can belong to nobody. ID numbers: area 990101–990130, one per town; no province is numbered 99, and no card of a
/// foreigner either, whose second and third digits are a province. Every village has 62 sequence numbers of its own, so that villages need not
/// know of each other; 820–899 are for planted second numbers, 900–999 for the children born in the demo's months.
/// </summary>
internal sealed class MadeUpNumbers(DemoTown town, DemoVillage village)
{
    private const int PerVillage = 31;
    private const int FirstDay = 698_000; // January of 1912
    private const int Days = 44_000; // to 2032
    private readonly byte[] used = new byte[Days * 2];
    private int phones;
    private int cards;

    public static int AreaOf(DemoTown town) => 990_100 + town.Number;

    public IdNumber Id(DateOnly birth, Sex sex)
    {
        var day = birth.DayNumber;
        var male = sex == Sex.Male ? 1 : 0;
        var taken = used[((day - FirstDay) * 2) + male]++;
        if (taken >= PerVillage) throw new InvalidOperationException("More births on one day than a village has numbers for.");
        var slot = ((day * 11) + taken) % PerVillage;
        return IdNumber.Of(AreaOf(town), birth, ((village.Number - 1) * PerVillage * 2) + 2 + (slot * 2) + male);
    }

    /// <summary>220 villages × 100,000 numbers, scattered inside the village's block.</summary>
    public int Phone() => (village.Index * 100_000) + (int)(((phones++ * 70_271L) + (village.Index * 131L)) % 100_000);

    public long Card() => (village.Index * 100_000L) + (((cards++ * 61_843L) + (village.Index * 977L)) % 100_000);

    /// <summary>Issuer 999999, twelve digits, one check digit (Luhn).</summary>
    public static string Card(long serial)
    {
        Span<char> digits = stackalloc char[19];
        "999999".CopyTo(digits);
        for (var i = 17; i >= 6; i--, serial /= 10) digits[i] = (char)('0' + (serial % 10));
        var sum = 0;
        for (var i = 0; i < 18; i++)
        {
            var digit = digits[i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        digits[18] = (char)('0' + ((10 - (sum % 10)) % 10));
        return digits.ToString();
    }

    /// <summary>A unified social credit code of a private non-enterprise unit in an area that is nowhere, with right check characters (GB 32100).</summary>
    public static string Credit(int serial)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var body = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"52990101MJH{serial:00000}");
        return alphabet.SelectMany(a => alphabet.Select(b => body + a + b)).First(c => CreditCode.TryParse(c, out _));
    }
}
