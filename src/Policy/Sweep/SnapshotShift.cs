using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>
/// Writes a snapshot again with one fact of every first member more or less (快照改数): what would be, if everybody earned a yuan more. Where the fact would
/// leave its range it stays.
/// </summary>
public static class SnapshotShift
{
    /// <param name="from">The snapshot; its rulebook has no traits, since those would follow from the fact.</param>
    /// <param name="fact">A fact of members.</param>
    /// <param name="by">How much more, in the unit of the fact.</param>
    /// <param name="whether">Whose: by the row number.</param>
    /// <param name="to">The new file; must be seekable and empty.</param>
    public static void Write(Snapshot from, Term fact, int by, Func<int, bool> whether, Stream to)
    {
        if (from.Schema.HouseholdTraits.Count + from.Schema.MemberTraits.Count > 0) throw new InvalidOperationException("The snapshot holds traits, which may follow from the fact.");
        if (from.Schema.Find(fact).Kind != TermKind.MemberFact) throw new InvalidOperationException($"{fact} is not a fact of a member.");
        var (field, file) = (from.Layout[fact], new SnapshotStream(to, from.Schema));
        foreach (var segment in from.Segments)
        {
            var open = OpenSegment.Of(from, segment);
            for (var place = 0; place < open.Households; place++)
            {
                if (!whether(open.Rows[place])) continue;
                var block = open.Block(place, out var lane);
                ref var word = ref block[((from.Layout.HouseholdWords + field.Word) * BlockLayout.Lanes) + lane];
                var value = (long)field.Get(word) + by;
                if (value >= fact.Min && value <= fact.Max) word = field.Replace(word, (int)value);
            }

            file.Add(open);
        }

        file.Complete();
    }
}
