using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Puts a notice up, looks whether its term has passed, takes it down (公示): from a list of allowed fields, never of minors or protected people.</summary>
internal static class Publishing
{
    private const int Adult = 18;

    public static async Task<Refusal?> PublishAsync(Work<Guid> work, CaseClock clock, CaseFile file, Procedure procedure, NoticeRule rule, MadeDecision? decision, CancellationToken ct)
    {
        var person = await work.Db.People.AsNoTracking().SingleAsync(p => p.PersonId == file.ApplicantId, ct);
        var hidden = procedure.IsConfidential || person.IsProtected || person.BirthDate is not { } born || born.AddYears(Adult) > work.Today;
        if (hidden) return null;
        var days = clock.Read(rule.Days, work.Today);
        if (!days.Ok) return days.Refusal;
        var notice = new PublicNotice
        {
            NoticeId = work.Clock.NewId(),
            CaseId = file.CaseId,
            HouseholdId = file.HouseholdId,
            AreaCode = file.AreaCode,
            Kind = rule.Kind,
            Matter = procedure.Title,
            Applicant = PersonName.Mask(person.Name),
            Members = await work.Db.Memberships.CountAsync(m => m.HouseholdId == file.HouseholdId && m.ValidTo == null && m.KnownTo == null, ct),
            AmountFen = decision?.Content.Lines.Sum(l => l.DueFen),
            FromDay = work.Today,
            ToDay = work.Today.AddDays(days.Value),
        };
        if (PersonalNumbers.In(notice.Matter + " " + notice.Applicant) is { } found) return CaseRefusals.NoticePersonal.Fill(found);
        work.Db.PublicNotices.Add(notice);
        return null;
    }

    /// <summary>Why the notice still stands against a step.</summary>
    public static async Task<Refusal?> StillRunningAsync(HuiminDb db, CaseFile file, Transition step, DateOnly today, CancellationToken ct)
    {
        var notice = await db.PublicNotices.Where(n => n.CaseId == file.CaseId && n.Kind != NoticeKind.Granted && n.TakenDownAt == null).OrderByDescending(n => n.FromDay).FirstOrDefaultAsync(ct);
        if (notice is null) return null;
        if (notice.IsObjected) return CaseRefusals.NoticeObjected.Fill(step.Title);
        return today <= notice.ToDay ? CaseRefusals.NoticeRunning.Fill(notice.ToDay.Title(), step.Title) : null;
    }

    public static async Task TakeDownAsync(Work<Guid> work, CaseFile file, CancellationToken ct)
    {
        foreach (var notice in await work.Db.PublicNotices.Where(n => n.CaseId == file.CaseId && n.Kind != NoticeKind.Granted && n.TakenDownAt == null).ToListAsync(ct)) notice.TakenDownAt = work.Now;
    }
}
