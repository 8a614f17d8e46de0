using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What the simulation notes for its own table of truth (真值对照): when what was hidden came to light. The bureau sees none of it.</summary>
internal sealed class YearLog
{
    /// <summary>Day on which the check found the hidden money, by household.</summary>
    public Dictionary<int, DateOnly> FoundOn { get; init; } = [];

    /// <summary>Households whose benefit was changed by a review, last day.</summary>
    public Dictionary<int, DateOnly> AdjustedOn { get; init; } = [];

    /// <summary>Applications that were not even opened, by the code of the refusal.</summary>
    public SortedDictionary<string, int> Away { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Cases that came to a stop where nobody foresaw it: day, label and code of the refusal.</summary>
    public List<string> Stuck { get; init; } = [];

    /// <summary>Deaths: the day of death and the day on which the register learned of it.</summary>
    public Dictionary<string, YearDeath> Deaths { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Households of which the bureau has learned something since the year began.</summary>
    public HashSet<int> LearnedOf { get; init; } = [];

    public void Learned(YearHome home) => LearnedOf.Add(home.Index);

    public void Found(YearHome home, DateOnly day) => FoundOn.TryAdd(home.Index, day);

    public void Adjusted(YearHome home, DateOnly day) => AdjustedOn[home.Index] = day;

    public YearCase? SentAway(string label, Refusal refusal)
    {
        Away[refusal.Code] = Away.GetValueOrDefault(refusal.Code) + 1;
        _ = label;
        return null;
    }
}

/// <param name="Died">The day.</param>
/// <param name="Known">The day on which the register was told; null while it does not know.</param>
/// <param name="How">1: the family said so; 2: the feed; 3: a visit.</param>
internal sealed record YearDeath(DateOnly Died, DateOnly? Known, int How);
