using Huimin.Data;
using Huimin.Policy;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Keeps a decision and lets the awards follow it (决定落地), for a decision by itself and for that of a case.</summary>
internal static class DecisionMaking
{
    public static DecisionRecord Keep<TAnswer>(Work<TAnswer> work, AssessedHousehold household, IReadOnlyList<Programme> programmes, BenefitRules rules, string content)
    {
        var decision = new DecisionRecord
        {
            DecisionId = work.Clock.NewId(),
            HouseholdId = household.HouseholdId,
            AreaCode = household.AreaCode,
            Month = household.Month.FirstDay,
            Programmes = string.Join(' ', programmes.Select(p => p.Code)),
            ParameterVersion = rules.Book.Version,
            RuleVersion = BenefitRules.RuleVersion,
            Content = content,
            Hash = DecisionContent.HashOf(content),
            DecidedAt = work.Now,
            DecidedBy = work.Actor.AccountId,
        };
        work.Db.Decisions.Add(decision);
        return decision;
    }

    /// <summary>Ends what is no longer due, begins what is, leaves what is the same.</summary>
    /// <param name="work">The open work.</param>
    /// <param name="household">Whom it is about.</param>
    /// <param name="rules">The rules of its month.</param>
    /// <param name="programme">The benefit.</param>
    /// <param name="due">Fen by person from the decision's month on; an empty id stands for the household as one.</param>
    /// <param name="only">The one member whom it is about; null for all.</param>
    /// <param name="decision">What it rests on.</param>
    /// <param name="reason">In words.</param>
    /// <param name="ct">Ends it; nothing is kept.</param>
    public static async Task ChangeAwardsAsync<TAnswer>(
        Work<TAnswer> work, AssessedHousehold household, MonthRules rules, Programme programme, Dictionary<Guid, long> due, Guid? only, DecisionRecord decision, string reason, CancellationToken ct)
    {
        var id = household.HouseholdId;
        var running = await work.Db.Awards.Where(a => a.HouseholdId == id && a.Programme == programme.Code && (a.EndMonth == null || a.EndMonth > decision.Month)).ToListAsync(ct);
        if (only is { } person)
        {
            running.RemoveAll(a => a.PersonId != person);
            foreach (var other in due.Keys.Where(k => k != person).ToList()) due.Remove(other);
        }

        foreach (var award in running)
        {
            // A status is recognised anew for its whole term; an amount that is the same runs on.
            if (programme.ValidMonths is null && due.TryGetValue(award.PersonId ?? Guid.Empty, out var amount) && amount == award.AmountFen)
            {
                due.Remove(award.PersonId ?? Guid.Empty);
                continue;
            }

            // What would begin after the end never was.
            award.EndMonth = award.FromMonth > decision.Month ? award.FromMonth : decision.Month;
            award.EndDecisionId = decision.DecisionId;
            award.Reason = reason;
        }

        foreach (var (who, amount) in due)
        {
            work.Db.Awards.Add(new Award
            {
                AwardId = work.Clock.NewId(),
                HouseholdId = household.HouseholdId,
                PersonId = who == Guid.Empty ? null : who,
                AreaCode = household.AreaCode,
                Programme = programme.Code,
                AmountFen = amount,
                FromMonth = decision.Month,
                EndMonth = EndOf(programme, rules, decision.Month),
                Basis = running.Exists(a => (a.PersonId ?? Guid.Empty) == who) ? AwardBasis.Changed : AwardBasis.Granted,
                DecisionId = decision.DecisionId,
                Reason = reason,
            });
        }
    }

    private static DateOnly? EndOf(Programme programme, MonthRules rules, DateOnly month) =>
        programme.ValidMonths is { } term ? month.AddMonths(rules.Parameters[term].Value)
        : programme.Paid is Payment.Once or Payment.Yearly ? month.AddMonths(1)
        : null;
}
