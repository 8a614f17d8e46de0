using System.Security.Cryptography;
using Huimin.Casework;
using Huimin.Exchange;
using Huimin.Values;
using Huimin.Verification;

namespace Huimin.Portal;

/// <summary>
/// Applies for one or more matters at once from the portal (网上申请): the person for its own household, with its consent to the check and its promise in
/// the file of each. A second click answers the same cases.
/// </summary>
public sealed class ApplyOnline(OpenCase open, AddEvidence evidence, Authorise authorise, ReadProgress progress, ProcedureBook procedures, Clock clock)
{
    private const string Consent = "申请人在网上阅读授权书并同意：授权民政部门查询核对本人经济状况。仅为申请人本人的授权；其他成年家庭成员的授权书须另外提交。";
    private const string Promise = "申请人在网上承诺：填写和提交的情况真实、完整，家庭情况变化时及时告知；虚报、隐瞒的，愿意依法承担责任。";

    /// <param name="Key">Client key of the form.</param>
    /// <param name="Wants">What is applied for.</param>
    /// <param name="Consents">The authorisation was read and agreed to.</param>
    /// <param name="Promises">The promise was read and given.</param>
    public sealed record Input(Guid Key, IReadOnlyList<OpenCase.Wanted> Wants, bool Consents, bool Promises);

    /// <summary>Answers the cases in the order they were wanted.</summary>
    public async Task<Result<IReadOnlyList<Guid>>> RunAsync(Input input, PortalSession session, CancellationToken ct)
    {
        if (!session.IsNamed) return CitizenRefusals.NotYours;
        if (input.Wants.Count == 0) return CitizenRefusals.NothingChosen;
        if (!input.Consents) return CitizenRefusals.ConsentMissing.For(nameof(input.Consents));
        if (!input.Promises) return CitizenRefusals.PromiseMissing.For(nameof(input.Promises));
        var opened = await open.RunAsync(new(input.Key, session.HouseholdId, session.PersonId, input.Wants, CaseChannel.Online, clock.BeijingToday), session.Actor, ct);
        if (!opened.Ok) return opened.Refusal;
        for (var n = 0; n < opened.Value.Count; n++)
        {
            var procedure = procedures.Find(input.Wants[n].Procedure)!;
            foreach (var (kind, text) in new[] { (EvidenceKind.Authorisation, Consent), (EvidenceKind.Promise, Promise) })
            {
                if (!procedure.Evidence.Contains(kind)) continue;
                var kept = await evidence.RunAsync(new(NextKey(input.Key, n + kind.Code), opened.Value[n], kind.Code, clock.BeijingToday, text), null, session.Actor, ct);
                if (!kept.Ok) return kept.Refusal;
            }

            if (procedure.Evidence.Contains(EvidenceKind.Authorisation) && await ConsentAsync(input.Key, opened.Value[n], session, ct) is { } refusal) return refusal;
        }

        return opened;
    }

    /// <summary>What was ticked is the consent of the applicant alone (远程确认); the other adults of the family give theirs.</summary>
    private async Task<Refusal?> ConsentAsync(Guid key, Guid caseId, PortalSession session, CancellationToken ct)
    {
        var today = clock.BeijingToday;
        var given = await authorise.RunAsync(
            new(NextKey(key, "consent" + caseId), caseId, [session.PersonId], [.. SourceBook.Askable.Select(s => s.Code)], ConsentWay.Remote, today, today.AddMonths(Authorise.LongestMonths)), session.Actor, ct);
        return given.Refusal;
    }

    /// <summary>Objects to what was decided (提出异议): a case of its own, with the words of the family in it.</summary>
    public async Task<Result<Guid>> ObjectAsync(Guid key, Guid caseId, string? reason, PortalSession session, CancellationToken ct)
    {
        var view = await progress.RunAsync(caseId, session, ct);
        if (!view.Ok) return view.Refusal;
        if (view.Value.Objection is not { } procedure) return CitizenRefusals.NoObjection;
        var words = (reason ?? "").Trim();
        if (words.Length < WithdrawOnline.ShortestReason) return CitizenRefusals.ReasonShort.For("Objection");
        var opened = await open.RunAsync(
            new(key, session.HouseholdId, session.PersonId, [new(procedure.Code, procedure.IsPersonal ? session.PersonId : null)], CaseChannel.Online, clock.BeijingToday, caseId), session.Actor, ct);
        if (!opened.Ok) return opened.Refusal;
        var kept = await evidence.RunAsync(new(NextKey(key, "objection"), opened.Value[0], EvidenceKind.Other.Code, clock.BeijingToday, "异议理由：" + words), null, session.Actor, ct);
        return kept.Ok ? opened.Value[0] : kept.Refusal;
    }

    /// <summary>The key of a further command of the same form: the same again when the form is sent again.</summary>
    internal static Guid NextKey(Guid key, string which) => new(SHA256.HashData([.. key.ToByteArray(), .. System.Text.Encoding.UTF8.GetBytes(which)]).AsSpan(0, 16));
}
