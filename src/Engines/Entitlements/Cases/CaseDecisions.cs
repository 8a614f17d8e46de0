using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Decides the benefits of a case by the rules (办件的核算和决定): what the approver is shown is what is decided, to the fen.</summary>
public sealed class CaseDecisions(BenefitRules rules, ICaseParameters parameters) : ICaseDecisions
{
    private const int MostReasons = 4;
    private static readonly StandingQuery<Guid, DateOnly, Award> awards = new((db, householdId, first) =>
        db.Set<Award>().AsNoTracking().Where(a => a.HouseholdId == householdId && a.FromMonth <= first && (a.EndMonth == null || a.EndMonth > first)));

    private sealed record Assessed(AssessedHousehold Household, MonthRules Rules, IReadOnlyList<Programme> Programmes, string Content, ProposedDecision Proposed, Dictionary<string, Dictionary<Guid, long>> Due);

    public async Task<Result<ProposedDecision>> ProposeAsync(HuiminDb db, CaseFile file, Procedure procedure, CaseEffect effect, DateOnly today, CancellationToken ct)
    {
        var assessed = await AssessAsync(db, file, procedure, effect, today, ct);
        return assessed.Ok ? assessed.Value.Proposed : assessed.Refusal;
    }

    public async Task<Result<MadeDecision>> DecideAsync(Work<Guid> work, CaseFile file, Procedure procedure, CaseEffect effect, string shown, string reason, CancellationToken ct)
    {
        var read = await AssessAsync(work.Db, file, procedure, effect, work.Today, ct);
        if (!read.Ok) return read.Refusal;
        var assessed = read.Value;
        if (assessed.Proposed.Digest != shown) return EntitlementRefusals.FactsChanged;
        if (effect == CaseEffect.Grant && assessed.Proposed.NothingDue) return EntitlementRefusals.NothingDue.Fill(procedure.Title);
        if (effect == CaseEffect.End && assessed.Proposed.Lines.All(l => l.PaidFen == 0)) return EntitlementRefusals.NothingPaid;
        if (effect is CaseEffect.Grant or CaseEffect.Adjust or CaseEffect.AdjustBack && assessed.Proposed.Doubts.Count > 0) return EntitlementRefusals.MeansUnknown;
        var decision = DecisionMaking.Keep(work, assessed.Household, assessed.Programmes, rules, assessed.Content);
        Failpoints.Reach("decision.kept");
        if (effect != CaseEffect.Deny)
        {
            foreach (var programme in assessed.Programmes)
            {
                await DecisionMaking.ChangeAwardsAsync(work, assessed.Household, assessed.Rules, programme, assessed.Due[programme.Code], file.PersonId, decision, reason, ct);
            }
        }

        Failpoints.Reach("decision.awarded");
        return new MadeDecision(decision.DecisionId, assessed.Proposed);
    }

    private async Task<Result<Assessed>> AssessAsync(HuiminDb db, CaseFile file, Procedure procedure, CaseEffect effect, DateOnly today, CancellationToken ct)
    {
        var month = effect == CaseEffect.AdjustBack ? await Beginnings.OfAsync(db, rules, file, procedure, new Month(today), ct) : StartOf(file, procedure, today);
        if (!month.Ok) return month.Refusal;
        var inForce = rules.In(month.Value);
        if (!inForce.Ok) return inForce.Refusal;
        var read = await HouseholdFacts.ReadAsync(db, file.HouseholdId, month.Value, null, ct);
        if (!read.Ok) return read.Refusal;
        var household = read.Value;
        var programmes = procedure.Programmes.Select(BenefitRules.Find).OfType<Programme>().ToList();
        var (outcome, derivation) = (inForce.Value.Decide(household.Record), inForce.Value.Explain(household.Record));
        var first = month.Value.FirstDay;
        var running = await awards.ListAsync(db, file.HouseholdId, first, ct);
        var names = household.Members.Select(m => m.Name).ToList();
        var wording = new Wording(m => m >= 0 && m < names.Count ? names[m] : "成员");
        var dues = new Dictionary<string, Dictionary<Guid, long>>(StringComparer.Ordinal);
        var (lines, pending) = (new List<DecisionLine>(), false);
        foreach (var programme in programmes)
        {
            var due = effect is CaseEffect.Deny or CaseEffect.End ? [] : AwardsDue.Of(programme, outcome, household);
            dues[programme.Code] = due;
            var answer = Answer.Of(programme, BenefitBook.Schema, derivation);
            var paid = running.Where(a => a.Programme == programme.Code && (file.PersonId is null || a.PersonId is null || a.PersonId == file.PersonId)).Sum(a => a.AmountFen);
            var mine = file.PersonId is { } person && programme.MemberAmount is not null ? due.GetValueOrDefault(person) : due.Values.Sum();
            if (procedure.Programmes.Count > 1 && mine == 0 && paid == 0) continue;
            var entitled = effect == CaseEffect.End ? false : file.PersonId is not null && programme.MemberAmount is not null ? mine > 0 || (effect == CaseEffect.Deny && answer.Entitled) : answer.Entitled;
            lines.Add(new DecisionLine(programme.Code, programme.Title, entitled, mine, paid, effect == CaseEffect.End ? [] : Reasons(answer, entitled, wording)));
            pending |= answer.Pending;
        }

        var content = DecisionContent.Of(household, inForce.Value, rules.Book.Version).ToJson();
        IReadOnlyList<string> doubts = MeansAreUnknown(household, programmes)
            ? ["还没有核对过这一户的经济状况，不能据此决定。请先登记核对结果。"]
            : [];
        var proposed = new ProposedDecision($"{(int)effect}:{Convert.ToHexStringLower(DecisionContent.HashOf(content))}", month.Value, lines, pending) { Doubts = doubts };
        return new Assessed(household, inForce.Value, programmes, content, proposed, dues);
    }

    private Result<Month> StartOf(CaseFile file, Procedure procedure, DateOnly today)
    {
        var now = new Month(today);
        if (procedure.StartRule is { } rule)
        {
            var set = parameters.In(now);
            return set.Ok ? now + set.Value[rule].Value : set.Refusal;
        }

        return procedure.Start switch
        {
            StartMonth.ThisMonth => now,
            StartMonth.ApplicationMonth => new Month(file.AppliedOn),
            _ => now + 1,
        };
    }

    private static List<string> Reasons(Answer answer, bool entitled, Wording wording) => entitled
        ? [.. Policy.Explaining.Letter.Why(answer.Entitlement, wording).Take(MostReasons)]
        : [.. answer.Reasons.Take(MostReasons).Select(r => r.Refusal.Message), .. answer.WhatWouldChange(wording) is { } change ? [change] : Array.Empty<string>()];

    /// <summary>Income and property of the household are not known in the month, and a benefit looks at them: nothing may be decided of it.</summary>
    internal static bool MeansAreUnknown(AssessedHousehold household, IEnumerable<Programme> programmes) => household.Record.OriginOf(UnknownMeans.Proof) is null && programmes.Any(NeedsMeans);

    private static bool NeedsMeans(Programme programme) => programme.Code is "DIBAO" or "SINGLE_PERSON" or "DIBAO_MARGINAL" or "RIGID_EXPENDITURE" or "TEKUN";
}
