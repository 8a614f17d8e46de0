using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Tells the place of registration that a family applied where the emergency is (异地受理告知), with a term for its answer whether it has helped for the same
/// cause. What it answers stands in the way of helping twice.
/// </summary>
internal static class TellRegistrationPlace
{
    private const int WorkingDays = 5;

    public static void Tell<TAnswer>(Work<TAnswer> work, CaseClock clock, Household household, CaseFile file, Procedure procedure)
    {
        var place = DivisionCatalogue.Shipped.PathOf(file.AreaCode, work.Today);
        work.Db.Referrals.Add(new Referral
        {
            ReferralId = work.Clock.NewId(),
            HouseholdId = household.HouseholdId,
            CaseId = file.CaseId,
            AreaCode = household.AreaCode,
            To = Department.RegistrationPlace,
            Matter = $"{place}受理了这一户的“{procedure.Title}”（办件编号 {file.Number}）。请知悉，并反馈同一事由是否已经救助。",
            SentOn = work.Today,
            DueOn = clock.DueAt(DayKind.Working, work.Now, WorkingDays, 0) is { } at ? CaseClock.LastDay(at) : null,
        });
    }

    /// <summary>Why the registration place may not open one beside: it has been told of one and has not answered.</summary>
    public static async Task<Refusal?> NotAnsweredAsync(HuiminDb db, Guid householdId, CancellationToken ct) =>
        await db.Referrals.AnyAsync(r => r.HouseholdId == householdId && r.To == Department.RegistrationPlace && r.AnsweredOn == null, ct) ? CaseRefusals.ToldNotAnswered : null;

    /// <summary>Why nothing may be granted: the registration place has helped for the same cause.</summary>
    public static async Task<Refusal?> AidedAsync(HuiminDb db, CaseFile file, CancellationToken ct) =>
        await db.Referrals.AnyAsync(r => r.CaseId == file.CaseId && r.To == Department.RegistrationPlace && r.Outcome == ReferralOutcome.AidedBefore, ct) ? CaseRefusals.AidedThere : null;
}
