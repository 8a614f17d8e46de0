using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Verification;

/// <summary>
/// A step that needs the paper of consent needs the consent of every adult of the household (逐人授权, 社会救助法 第四十条): one signature is not the
/// family's. The refusal says, masked, whose is missing.
/// </summary>
public sealed class ConsentGuard : ICaseGuard
{
    public async Task<Refusal?> CheckAsync(HuiminDb db, CaseFile file, Procedure procedure, string step, DateOnly today, CancellationToken ct)
    {
        if (procedure.Find(step) is not { } rule || !rule.Needs.Contains(EvidenceKind.Authorisation)) return null;
        var missing = (await Consents.OfAsync(db, file, today, ct)).Missing(today).Select(p => PersonName.Mask(p.Name)).ToList();
        return missing.Count == 0 ? null : VerifyRefusals.StepNeedsConsent.Fill(string.Join("、", missing), rule.Title);
    }
}
