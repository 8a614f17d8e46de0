namespace Huimin.Visits;

/// <summary>What one day makes of the list of one kind (当日名单): who is added, who comes back, whose rarer visit gives way to a nearer one, who is gone. Decides alone, and changes nothing.</summary>
internal sealed class VisitDay(VisitKind kind, DateOnly day, IReadOnlyDictionary<Guid, Candidate> people, VisitPlan.Frequencies often, IReadOnlyList<VisitDue> open)
{
    private readonly ILookup<Guid, VisitDue> running = open.Where(d => d.Holds(day)).ToLookup(d => d.SubjectId);

    /// <summary>Taken off the list in the period, and on it again.</summary>
    public List<VisitDue> Revived { get; } = [];

    /// <summary>Rarer ones that a nearer one takes the place of.</summary>
    public List<VisitDue> Rarer { get; } = [];

    /// <summary>The new ones; fills the two lists besides.</summary>
    public IEnumerable<(Candidate Who, VisitFrequency Often, VisitPeriod Period)> Added()
    {
        foreach (var who in people.Values.OrderBy(p => p.AreaCode, StringComparer.Ordinal).ThenBy(p => p.SubjectId))
        {
            var frequency = often.Of(who.SubjectId);
            var period = VisitPeriod.Of(frequency, day);
            var mine = running[who.SubjectId].ToList();
            var due = mine.Where(d => d.IsDue).ToList();
            if (due.Exists(d => d.Frequency <= frequency || d.VisitedOn >= period.First)) continue;
            if (due.Count == 0 && who.Since > period.First && period.Until.DayNumber - who.Since.DayNumber < often.Joins) continue;
            Rarer.AddRange(due.Where(d => d.VisitedOn is null));
            if (mine.Find(d => d.First == period.First && d.Until == period.Until) is { } back) Revived.Add(back);
            else yield return (who, frequency, period);
        }
    }

    /// <summary>Who is no longer to be visited; what was visited stays.</summary>
    public IEnumerable<VisitDue> Gone() => open.Where(d => d.Kind == kind.Code && d.IsDue && d.SettledOn is null && !people.ContainsKey(d.SubjectId));
}
