using Huimin.Benefits;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>The first form of a snapshot (快照草稿): households as they were read. A sweep over it tells the order in which they are kept.</summary>
internal static class SnapshotDraft
{
    public static Result<OpenSnapshot> Write(string folder, SweepIndex index, SnapshotBuilder builder, MonthRules rules, SweepCrew crew)
    {
        Directory.CreateDirectory(folder);
        var (people, more) = (Path.Combine(folder, OpenSnapshot.Draft()), Path.Combine(folder, OpenSnapshot.Draft()));
        try
        {
            using (var peopleFile = File.Create(people))
            using (var moreFile = File.Create(more))
            {
                var (first, second) = (SnapshotWriter.For<BenefitBook>(peopleFile), SnapshotWriter.For<BenefitBook>(moreFile));
                foreach (var home in builder.Homes())
                {
                    var row = index.Put(home.Entry);
                    if (home.Changes is { } day) index.Coming.Add((day, home.Entry.HouseholdId));
                    if (home.Record is not { } record) continue;
                    first.Add(row, record);
                    second.Add(row, SnapshotBuilder.OneYuanMore(home));
                }

                first.Complete();
                second.Complete();
            }

            return Ordered(folder, index, people, more, rules, crew);
        }
        finally
        {
            File.Delete(people);
            File.Delete(more);
        }
    }

    private static Result<OpenSnapshot> Ordered(string folder, SweepIndex index, string peoplePath, string morePath, MonthRules rules, SweepCrew crew)
    {
        using var people = Snapshot.Open(peoplePath, BenefitRules.Schema).Value;
        using var more = Snapshot.Open(morePath, BenefitRules.Schema).Value;
        var statuses = new uint[index.Count];
        using (var swept = Sweeping.Run(people, crew, keep: true, rules)) swept.ForEach((row, cells) => statuses[row] = cells.Status());
        return OpenSnapshot.Write(
            folder, index, file => SnapshotOrder.Write(people, row => statuses[row], file), file => SnapshotOrder.Write(more, row => statuses[row], file));
    }
}
