using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Hands a family on to another department, and records its answer (转办、反馈).</summary>
public sealed class Refer(WorkDesk desk, CaseClock clock)
{
    private const int ShortestText = 4;
    private const int MostDays = 60;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="HouseholdId">The family.</param>
    /// <param name="To">The department.</param>
    /// <param name="Matter">What is asked of it.</param>
    /// <param name="WorkingDays">The term for its answer.</param>
    /// <param name="CaseId">The case that it came up in.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, Department To, string Matter, int WorkingDays, Guid? CaseId = null);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="ReferralId">The referral.</param>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Answer">In words.</param>
    public sealed record AnswerInput(Guid Key, Guid ReferralId, ReferralOutcome Outcome, string Answer);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, CasePermissions.Refer, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!ReferralWords.Departments.Contains(input.To)) return CaseRefusals.MatterMissing.For(nameof(input.To));
        var matter = input.Matter.Trim();
        if (matter.Length < ShortestText) return CaseRefusals.MatterMissing.For(nameof(input.Matter));
        if (input.WorkingDays is < 1 or > MostDays) return CaseRefusals.TermWrong.For(nameof(input.WorkingDays));
        var home = await work.Db.Households.Where(h => h.HouseholdId == input.HouseholdId && h.ValidTo == null).Select(h => h.AreaCode).SingleOrDefaultAsync(ct);
        if (home is null) return CaseRefusals.HouseholdNotFound;
        if (Recusal.For(actor, await Recusal.StaffAsync(work.Db, input.HouseholdId, ct)) is { } aside) return aside;
        var due = clock.DueAt(DayKind.Working, work.Now, input.WorkingDays, 0);
        var referral = new Referral
        {
            ReferralId = work.Clock.NewId(),
            HouseholdId = input.HouseholdId,
            CaseId = input.CaseId,
            AreaCode = home,
            To = input.To,
            Matter = matter,
            SentOn = work.Today,
            DueOn = due is { } at ? CaseClock.LastDay(at) : null,
        };
        work.Db.Referrals.Add(referral);
        work.Record(new AuditEntry("household", input.HouseholdId, home, Detail: new { referral = referral.ReferralId, to = input.To.ToString() }));
        return await work.CompleteAsync(referral.ReferralId, ct);
    }

    public async Task<Result<Done>> AnswerAsync(AnswerInput input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, CasePermissions.Refer, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var referral = await work.Db.Referrals.SingleOrDefaultAsync(r => r.ReferralId == input.ReferralId, ct);
        if (referral is null) return CaseRefusals.ReferralNotFound;
        if (referral.AnsweredOn is not null) return CaseRefusals.ReferralAnswered;
        if (!referral.To.Outcomes().Contains(input.Outcome)) return CaseRefusals.MatterMissing.For(nameof(input.Outcome));
        var text = input.Answer.Trim();
        if (text.Length < ShortestText) return CaseRefusals.MatterMissing.For(nameof(input.Answer));
        (referral.AnsweredOn, referral.Outcome, referral.Answer) = (work.Today, input.Outcome, text);
        work.Record(new AuditEntry("household", referral.HouseholdId, referral.AreaCode, Detail: new { referral = referral.ReferralId, outcome = input.Outcome.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
