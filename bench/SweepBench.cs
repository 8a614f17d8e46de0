using System.Diagnostics;
using Huimin.Benefits;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Sweep;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Bench;

/// <summary>The real programmes over a district: snapshot from its database, sweep, reform beside what is in force, and one household alone.</summary>
internal static class SweepBench
{
    private const int Rounds = 41, Changes = 7;

    public static async Task<int> RunAsync(string place, string districtCode)
    {
        await using var district = await District.OpenAsync(place, fresh: false);
        var rules = BenefitRules.Read(districtCode).Value;
        var month = new Month(district.Clock.BeijingToday);
        var folder = Directory.CreateTempSubdirectory("huimin-sweep-").FullName;
        using var snapshots = new DistrictSnapshots(district.Reader, new EntitlementOptions(districtCode, folder), rules, district.Clock);
        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            if (await snapshots.RebuildAsync(default) is { Ok: false } made) throw new InvalidOperationException(made.Refusal.Message);
            var (people, bytes) = (await snapshots.UseAsync(anew: false, (open, crew) =>
            {
                Sweeping.Run(open.People, crew, keep: true, rules.In(month).Value).Dispose();
                return (open.People.People, open.People.Bytes);
            }, default)).Value;
            Console.WriteLine($"{place} snapshot from the database and one sweep: {Stopwatch.GetElapsedTime(start).TotalSeconds:N2} s, {people:N0} people, {(double)bytes / people:N1} bytes a person");
        }

        var (now, reform) = (rules.In(month).Value, new MonthRules(rules.In(month).Value.Parameters.With(Huimin.Benefits.SocialAssistance.DibaoKeys.StandardUrban, 80_000)));
        await Time("sweep of all programmes, results kept", now);
        await Time("the same, in force and reform in one pass", now, reform);
        await ChangeAsync(district, snapshots, now);
        await OneAsync(district, now);
        Directory.Delete(folder, recursive: true);
        return 0;

        async Task Time(string what, params MonthRules[] variants)
        {
            var times = (await snapshots.UseAsync(anew: false, (open, crew) =>
            {
                var sweep = new Sweep<BenefitBook, BenefitBook.Parameters>(SweepColumns.Outputs, month, [.. variants.Select(v => v.Values)]);
                using var result = sweep.Run(open.People, crew, keep: true);
                return Enumerable.Range(0, Rounds).Select(_ =>
                {
                    var start = Stopwatch.GetTimestamp();
                    sweep.Run(open.People, crew, result);
                    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }).Order().ToArray();
            }, default)).Value;
            Console.WriteLine($"{what}: best {times[0]:N1} ms, median {times[Rounds / 2]:N1} ms");
        }
    }

    /// <summary>One household's means change; the snapshot is kept up and everybody swept.</summary>
    private static async Task ChangeAsync(District district, DistrictSnapshots snapshots, MonthRules rules)
    {
        var record = new RecordFacts(district.Desk);
        var actor = Actor.Product(rules.Parameters.Area.Value);
        Guid[] homes;
        await using (var reading = await district.Reader.OpenAsync(actor, default))
            homes = await reading.Db.Awards.Select(a => a.HouseholdId).Distinct().OrderBy(id => id).Take(Changes).ToArrayAsync();
        // A district that was made within the last minutes still counts as changed.
        await AgainAsync();
        while (snapshots.LastRead > Changes)
        {
            await Task.Delay(TimeSpan.FromSeconds(30));
            await AgainAsync();
        }

        var times = new List<double>();
        foreach (var home in homes)
        {
            var today = district.Clock.BeijingToday;
            var input = new RecordFacts.Input(district.Clock.NewId(), home, [new(home, UnknownMeans.Proof.Code, $"{times.Count + 1}")], today, "测量", today);
            if (await record.RunAsync(input, actor, default) is { Ok: false } refused) throw new InvalidOperationException(refused.Refusal.Message);
            var start = Stopwatch.GetTimestamp();
            await AgainAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (snapshots.LastRead > Changes) throw new InvalidOperationException("The snapshot was made anew.");
        }

        times.Sort();
        Console.WriteLine($"one household changed, snapshot kept up and one sweep: best {times[0]:N0} ms, median {times[times.Count / 2]:N0} ms");

        Task AgainAsync() => snapshots.UseAsync(anew: true, (open, crew) =>
        {
            Sweeping.Run(open.People, crew, keep: true, rules).Dispose();
            return open.People.People;
        }, default);
    }

    private static async Task OneAsync(District district, MonthRules rules)
    {
        var records = new List<HouseholdRecord>();
        await using (var reading = await district.Reader.OpenAsync(Actor.Product(rules.Parameters.Area.Value), default))
        {
            foreach (var id in await reading.Db.Awards.Select(a => a.HouseholdId).Distinct().OrderBy(id => id).Take(500).ToListAsync())
            {
                if (await HouseholdFacts.ReadAsync(reading.Db, id, rules.Month, null, default) is { Ok: true } read) records.Add(read.Value.Record);
            }
        }

        foreach (var (what, run) in new (string, Func<HouseholdRecord, long>)[]
        {
            ("one household, all programmes", r => rules.Decide(r)[BenefitRules.Programmes[0].Amount!]),
            ("the same with every derivation and its answers", r => Answer.All<BenefitBook>(rules.Explain(r)).Count),
        })
        {
            var best = double.MaxValue;
            for (var round = 0; round < 200; round++)
            {
                var start = Stopwatch.GetTimestamp();
                foreach (var record in records) run(record);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / records.Count);
            }

            Console.WriteLine($"{what}: {best:N1} µs ({records.Count} households, best of 200)");
        }
    }
}
