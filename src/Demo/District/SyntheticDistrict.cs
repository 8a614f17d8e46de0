using System.Security.Cryptography;
using System.Text.Unicode;

namespace Huimin.Demo;

/// <summary>
/// A made-up 黔江区: the real divisions, invented people. Pure: no database, no clock, no files; the same plan gives the same district everywhere.
/// </summary>
public sealed class SyntheticDistrict
{
    private SyntheticDistrict(DistrictPlan plan, IReadOnlyList<SyntheticVillage> villages, IReadOnlyList<PlantedError> truth)
    {
        (Plan, Villages, Truth) = (plan, villages, truth);
        PeopleCount = villages.Sum(v => v.Households.Sum(h => h.Members.Count));
        HouseholdCount = villages.Sum(v => v.Households.Count);
    }

    public DistrictPlan Plan { get; }
    public IReadOnlyList<SyntheticVillage> Villages { get; }

    /// <summary>The errors that were planted, each with what would be right.</summary>
    public IReadOnlyList<PlantedError> Truth { get; }
    public int PeopleCount { get; }
    public int HouseholdCount { get; }
    public IEnumerable<SyntheticHousehold> Households => Villages.SelectMany(v => v.Households);

    public static SyntheticDistrict Make(DistrictPlan plan)
    {
        var inhabited = plan.Inhabited().ToArray();
        var shares = Shares(plan, inhabited);
        var filled = new (DemoTown Town, DemoVillage Village, List<SyntheticHousehold> Households)[inhabited.Length];
        Parallel.For(0, inhabited.Length, i =>
        {
            var (town, village) = inhabited[i];
            filled[i] = (town, village, new VillageMaker(plan, town, village).Make(shares[i]));
        });
        var truth = new ErrorPlanter(plan, filled).Plant();
        return new SyntheticDistrict(plan, [.. filled.Select(v => new SyntheticVillage(v.Town, v.Village, v.Households))], truth);
    }

    /// <summary>SHA-256 over every field of every person, village by village.</summary>
    public string Digest()
    {
        var hashes = new byte[Villages.Count][];
        Parallel.For(0, hashes.Length, i => hashes[i] = DigestOf(Villages[i]));
        return Convert.ToHexStringLower(SHA256.HashData(hashes.SelectMany(h => h).ToArray()));
    }

    /// <summary>How many people each village gets: half of all live in the sub-districts' communities.</summary>
    private static int[] Shares(DistrictPlan plan, (DemoTown Town, DemoVillage Village)[] inhabited)
    {
        var weights = inhabited.Select(x => WeightOf(plan, x.Town, x.Village)).ToArray();
        var total = weights.Sum(w => (long)w);
        return [.. weights.Select(w => (int)((plan.People * (long)w / total) - 1))];
    }

    private static int WeightOf(DistrictPlan plan, DemoTown town, DemoVillage village)
    {
        var random = new DemoRandom(plan.Seed, 1_000 + (ulong)village.Index);
        var size = town.IsUrban ? (village.IsCommunity ? 1_055 : 420) : village.Number == 1 ? 460 : town.Code[6] == '1' ? 270 : 205;
        return size * random.Between(70, 130);
    }

    private static byte[] DigestOf(SyntheticVillage village)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> line = stackalloc byte[1024];
        foreach (var h in village.Households)
        {
            Utf8.TryWrite(line, $"{h.Number}|{h.VillageCode}|{h.Address}|{h.IsUrban}|{h.Income.WagesFen}|{h.Income.BusinessFen}|{h.Income.PropertyFen}|{h.Income.TransfersFen}\n", out var written);
            hash.AppendData(line[..written]);
            foreach (var p in h.Members)
            {
                Utf8.TryWrite(
                    line,
                    $"{p.Name}|{(int)p.Sex}|{p.BirthDate.DayNumber}|{p.IdNumberText}|{p.Ethnicity}|{(int)p.Relation}|{(int)p.Marital}|{(int)p.Education}|{p.IsStudying}|{p.IsAway}|{(int)p.Health}|{p.DisabilityCertificate}|{(int?)p.Disability}|{(int?)p.DisabilityDegree}|{p.PhoneSerial}|{p.CardSerial}|{p.DiedOn?.DayNumber}|{p.IsProtected}\n",
                    out written);
                hash.AppendData(line[..written]);
            }
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>A village with the households that the register lists there.</summary>
public sealed record SyntheticVillage(DemoTown Town, DemoVillage Village, IReadOnlyList<SyntheticHousehold> Households);
