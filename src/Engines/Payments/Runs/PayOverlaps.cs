using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Disability;
using Huimin.Benefits.ElderCare;
using Huimin.Benefits.Overlaps;
using Huimin.Benefits.SocialAssistance;
using Huimin.Entitlements;

namespace Huimin.Payments;

/// <summary>
/// What the matrix of benefits forbids to pay together (衔接矩阵在发放时的最后一道核对). The decisions should have seen to it; what slipped through is held with
/// the benefit that stands in its way.
/// </summary>
internal sealed class PayOverlaps(MonthRules rules)
{
    private readonly Dictionary<(Guid Subject, string Programme), long> running = [];
    private readonly bool careAddsUp = rules.Parameters[ElderKeys.CareStack].Value == 1;
    private static readonly ILookup<string, OverlapRule> asSecond = OverlapMatrix.Rules
        .Where(r => r.Effect is Together.FirstOnly or Together.Higher).ToLookup(r => r.Second.Code);
    private static readonly ILookup<string, OverlapRule> asFirst = OverlapMatrix.Rules.Where(r => r.Effect == Together.Higher).ToLookup(r => r.First);

    public void See(IEnumerable<RunFacts.AwardRow> awards)
    {
        foreach (var award in awards) running[(award.SubjectId, award.Programme)] = running.GetValueOrDefault((award.SubjectId, award.Programme)) + award.AmountFen;
    }

    /// <summary>The programme beside which this award is not paid; null where nothing stands in the way.</summary>
    public string? Against(RunFacts.AwardRow award)
    {
        var own = running.GetValueOrDefault((award.SubjectId, award.Programme));
        foreach (var rule in asSecond[award.Programme])
        {
            if (Beside(award, rule.First) is not { } other) continue;
            if (rule.Effect == Together.FirstOnly && !MayTopUp(award, rule)) return rule.First;
            if (rule.Effect == Together.Higher && !careAddsUp && other >= own) return rule.First;
        }

        foreach (var rule in asFirst[award.Programme])
        {
            if (!careAddsUp && Beside(award, rule.Second.Code) > own) return rule.Second.Code;
        }

        return null;
    }

    // The same person's, or what the person's household receives as one.
    private long? Beside(RunFacts.AwardRow award, string programme) =>
        running.TryGetValue((award.SubjectId, programme), out var own) ? own
        : award.PersonId is not null && running.TryGetValue((award.HouseholdId, programme), out var house) ? house : null;

    // A child that has Dibao gets of the unattended children's money only what is missing, and may have the allowance beside it (民发〔2019〕62号).
    private bool MayTopUp(RunFacts.AwardRow award, OverlapRule rule) =>
        rule.First == UnattendedChildren.About.Code && rule.Second.Code == LivingAllowance.About.Code && running.ContainsKey((award.HouseholdId, Dibao.About.Code));
}
