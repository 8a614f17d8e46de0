using Huimin.Data;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>The responsible person allows a stay to be longer than usual (批准延长在站时间), at most until it is a long stay.</summary>
public sealed class LengthenStay(WorkDesk desk, ReliefLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="StayId">The stay.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="LongerUntil">The last day.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid StayId, int Version, DateOnly LongerUntil, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ReliefPermissions.Lengthen, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundStay.OpenAsync(work, input.StayId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var stay = found.Value;
        var until = limits.StayUntil(stay);
        if (!until.Ok) return until.Refusal;
        if (stay.IsOutside || input.LongerUntil <= until.Value || input.LongerUntil >= stay.LongFrom) return ReliefRefusals.LongerDay.Fill(until.Value.Title()).For(nameof(input.LongerUntil));
        if (input.Reason.Trim().Length < 4) return ReliefRefusals.NoteMissing.For(nameof(input.Reason));
        stay.LongerUntil = input.LongerUntil;
        if (limits.Reckon(stay) is { } no) return no;
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, input.Reason.Trim(), new { until = input.LongerUntil }));
        return await work.CompleteAsync(default, ct);
    }
}
