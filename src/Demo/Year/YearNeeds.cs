using Huimin.Benefits.Facts;
using Huimin.Values;
using Place = Huimin.Benefits.Facts.Home;
using Who = Huimin.Benefits.Facts.Person;

namespace Huimin.Demo;

/// <summary>
/// Draws from the seed who needs what (抽取需要): which households are poor, alone, ill or old, what they have, and what they say of it. It knows the law's
/// lines, as a poor household is one below them; what comes of it is decided by the product's rules and people.
/// </summary>
internal sealed partial class YearNeeds
{
    private const int Stream = 40;
    private readonly YearOptions options;
    private readonly SyntheticDistrict district;
    private readonly DemoRandom random;
    private readonly Dictionary<int, Queue<YearHome>> poor = [];
    private readonly Queue<YearHome> lone = new();
    private readonly List<YearHome> homes = [];
    private readonly HashSet<string> planted;

    public YearNeeds(YearOptions options, SyntheticDistrict district)
    {
        (this.options, this.district) = (options, district);
        random = new DemoRandom(options.Seed, Stream);
        planted = district.Truth.SelectMany(t => new[] { t.Household, t.OtherHousehold }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Sort();
    }

    /// <summary>All that have a part in the year, in the order of the district.</summary>
    public IReadOnlyList<YearHome> Homes => homes;

    public List<YearHome> NewDibao { get; } = [];
    public List<YearHome> NewMargin { get; } = [];
    public List<YearHome> NewTekun { get; } = [];
    public List<YearHome> Refused { get; } = [];
    public List<YearHome> Silent { get; } = [];
    public List<YearHome> Emergencies { get; } = [];
    public List<YearHome> Expenditures { get; } = [];
    public List<(YearHome Home, int Member)> NewDisabled { get; } = [];
    public List<(YearHome Home, int Member)> NewElders { get; } = [];
    public List<(YearHome Home, int Member)> NewChildren { get; } = [];

    /// <summary>Who is old enough for the age allowance when it begins.</summary>
    public List<(YearHome Home, int Member)> Aged { get; } = [];

    /// <summary>Children whose parents work elsewhere; nobody asks for anything.</summary>
    public List<(YearHome Home, int Member)> LeftAlone { get; } = [];

    /// <summary>Old people whom the villages know to be in special difficulty, and which (特殊困难老年人); nobody asks for anything.</summary>
    public List<(YearHome Home, int Member, int Which)> InDifficulty { get; } = [];

    /// <summary>Planted: old people whom the system before paid two benefits for their care that exclude each other.</summary>
    public List<(YearHome Home, int Member)> Twice { get; } = [];

    /// <summary>Those with an allowance on the first day.</summary>
    public HashSet<string> DisabledOnRoll { get; } = new(StringComparer.Ordinal);

    public YearNeeds Draw()
    {
        Take(YearNumbers.Tekun, lone, h => Tekun(h, onRoll: true));
        Take(YearNumbers.NewTekun, lone, h => { Tekun(h, onRoll: false); NewTekun.Add(h); });
        Take(YearNumbers.RefusedTekun, lone, h => { Tekun(h, onRoll: false, supported: true); Refused.Add(h); });
        BySize(YearNumbers.Dibao, h => Dibao(h, onRoll: true));
        BySize(YearNumbers.Margin, h => Margin(h, onRoll: true));
        BySize(YearNumbers.NewDibao, h => { Dibao(h, onRoll: false); NewDibao.Add(h); });
        BySize(YearNumbers.NewMargin, h => { Margin(h, onRoll: false); NewMargin.Add(h); });
        BySize(YearNumbers.RefusedDibao, h => { WellOff(h, Need.Dibao, 130, 260); Refused.Add(h); });
        BySize(YearNumbers.RefusedMargin, h => { WellOff(h, Need.Margin, 160, 300); Refused.Add(h); });
        Take(YearNumbers.HidingApplicants, poor[1], h => { Dibao(h, onRoll: false, Hiding.Money); Refused.Add(h); });
        Take(YearNumbers.HidingMoney, poor[1], h => Dibao(h, onRoll: true, Hiding.Money));
        Take(YearNumbers.HidingHouse, poor[1], h => Dibao(h, onRoll: true, Hiding.House));
        Take(YearNumbers.Silent, poor[1], h => { Dibao(h, onRoll: false); Silent.Add(h); });
        Aid();
        Elders();
        Children();
        Disabled();
        Doubled();
        LeftBehind();
        Supporters();
        part = [.. homes];
        Old();
        Special();
        homes.Sort((a, b) => a.Index.CompareTo(b.Index));
        return this;
    }

    /// <summary>Households that ask for nothing, in a drawn order.</summary>
    public IEnumerable<YearHome> Others() => everybody.Where(h => h.Need == Need.None && h.Truth.Count == 0 && !part.Contains(h) && !planted.Contains(h.Home.Number));

    public bool IsPart(YearHome home) => part.Contains(home);

    private HashSet<YearHome> part = [];

    private void Sort()
    {
        var day = options.First;
        var all = new List<YearHome>();
        var index = 0;
        foreach (var home in district.Households) all.Add(new YearHome(home, index++));
        for (var i = all.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        for (var size = 1; size <= 5; size++) poor[size] = new();
        var (light, other) = (new Dictionary<int, Queue<YearHome>>(), new Dictionary<int, Queue<YearHome>>());
        for (var size = 1; size <= 5; size++) (light[size], other[size]) = (new(), new());
        foreach (var home in all)
        {
            everybody.Add(home);
            if (planted.Contains(home.Home.Number) || home.Home.Members.Any(m => m.IsProtected)) continue;
            var (first, size) = (home.Home.Members[0], home.Size);
            var isLow = home.Home.Income.TotalFen < 130_000L * size;
            if (size == 1 && first.AgeOn(day) >= 61 && first.Marital != MaritalStatus.FirstMarriage && isLow && lone.Count < Needed(YearNumbers.Tekun + YearNumbers.NewTekun + YearNumbers.RefusedTekun)) lone.Enqueue(home);
            else if (size <= 5 && isLow && (!Holds(home, severe: true) || random.PerMille(150))) (Holds(home, severe: false) ? light : other)[size].Enqueue(home);
        }

        for (var size = 1; size <= 5; size++) Mix(light[size], other[size], poor[size]);
    }

    // Who has somebody with a slight disability is poor more often: every fourth, as long as there are any.
    private static void Mix(Queue<YearHome> light, Queue<YearHome> other, Queue<YearHome> into)
    {
        while (light.Count + other.Count > 0)
        {
            var from = (into.Count % 4 == 0 && light.Count > 0) || other.Count == 0 ? light : other;
            into.Enqueue(from.Dequeue());
        }
    }

    private static bool Holds(YearHome home, bool severe) => home.Home.Members.Any(m => m.HasCertificate && m.DisabilityDegree <= DisabilityDegree.Second == severe);

    private readonly List<YearHome> everybody = [];

    private int Needed(int ofTheDistrict) => options.Share(ofTheDistrict) + 1;

    private void Take(int ofTheDistrict, Queue<YearHome> from, Action<YearHome> draw)
    {
        for (var n = options.Share(ofTheDistrict); n > 0 && from.TryDequeue(out var home); n--)
        {
            draw(home);
            homes.Add(home);
        }
    }

    private void BySize(int[] counts, Action<YearHome> draw)
    {
        for (var size = 1; size <= counts.Length; size++) Take(counts[size - 1], poor[size], draw);
    }

    private void Tekun(YearHome home, bool onRoll, bool supported = false)
    {
        (home.Need, home.OnRoll) = (Need.Tekun, onRoll);
        Means(home, random.Between(0, 18) * 1_000L, 100, 9_000);
        if (!supported) home.Tell(0, Support.Supporters.About, 1);
        if (random.PerMille(452)) home.Tell(0, Support.Central.About, 1);
        var failed = random.Weighted([760, 150, 90]);
        Lifted(home);
        if (failed > 0) home.Tell(0, Support.SelfCareFailed.About, failed == 1 ? random.Between(1, 3) : random.Between(4, 6));
    }

    private void Dibao(YearHome home, bool onRoll, Hiding hides = Hiding.Nothing)
    {
        (home.Need, home.OnRoll, home.Hides) = (Need.Dibao, onRoll, hides);
        Means(home, random.Between(0, YearTuning.DibaoIncomeYuan) * 100L * home.Size, 100, 8_000, hides);
        Lifted(home);
        for (var m = 0; m < home.Size; m++)
        {
            if (home.Home.Members[m].Health == HealthState.Severe) home.Tell(m, Who.SeriousIllness.About, 1);
        }
    }

    private void Lifted(YearHome home)
    {
        if (random.PerMille(YearNumbers.Lifted)) home.Tell(Place.Lifted.About, random.PerMille(850) ? 1 : 2);
    }

    private void Margin(YearHome home, bool onRoll)
    {
        (home.Need, home.OnRoll) = (Need.Margin, onRoll);
        var line = Standard(home);
        Means(home, (line + (line * random.Between(2, 46) / 100)) / 1_000 * 1_000 * home.Size, 500, 12_000);
    }

    private void WellOff(YearHome home, Need asks, int fromPercent, int toPercent)
    {
        home.Need = asks;
        Means(home, Standard(home) * random.Between(fromPercent, toPercent) / 100 / 1_000 * 1_000 * home.Size, 1_000, 20_000);
    }

    /// <summary>Income in fen a month of all, money in yuan for each.</summary>
    private void Means(YearHome home, long incomeFen, int leastYuan, int mostYuan, Hiding hides = Hiding.Nothing)
    {
        var first = home.Home.Members[0];
        var told = random.Between(leastYuan, mostYuan) * 100L * home.Size;
        if (hides == Hiding.Money) home.Hide(Place.Deposits.About, random.Between(60_000, 400_000) * 100L * home.Size, told, options.First);
        else home.Tell(Place.Deposits.About, told);
        if (hides == Hiding.House) home.Hide(Place.Houses.About, 2, told: 1, options.First);
        home.Tell(Spending.Income12.About, Math.Max(incomeFen, 10_000) * 12);
        if (incomeFen > 0) home.Tell(0, first.AgeOn(options.First) < 60 && !home.Home.IsUrban ? Income.Business.About : Income.Transfer.About, incomeFen);
        for (var m = 0; m < home.Size; m++)
        {
            if (home.Home.Members[m].AgeOn(options.First) >= 60) home.Tell(m, Income.BasicPension.About, 12_300);
        }
    }

    private static long Standard(YearHome home) => home.Home.IsUrban ? 73_500 : 60_000;

    private void Aid()
    {
        var free = everybody.Where(h => h.Need == Need.None && !planted.Contains(h.Home.Number) && !h.Home.Members.Any(m => m.IsProtected) && h.Size is >= 2 and <= 5).Take(options.Share(4_000) + 50).ToList();
        var at = 0;
        for (var n = options.Share(YearNumbers.Emergencies); n > 0 && at < free.Count; n--) Add(free[at++], Emergencies);
        for (var n = options.Share(YearNumbers.Expenditures); n > 0 && at < free.Count; n--) Spend(free[at++], YearTuning.SpentLeast, YearTuning.SpentMost);
        for (var n = options.Share(YearNumbers.RefusedExpenditures); n > 0 && at < free.Count; n--) Spend(free[at++], 1_000, 9_500);

        void Add(YearHome home, List<YearHome> list)
        {
            list.Add(home);
            homes.Add(home);
        }

        void Spend(YearHome home, int least, int most)
        {
            Means(home, Standard(home) * random.Between(150, 240) / 100 / 1_000 * 1_000 * home.Size, 500, 9_000);
            home.Tell(Spending.Medical12.About, random.Between(least, most) * 100L);
            Add(home, Expenditures);
        }
    }
}
