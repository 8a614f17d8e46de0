using Huimin.Data;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>Somebody went home, was placed, went to hospital or left (离站). Nobody is held: whoever is of age may go at any time (国务院令第381号).</summary>
public sealed class EndStay(WorkDesk desk, ReliefLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="StayId">The stay.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="EndedOn">On which day.</param>
    /// <param name="Ending">How.</param>
    /// <param name="EndNote">Where to, with whom.</param>
    public sealed record Input(Guid Key, Guid StayId, int Version, DateOnly EndedOn, ReliefEnding Ending, string EndNote);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ReliefPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundStay.OpenAsync(work, input.StayId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var stay = found.Value;
        if (input.EndedOn > work.Today) return ReliefRefusals.InFuture.For(nameof(input.EndedOn));
        if (input.EndedOn < stay.CameOn) return ReliefRefusals.BeforeAdmission.Fill(stay.CameOn.Title()).For(nameof(input.EndedOn));
        if (input.Ending == ReliefEnding.None || !Enum.IsDefined(input.Ending)) return ReliefRefusals.EndMissing.For(nameof(input.Ending));
        if (input.Ending == ReliefEnding.Left && stay.IsMinor) return ReliefRefusals.ChildLeaves.For(nameof(input.Ending));
        if (input.Ending.IsHome() && stay.State == ReliefState.Identifying) return ReliefRefusals.HomeUnknown.For(nameof(input.Ending));
        if (input.EndNote.Trim().Length < 4) return ReliefRefusals.NoteMissing.For(nameof(input.EndNote));
        (stay.Ending, stay.EndedOn, stay.EndedAt) = (input.Ending, input.EndedOn, work.Now);
        stay.Note = $"{stay.Note}\n{input.Ending.Title()}：{input.EndNote.Trim()}";
        stay.State = input.Ending == ReliefEnding.Left ? ReliefState.Closed : ReliefState.FollowUp;
        if (limits.Reckon(stay) is { } no) return no;
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, Detail: new { ending = stay.Ending.ToString(), stay.IsMinor }));
        return await work.CompleteAsync(default, ct);
    }
}
