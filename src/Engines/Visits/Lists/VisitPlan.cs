using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Visits;

/// <summary>How often whom, and the lengths of time around visits, from the parameters in force on a day (探访频次和时限).</summary>
public sealed class VisitPlan(CaseClock clock, IEnumerable<IVisitFrequency> special)
{
    /// <summary>What holds for a kind on a day.</summary>
    /// <param name="Usual">The frequency of the kind.</param>
    /// <param name="Special">Who is visited more or less often.</param>
    /// <param name="Joins">Who joins with fewer days left is due from the next period on.</param>
    internal sealed record Frequencies(VisitFrequency Usual, IReadOnlyDictionary<Guid, VisitFrequency> Special, int Joins)
    {
        public VisitFrequency Of(Guid subjectId) => Special.GetValueOrDefault(subjectId, Usual);
    }

    internal async Task<Result<Frequencies>> OfAsync(HuiminDb db, VisitKind kind, DateOnly day, CancellationToken ct)
    {
        var set = clock.In(day);
        if (!set.Ok) return set.Refusal;
        var people = new Dictionary<Guid, VisitFrequency>();
        foreach (var line in special.Where(s => s.Kind == kind.Code))
        {
            foreach (var (who, often) in await line.OfAsync(db, day, ct)) people[who] = people.TryGetValue(who, out var other) && other < often ? other : often;
        }

        return new Frequencies(Read(set.Value[kind.Frequency]), people, set.Value[VisitKeys.Joins].Value);
    }

    /// <summary>The last day on which a visit of a period that ended on a day may still be written down.</summary>
    internal Result<DateOnly> LateUntil(DateOnly dueOn) => Add(VisitKeys.Late, dueOn);

    /// <summary>The last day for dealing with a need that came up on a day.</summary>
    internal Result<DateOnly> NeedUntil(DateOnly day) => Add(VisitKeys.Need, day);

    /// <summary>A frequency as a parameter says it.</summary>
    public static VisitFrequency Read(Parameter parameter) => (VisitFrequency)(parameter.Value + 1);

    private Result<DateOnly> Add(ParameterKey key, DateOnly day)
    {
        var days = clock.Read(key, day);
        return days.Ok ? day.AddDays(days.Value) : days.Refusal;
    }
}
