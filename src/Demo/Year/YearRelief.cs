using Huimin.Data;
using Huimin.StreetRelief;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// People without a livelihood in the lived year (流散人员救助): registered by the clerk of the town where they are found, brought home, followed up. Nothing is
/// kept beside the records: a stay is found again by its place and hour.
/// </summary>
public sealed class YearRelief(RegisterStay register, NoteSearch search, FindIdentity identify, LengthenStay lengthen, EndStay end, NoteVisit visit, CloseStay close, ReadDesk reader, Clock clock, YearStaff staff) : IYearLine
{
    private const string Kind = "流散人员救助";
    private YearDesk desk = null!;
    private YearLog log = null!;
    private ILookup<DateOnly, ReliefStory> days = Array.Empty<ReliefStory>().ToLookup(_ => default(DateOnly));

    void IYearLine.Begin(YearWorld world)
    {
        (desk, log) = (world.Desk, world.Log);
        days = new YearReliefPlan(world.Options, world.District).Draw().SelectMany(s => s.Steps.Keys.Select(d => (Day: d, Story: s))).ToLookup(x => x.Day, x => x.Story);
    }

    /// <summary>What is to be done about them on a day; a no is left and noted.</summary>
    async Task IYearLine.DayAsync(YearDay today, CancellationToken ct)
    {
        var day = today.Day;
        foreach (var story in days[day])
        {
            foreach (var (step, n) in story.Steps[day].Select((s, n) => (s, n)))
            {
                var done = await StepAsync(story, step, $"relief|{story.Index}|{n}", ct);
                if (done is { } refusal) log.Stuck.Add($"{day:yyyy-MM-dd} {Kind} {story.Index} {step} {refusal.Code}");
            }
        }
    }

    private async Task<Refusal?> StepAsync(ReliefStory story, ReliefStep step, string label, CancellationToken ct)
    {
        var clerk = staff.Clerk(story.AreaCode);
        if (step == ReliefStep.Come) return (await desk.TryAsync(Kind, label, key => register.RunAsync(Coming(story, key), clerk, ct), ct)).Refusal;
        var stay = await desk.LookAsync("看救助记录", () => FindAsync(story, ct));
        var (today, id, version) = (desk.Today, stay.Id, stay.Version);
        return (await desk.TryAsync(Kind, label, key => step switch
        {
            ReliefStep.Notice => search.RunAsync(new(key, id, version, clock.UtcNow, null), clerk, ct),
            ReliefStep.Dna => search.RunAsync(new(key, id, version, null, today), clerk, ct),
            ReliefStep.Find => identify.RunAsync(new(key, id, version, today, story.Name, story.IdNumber, "外地"), clerk, ct),
            ReliefStep.Lengthen => lengthen.RunAsync(new(key, id, version, stay.LongFrom.AddDays(-1), "身份没有查明，暂不能返乡"), staff.DistrictApprover, ct),
            ReliefStep.End => end.RunAsync(new(key, id, version, today, story.Ending, Going(story.Ending)), clerk, ct),
            ReliefStep.Visit => visit.RunAsync(new(key, id, version, today, ReliefVisitWay.Call, "在家，生活稳定"), clerk, ct),
            _ => close.RunAsync(new(key, id, version), clerk, ct),
        }, ct)).Refusal;
    }

    private static RegisterStay.Input Coming(ReliefStory story, Guid key) => new(
        key, story.AreaCode, story.CameAt, story.Source, story.Help, story.IsOutside, story.IsUnknown ? null : story.Name, story.IsUnknown ? null : story.IdNumber, story.Sex, story.Age, story.Age < 18, "在街面露宿，没有住处和收入");

    private static string Going(ReliefEnding ending) => ending switch
    {
        ReliefEnding.Escorted => "两名工作人员护送到户籍地，交给亲属",
        ReliefEnding.Fetched => "亲属到站接回",
        ReliefEnding.Hospital => "送定点医院住院",
        ReliefEnding.Placed => "转入安置机构",
        _ => "本人要求离站",
    };

    private async Task<(Guid Id, int Version, DateOnly LongFrom)> FindAsync(ReliefStory story, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        var stay = await reading.Db.ReliefStays.AsNoTracking().Where(s => s.CameAt == story.CameAt && s.AreaCode == story.AreaCode).Select(s => new { s.StayId, s.Version, s.LongFrom }).FirstOrDefaultAsync(ct);
        return stay is null ? default : (stay.StayId, stay.Version, stay.LongFrom);
    }
}
