namespace Huimin.Policy.Asking;

/// <summary>What the entitlement and the amount of every programme can be: the part of the results that an interview is about.</summary>
internal readonly struct Reach
{
    private readonly (long No, long Yes, long Least, long Most)[] programmes;

    private Reach((long No, long Yes, long Least, long Most)[] programmes) => this.programmes = programmes;

    public bool AllSettled => !OpenOnes.Any();

    /// <summary>The programmes whose verdict or amount is not settled.</summary>
    public IEnumerable<int> OpenOnes
    {
        get
        {
            for (var i = 0; i < programmes.Length; i++)
            {
                if (!IsSettled(i)) yield return i;
            }
        }
    }

    /// <summary>How many verdicts and amounts are settled, a verdict counting twice.</summary>
    public int Settled => programmes.Sum(p => (p.No == p.Yes ? 2 : 0) + (p.Yes == 0 || p.Least == p.Most ? 1 : 0));

    public static Reach Of(IReadOnlyList<Programme> programmes, Possibilities possible)
    {
        var all = new (long, long, long, long)[programmes.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var entitled = possible[programmes[i].Entitled];
            var amount = programmes[i].Amount is { } term ? possible[term] : default;
            all[i] = (entitled.Least, entitled.Most, amount.Least, amount.Most);
        }

        return new(all);
    }

    public bool SurelyNo(int i) => programmes[i].Yes == 0;

    public bool SurelyYes(int i) => programmes[i].No == 1;

    public long Least(int i) => programmes[i].Least;

    public long Most(int i) => programmes[i].Most;

    public bool Same(Reach other, int i) => programmes[i] == other.programmes[i];

    private bool IsSettled(int i) => SurelyNo(i) || (SurelyYes(i) && programmes[i].Least == programmes[i].Most);
}
