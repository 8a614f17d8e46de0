using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.SocialAssistance;

/// <summary>An agreement ends before its time (终止照料护理协议): another carer, no carer, an institution.</summary>
public sealed class EndCare(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="AgreementId">The agreement.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="EndedOn">From this day on it no longer holds.</param>
    /// <param name="Ending">Why.</param>
    public sealed record Input(Guid Key, Guid AgreementId, int Version, DateOnly EndedOn, CareEnding Ending);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, CarePermissions.Sign, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var agreement = await work.Db.CareAgreements.SingleOrDefaultAsync(c => c.AgreementId == input.AgreementId, ct);
        if (agreement is null) return CareRefusals.NotFound;
        if (!agreement.IsCurrent) return CareRefusals.AlreadyEnded;
        if (agreement.Version != input.Version) return DataRefusals.Stale;
        if (input.Ending is CareEnding.None or CareEnding.Renewed || !Enum.IsDefined(input.Ending)) return CareRefusals.EndMissing.For(nameof(input.Ending));
        if (input.EndedOn < agreement.ValidFrom || input.EndedOn > work.Today) return CareRefusals.EndDay.Fill(agreement.ValidFrom.Title()).For(nameof(input.EndedOn));
        (agreement.EndedOn, agreement.Ending, agreement.EndedAt, agreement.IsCurrent) = (input.EndedOn, input.Ending, work.Now, false);
        work.Record(new AuditEntry("care_agreement", agreement.AgreementId, agreement.AreaCode, Detail: new { ending = agreement.Ending.ToString(), on = agreement.EndedOn }));
        return await work.CompleteAsync(default, ct);
    }
}
