namespace Huimin.Policy.Sweep;

/// <summary>
/// Writes a snapshot again with the households of each size in the order of a key (快照排序), usually the status word of their last sweep: most blocks then hold
/// nobody whom a programme concerns, and the rules skip it there. The results are the same in any order.
/// </summary>
public static class SnapshotOrder
{
    /// <summary>Writes the households of a snapshot in the order of their keys; the stream must be seekable and empty.</summary>
    /// <param name="from">The snapshot.</param>
    /// <param name="key">The key of a row number.</param>
    /// <param name="to">The new file.</param>
    public static void Write(Snapshot from, Func<int, uint> key, Stream to)
    {
        var file = new SnapshotStream(to, from.Schema);
        foreach (var size in from.Segments.GroupBy(s => s.Size))
        {
            OpenSegment[] sources = [.. size.Select(s => OpenSegment.Of(from, s))];
            var places = new (uint Key, int Row, int Segment, int Place)[sources.Sum(s => s.Households)];
            var n = 0;
            for (var s = 0; s < sources.Length; s++)
            {
                for (var place = 0; place < sources[s].Households; place++) places[n++] = (key(sources[s].Rows[place]), sources[s].Rows[place], s, place);
            }

            Array.Sort(places);
            var target = new OpenSegment(from.Layout, size.Key);
            foreach (var (_, row, segment, place) in places)
            {
                target.Copy(target.Add(row), sources[segment], place);
                if (!target.Full) continue;
                file.Add(target);
                target.Reset();
            }

            if (target.Households > 0) file.Add(target);
        }

        file.Complete();
    }
}
