using Huimin.Data;
using Huimin.Values;

namespace Huimin.App.Tests.Audit;

/// <summary>Makes the trail for the benchmark: as many records as asked for, through the view log and the sealer of the product.</summary>
internal static class MillionRecords
{
    public static async Task<int> MakeAsync(string folder, long count)
    {
        Directory.CreateDirectory(folder);
        var opened = SqliteStore.Open(Path.Combine(folder, "huimin.db"), new RecordsOfModules([new DataRecords()]));
        if (!opened.Ok) throw new InvalidOperationException(opened.Refusal.Code);
        await using var store = opened.Value;
        var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: false).Value;
        var clock = new Clock(TimeProvider.System);
        await store.PrepareAsync(CancellationToken.None);
        await using (var views = new ViewLog(store, keys, clock))
        {
            var clerk = Storage.Parcels.Clerk("500114001");
            for (var done = 0L; done < count;)
            {
                var together = (int)Math.Min(4096, count - done);
                await Task.WhenAll(Enumerable.Range(0, together).Select(i => views.RecordAsync(
                    clerk,
                    "FindPerson",
                    new AuditEntry("person", clock.NewId(), "500114001001", i % 5 == 0 ? "低保核实：入户调查前查看家庭成员" : null, new { fields = 3, rows = i }) { Outcome = "viewed" },
                    CancellationToken.None)));
                done += together;
            }
        }

        var sealer = new AuditSealer(store, keys, clock, [Path.Combine(folder, "audit-heads.txt"), Path.Combine(folder, "keys", "audit-heads.txt")]);
        Console.WriteLine($"{count} records, {await sealer.SealAsync(CancellationToken.None)} seals");
        return 0;
    }
}
