using Huimin.Data;
using Huimin.Values;

namespace Huimin.Casework;

/// <summary>Who may take a step and what must have been done before (环节规则): one place for the button on the page and the check behind it.</summary>
internal static class StepRules
{
    /// <summary>The posts for which the case waits: those of the straight way.</summary>
    public static Role WaitsFor(Procedure procedure, CaseFile file) =>
        procedure.From(file.State).Where(s => !s.IsSide).Aggregate(Role.None, (all, step) => all | step.RoleFor(file.IsDelegated));

    /// <summary>Why the actor cannot take the step; null when he may.</summary>
    /// <param name="step">The step.</param>
    /// <param name="file">The case.</param>
    /// <param name="actor">Who wants to take it.</param>
    /// <param name="kin">Those on the staff who are related to the household.</param>
    /// <param name="earlier">The persons who have taken steps of this case.</param>
    public static Refusal? Person(Transition step, CaseFile file, Actor actor, IReadOnlyList<Guid> kin, IEnumerable<Guid> earlier)
    {
        var posts = step.RoleFor(file.IsDelegated);
        if ((posts & actor.Role) == 0) return CaseRefusals.NotYourStep.Fill(step.Title, posts.Titles());
        if (Recusal.For(actor, kin) is { } aside) return aside;
        return step.SecondPerson && earlier.Contains(actor.StaffPersonId) ? CaseRefusals.SamePerson.Fill(step.Title) : null;
    }

    /// <summary>Nobody gets less before he was told why and could speak (减发、终止前听取意见), whichever way the case took.</summary>
    public static Refusal? Unheard(Transition step, ProposedDecision decision, IReadOnlyCollection<string> evidence)
    {
        if (step.Effect is not (CaseEffect.Adjust or CaseEffect.End) || evidence.Contains(EvidenceKind.Hearing.Code)) return null;
        var (before, after) = (decision.Lines.Sum(l => l.PaidFen), decision.Lines.Sum(l => l.DueFen));
        return after < before ? CaseRefusals.NotHeard.Fill(new Money(before), new Money(after), CommonSteps.HearFirst.Title) : null;
    }

    /// <summary>What is still missing in the file.</summary>
    public static Refusal? Papers(Transition step, CaseFile file, IReadOnlyCollection<string> evidence)
    {
        var missing = Needs(step, file).Where(n => !evidence.Contains(n.Code)).Select(n => n.Title).ToList();
        if (missing.Count > 0) return CaseRefusals.EvidenceMissing.Fill(string.Join("、", missing), step.Title);
        if (step.Effect != CaseEffect.Grant || evidence.Contains(EvidenceKind.DistrictVisit.Code)) return null;
        return file.IsKin ? CaseRefusals.DistrictVisitMissing.Fill("申请家庭与经办人员或者村（居）干部有近亲属关系")
            : file.IsReported ? CaseRefusals.DistrictVisitMissing.Fill("这个办件收到过投诉举报")
            : file.IsSampled == true ? CaseRefusals.DistrictVisitMissing.Fill("这个办件已被随机抽查")
            : null;
    }

    /// <summary>What was handed in by a village aide for the family is accepted with its word for that (代办委托书).</summary>
    private static IEnumerable<EvidenceKind> Needs(Transition step, CaseFile file) =>
        file.Channel == CaseChannel.Aide && step.Code == CommonSteps.Accept.Code ? step.Needs.Append(EvidenceKind.Proxy) : step.Needs;
}
