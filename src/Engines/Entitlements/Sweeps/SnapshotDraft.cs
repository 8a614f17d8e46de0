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
        var path = Path.Combine(folder, OpenSnapshot.Draft());
        try
        {
            using (var file = File.Create(path))
            {
                var writer = SnapshotWriter.For<BenefitBook>(file);
                foreach (var home in builder.Homes())
                {
                    var row = index.Put(home.Entry);
                    if (home.Changes is { } day) index.Coming.Add((day, home.Entry.HouseholdId));
                    if (home.Record is { } record) writer.Add(row, record);
                }

                writer.Complete();
            }

            return Ordered(folder, index, path, rules, crew);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Result<OpenSnapshot> Ordered(string folder, SweepIndex index, string path, MonthRules rules, SweepCrew crew)
    {
        using var people = Snapshot.Open(path, BenefitRules.Schema).Value;
        var statuses = new uint[index.Count];
        using (var swept = Sweeping.Run(people, crew, keep: true, rules)) swept.ForEach((row, cells) => statuses[row] = cells.Status());
        return OpenSnapshot.Write(folder, index, file => SnapshotOrder.Write(people, row => statuses[row], file));
    }
}
