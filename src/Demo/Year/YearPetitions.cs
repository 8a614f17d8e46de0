using Huimin.Data;
using Huimin.Petitions;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// Petitions of the lived year (信访): registered where they come in, taken up or referred, answered, reviewed where somebody asks. Nothing is kept beside the
/// records: a petition is found again by the words of its request.
/// </summary>
public sealed class YearPetitions(
    RegisterPetition register, DecidePetition decide, BeginHandling begin, LengthenHandling lengthen, AnswerPetition answer, DeliverPetitionLetter deliver, AskReview ask, AnswerReview review, RatePetition rate, ClosePetition close, ReadDesk reader, WorkCalendar calendar, YearStaff staff) : IYearLine
{
    private const string Kind = "信访";
    private static readonly PetitionOpinion found = new("经查阅档案并当面了解，反映的情况基本属实", "由承办单位限期办理，并当面答复信访人", "社会救助法；老年人权益保障法");
    private YearDesk desk = null!;
    private YearLog log = null!;
    private ILookup<DateOnly, PetitionStory> days = Array.Empty<PetitionStory>().ToLookup(_ => default(DateOnly));

    void IYearLine.Begin(YearWorld world)
    {
        (desk, log) = (world.Desk, world.Log);
        days = new YearPetitionPlan(world.Options, world.District, calendar).Draw().SelectMany(s => s.Steps.Keys.Select(d => (Day: d, Story: s))).ToLookup(x => x.Day, x => x.Story);
    }

    async Task IYearLine.DayAsync(YearDay today, CancellationToken ct)
    {
        var day = today.Day;
        foreach (var story in days[day])
        {
            foreach (var (step, n) in story.Steps[day].Select((s, n) => (s, n)))
            {
                if (await StepAsync(story, step, $"petition|{story.Index}|{n}", ct) is { } refusal) log.Stuck.Add($"{day:yyyy-MM-dd} {Kind} {story.Index} {step} {refusal.Code}");
            }
        }
    }

    private async Task<Refusal?> StepAsync(PetitionStory story, PetitionStep step, string label, CancellationToken ct)
    {
        var (clerk, leader) = (staff.DistrictClerk, staff.DistrictApprover);
        if (step == PetitionStep.Come) return (await desk.TryAsync(Kind, label, key => register.RunAsync(story.Coming(key, desk.Today), story.AtTown ? staff.Clerk(story.AreaCode) : clerk, ct), ct)).Refusal;
        var (id, version, letter) = await desk.LookAsync("看信访", () => FindAsync(story, ct));
        return (await desk.TryAsync(Kind, label, key => step switch
        {
            PetitionStep.Accept => decide.RunAsync(new(key, id, version, PetitionDecision.Accepted, "", ""), clerk, ct),
            PetitionStep.Refer => decide.RunAsync(new(key, id, version, PetitionDecision.Referred, "区人力社保局", "属于该机关职权"), clerk, ct),
            PetitionStep.Object => decide.RunAsync(new(key, id, version, PetitionDecision.NotMine, "区住房城乡建委", "不属于民政部门职权"), clerk, ct),
            PetitionStep.Begin => begin.RunAsync(new(key, id, version, "业务科室"), clerk, ct),
            PetitionStep.Lengthen => lengthen.RunAsync(new(key, id, version, 30, "需要外出核实"), leader, ct),
            PetitionStep.Answer => answer.RunAsync(new(key, id, version, found), clerk, ct),
            PetitionStep.Deliver => deliver.RunAsync(new(key, letter, desk.Today, Casework.DeliveryWay.InPerson), clerk, ct),
            PetitionStep.Ask => ask.RunAsync(new(key, id, version, "对事实认定不服"), clerk, ct),
            PetitionStep.Review => review.RunAsync(new(key, id, version, found), leader, ct),
            PetitionStep.Rate => rate.RunAsync(new(key, id, version, story.Rating, "电话回访"), clerk, ct),
            _ => close.RunAsync(new(key, id, version), clerk, ct),
        }, ct)).Refusal;
    }

    private async Task<(Guid Id, int Version, Guid Letter)> FindAsync(PetitionStory story, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        var (petitions, letters) = (reading.Db.Petitions, reading.Db.PetitionLetters);
        var it = await petitions.AsNoTracking().Where(p => p.AreaCode == story.AreaCode && p.Request == story.Request).Select(p => new { p.PetitionId, p.Version }).FirstOrDefaultAsync(ct);
        if (it is null) return default;
        var open = await letters.AsNoTracking().Where(l => l.PetitionId == it.PetitionId && l.DeliveredOn == null && (l.Kind == PetitionLetterKind.Answer || l.Kind == PetitionLetterKind.Review)).Select(l => l.PetitionLetterId).FirstOrDefaultAsync(ct);
        return (it.PetitionId, it.Version, open);
    }
}
