using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Takes a consent back (撤回授权): nothing more is asked, what is under way is no longer taken in, and the paper in the case no longer counts.</summary>
public sealed class Withdraw(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid AuthorisationId, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VerifyPermissions.Authorise, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var given = await work.Db.Authorisations.SingleOrDefaultAsync(a => a.AuthorisationId == input.AuthorisationId, ct);
        if (given is null) return VerifyRefusals.ConsentNotFound;
        if (given.WithdrawnAt is not null) return VerifyRefusals.ConsentGone;
        if (input.Reason.Trim().Length < 4) return VerifyRefusals.ReasonMissing.For(nameof(input.Reason));
        (given.WithdrawnAt, given.WithdrawReason) = (work.Now, input.Reason.Trim());
        if (!given.IsSupporter) await FiledPapers.WithdrawAsync(work, given.CaseId, EvidenceKind.Authorisation, ct);
        foreach (var check in await work.Db.MeansChecks.Where(c => c.CaseId == given.CaseId && c.ConcludedAt == null).Select(c => c.CheckId).ToListAsync(ct))
        {
            foreach (var question in await work.Db.Questions.Where(q => q.AboutId == check && (q.State == QuestionState.Waiting || q.State == QuestionState.Sent)).ToListAsync(ct))
                (question.State, question.NextAt, question.LastCode) = (QuestionState.Withdrawn, null, VerifyRefusals.ConsentGone.Code);
        }

        work.Record(new AuditEntry("case", given.CaseId, given.AreaCode, Detail: new { withdrawn = given.AuthorisationId }));
        return await work.CompleteAsync(default, ct);
    }
}
