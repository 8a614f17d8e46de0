using System.Diagnostics;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Bench;

/// <summary>Applications at the operation, on a whole district: one clerk after another, then sixteen at once; each for a household that has none yet.</summary>
internal static class SubmissionBench
{
    private const int One = 1_000, AtOnce = 16;
    private static readonly string[] matters = ["DIBAO_APPLY", "MARGIN_APPLY", "TEMP_APPLY", "TEKUN_APPLY"];

    public static async Task<int> RunAsync(string place, string districtCode)
    {
        await using var district = await District.OpenAsync(place, fresh: false);
        var rules = BenefitRules.Read(districtCode).Value;
        var book = new ProcedureBook([.. SocialAssistance.SocialAssistanceModule.Procedures, .. Disability.DisabilityModule.Procedures, .. ElderCare.ElderCareModule.Procedures, .. ChildWelfare.ChildWelfareModule.Procedures]);
        var open = new OpenCase(district.Desk, book, new CaseClock(WorkCalendar.BuiltIn, new CaseParameters(rules)), [new AwardGuard(district.Reader, new CaseworkOptions(districtCode))]);
        var clerk = new Actor { AccountId = district.Clock.NewId(), StaffPersonId = district.Clock.NewId(), Name = "测量", Role = Role.DistrictClerk, Scope = Scope.Of(districtCode) };
        (Guid Home, Guid Head)[] homes;
        await using (var reading = await district.Reader.OpenAsync(clerk, default))
        {
            var cases = reading.Db.Cases;
            homes = [.. (await reading.Db.Households.Where(h => h.ValidTo == null && h.HeadPersonId != null && h.Kind == HouseholdKind.Family && !cases.Any(c => c.HouseholdId == h.HouseholdId))
                .Join(reading.Db.People.Where(p => p.DeathDate == null && p.MergedInto == null), h => h.HeadPersonId, p => p.PersonId, (h, p) => new { h.HouseholdId, p.PersonId })
                .ToListAsync()).Select(h => (h.HouseholdId, h.PersonId))];
        }

        new Random(One).Shuffle(homes);
        await MeasureAsync("to warm up", homes[..50], 1);
        await MeasureAsync("one after another", homes[50..(50 + One)], 1);
        await MeasureAsync($"{AtOnce} at once", homes[(50 + One)..(50 + (3 * One))], AtOnce);
        return 0;

        async Task MeasureAsync(string what, (Guid Home, Guid Head)[] some, int clerks)
        {
            var (millis, refused, started) = (new double[some.Length], 0, Stopwatch.GetTimestamp());
            await Parallel.ForAsync(0, some.Length, new ParallelOptions { MaxDegreeOfParallelism = clerks }, async (i, ct) =>
            {
                var from = Stopwatch.GetTimestamp();
                var procedure = book.Find(matters[i % matters.Length])!;
                var wanted = new OpenCase.Wanted(procedure.Code, procedure.IsPersonal ? some[i].Head : null);
                var opened = await open.RunAsync(new(district.Clock.NewId(), some[i].Home, some[i].Head, [wanted], CaseChannel.Counter, district.Clock.BeijingToday), clerk, ct);
                millis[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
                if (!opened.Ok) Interlocked.Increment(ref refused);
            });
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Array.Sort(millis);
            Console.WriteLine($"{place} applications, {what}: {some.Length / seconds:N0} a second, p50 {millis[some.Length / 2]:N1} ms, p99 {millis[some.Length * 99 / 100]:N1} ms, slowest {millis[^1]:N0} ms, {refused} refused");
        }
    }
}
