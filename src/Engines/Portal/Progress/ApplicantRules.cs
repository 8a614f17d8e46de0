using Huimin.Casework;

namespace Huimin.Portal;

/// <summary>What an applicant may still do with a case (申请人可以做什么): one place for the button and the check behind it.</summary>
internal static class ApplicantRules
{
    /// <summary>The step that takes it back; null where that is not possible now.</summary>
    public static Transition? Withdrawal(Procedure procedure, CaseFile file) => procedure.From(file.State).FirstOrDefault(s => s.Code == CommonSteps.Withdraw.Code);

    /// <summary>There is a decision to object to.</summary>
    public static bool IsDecided(CaseFile file) => file.State is CaseState.Confirmed or CaseState.Rejected;
}
