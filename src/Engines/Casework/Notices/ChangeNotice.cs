using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Takes a notice down before its time, or records an objection to it (撤下公示、公示异议).</summary>
public sealed class ChangeNotice(WorkDesk desk)
{
    private const int ShortestReason = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="NoticeId">The notice.</param>
    /// <param name="Objection">True for an objection: the notice stays, and the case cannot go on without a new inquiry.</param>
    /// <param name="Reason">Why; who objected is not written here.</param>
    public sealed record Input(Guid Key, Guid NoticeId, bool Objection, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, CasePermissions.Notices, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var notice = await work.Db.PublicNotices.SingleOrDefaultAsync(n => n.NoticeId == input.NoticeId, ct);
        if (notice is null) return CaseRefusals.NoticeNotFound;
        if (notice.Kind == NoticeKind.Listed) return CaseRefusals.NoticeOfList;
        if (notice.TakenDownAt is not null) return CaseRefusals.NoticeDown;
        var reason = input.Reason.Trim();
        if (reason.Length < ShortestReason) return CaseRefusals.ReasonMissing.For(nameof(input.Reason));
        var file = await work.Db.Cases.SingleAsync(c => c.CaseId == notice.CaseId, ct);
        if (input.Objection) (notice.IsObjected, file.IsReported) = (true, true);
        else notice.TakenDownAt = work.Now;
        CaseRecord.Add(work, file, input.Objection ? CaseEventKind.Objected : CaseEventKind.TakenDown, notice.Kind.ToString(), file.State, reason);
        work.Record(new AuditEntry("notice", notice.NoticeId, notice.AreaCode, Detail: new { notice.CaseId, input.Objection }));
        return await work.CompleteAsync(default, ct);
    }
}
