using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>One limit of a petition (时限).</summary>
/// <param name="Code">Code of the catalogue, such as DL-XF-04.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="DueAt">The first instant after it; null while the work calendar of that year is not loaded.</param>
/// <param name="Met">On which day it was met; null while it runs.</param>
/// <param name="State">How far the length is proven for this kind.</param>
public sealed record PetitionLimit(string Code, string Title, DateTime? DueAt, DateOnly? Met, ParameterState State);

/// <summary>
/// Reckons the limits of a petition (信访时限, DL-XF) from the parameters in force when each began. Days are counted from the day after and end on a working day.
/// The sixty days are the law's for 申诉求决; the other kinds follow them until their own are proven.
/// </summary>
public sealed class PetitionClock(CaseClock clock)
{
    /// <summary>Every limit that this petition has or had.</summary>
    public Result<IReadOnlyList<PetitionLimit>> Of(Petition p)
    {
        var received = Clock.StartOfBeijingDay(p.ReceivedOn);
        var read = clock.In(p.ReceivedOn);
        if (!read.Ok) return read.Refusal;
        var set = read.Value;
        List<PetitionLimit> all = [];
        if (p.Decision == PetitionDecision.Referred) all.Add(Limit("DL-XF-01", DeadlineKeys.PetitionForward, "内转送并告知", set, DayKind.Natural, received, 0, p.DecidedAt));
        else all.Add(Limit("DL-XF-02", DeadlineKeys.PetitionNotice, "内书面告知是否受理", set, DayKind.Natural, received, 0, p.DecidedAt));
        if (p is { Channel: PetitionChannel.Transferred, Decision: PetitionDecision.NotMine } or { Channel: PetitionChannel.Transferred, State: PetitionState.Registered })
            all.Add(Limit("DL-XF-03", DeadlineKeys.PetitionObject, "内可以提出不属于职权的异议", set, DayKind.Working, received, 0, p.DecidedAt));
        if (p is { Decision: PetitionDecision.Accepted, DecidedAt: { } accepted })
        {
            var finish = Limit("DL-XF-04", DeadlineKeys.PetitionFinish, p.LongerDays > 0 ? $"，加批准延长的 {p.LongerDays} 天内答复" : "内答复", set, DayKind.Natural, accepted, p.LongerDays, p.DoneAt);
            all.Add(p.Kind == PetitionKind.Claim ? finish : finish with { State = ParameterState.Pending });
        }

        if (p.ReviewAskedAt is { } asked) all.Add(Limit("DL-XF-05", DeadlineKeys.PetitionReview, "内作出复查意见", set, DayKind.Natural, asked, 0, p.ReviewedAt));
        if (p.RecheckAskedAt is { } again) all.Add(Limit("DL-XF-06", DeadlineKeys.PetitionRecheck, "内作出复核意见", set, DayKind.Natural, again, 0, p.RecheckedAt));
        return all;
    }

    public Result<int> Read(ParameterKey key, DateOnly day) => clock.Read(key, day);

    /// <summary>The last day on which it may be asked to look again; where the calendar of that year is not loaded, without the holidays it would move over.</summary>
    internal Result<DateOnly> AskUntil(DateOnly delivered)
    {
        var days = clock.Read(DeadlineKeys.PetitionAsk, delivered);
        if (!days.Ok) return days.Refusal;
        return clock.Calendar.AddNaturalDays(delivered, days.Value) is { Ok: true } last ? last : delivered.AddDays(days.Value);
    }

    /// <summary>Writes the term of the opinion and the nearest open limit into the petition.</summary>
    internal Refusal? Reckon(Petition p)
    {
        var limits = Of(p);
        if (!limits.Ok) return limits.Refusal;
        p.HandleDueAt = limits.Value.FirstOrDefault(l => l.Code == "DL-XF-04")?.DueAt;

        // The right to object runs out by itself; that it does is nothing late.
        p.DueAt = p.State.IsOver() ? null : limits.Value.Where(l => l.Met is null && l.Code != "DL-XF-03").Min(l => l.DueAt);
        return null;
    }

    private PetitionLimit Limit(string code, ParameterKey key, string what, ParameterSet set, DayKind kind, DateTime from, int longer, DateTime? met)
    {
        var days = set[key];
        var title = $"{days.Value} {(kind == DayKind.Working ? "个工作日" : "天")}{what}";
        return new(code, title, clock.DueAt(kind, from, days.Value, longer), met is { } at ? Clock.BeijingDate(at) : null, days.Row?.State ?? ParameterState.Pending);
    }
}
