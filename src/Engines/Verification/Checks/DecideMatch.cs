using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>A person says whether a doubtful line is about the member (人工认定); the reason stays.</summary>
public sealed class DecideMatch(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid LineId, int Version, bool IsSame, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VerifyPermissions.Ask, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var line = await work.Db.CheckLines.SingleOrDefaultAsync(l => l.LineId == input.LineId, ct);
        if (line is null || line.State != MatchState.Doubtful) return VerifyRefusals.LineNotFound;
        if (line.Version != input.Version) return DataRefusals.Stale;
        if (input.Reason.Trim().Length < 4) return VerifyRefusals.ReasonMissing.For(nameof(input.Reason));
        if (await work.Db.MeansChecks.AnyAsync(c => c.CheckId == line.CheckId && c.ConcludedAt != null, ct)) return VerifyRefusals.CheckClosed;
        line.State = input.IsSame ? MatchState.Confirmed : MatchState.Rejected;
        line.Reasons += "；" + line.State.Title() + "：" + input.Reason.Trim();
        work.Record(new AuditEntry("check", line.CheckId, line.AreaCode, Detail: new { line = line.LineId, state = line.State.ToString(), line.Score }));
        return await work.CompleteAsync(default, ct);
    }
}
