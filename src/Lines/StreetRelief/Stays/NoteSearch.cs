using Huimin.Data;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>What was done to find out who somebody is (寻亲): a notice was published, or the police was asked to take DNA. Each once.</summary>
public sealed class NoteSearch(WorkDesk desk, ReliefLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="StayId">The stay.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="NoticeAt">When the notice was published, UTC.</param>
    /// <param name="DnaAskedOn">When the police was asked.</param>
    public sealed record Input(Guid Key, Guid StayId, int Version, DateTime? NoticeAt, DateOnly? DnaAskedOn);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ReliefPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundStay.OpenAsync(work, input.StayId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var stay = found.Value;
        if (stay.State != ReliefState.Identifying) return ReliefRefusals.AlreadyIdentified;
        if ((input.NoticeAt is null && input.DnaAskedOn is null) || (input.NoticeAt is not null && stay.NoticeAt is not null) || (input.DnaAskedOn is not null && stay.DnaAskedOn is not null)) return ReliefRefusals.StepDone;
        if (input.NoticeAt > work.Now || input.DnaAskedOn > work.Today) return ReliefRefusals.InFuture.For(input.NoticeAt > work.Now ? "NoticeOn" : nameof(input.DnaAskedOn));
        if (input.NoticeAt < stay.CameAt || input.DnaAskedOn < stay.CameOn) return ReliefRefusals.BeforeAdmission.Fill(stay.CameOn.Title()).For(input.NoticeAt < stay.CameAt ? "NoticeOn" : nameof(input.DnaAskedOn));
        stay.NoticeAt ??= input.NoticeAt;
        stay.DnaAskedOn ??= input.DnaAskedOn;
        if (limits.Reckon(stay) is { } no) return no;
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, Detail: new { notice = input.NoticeAt is not null, dna = input.DnaAskedOn is not null }));
        return await work.CompleteAsync(default, ct);
    }
}
