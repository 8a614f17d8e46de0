using Huimin.Benefits;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>A petition that was taken up is given to whoever finds out what is so (交办).</summary>
public sealed class BeginHandling(WorkDesk desk, PetitionClock limits)
{
    public sealed record Input(Guid Key, Guid PetitionId, int Version, string Office);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindAsync(work, input.PetitionId, input.Version, [PetitionState.Accepted], ct);
        if (!found.Ok) return found.Refusal;
        if (input.Office.Trim().Length < 2) return PetitionRefusals.OfficeMissing.For(nameof(input.Office));
        var petition = found.Value;
        (petition.State, petition.Office) = (PetitionState.Handling, input.Office.Trim());
        if (limits.Reckon(petition) is { } unknown) return unknown;
        Trail.Note(work, petition, "交办", petition.Office);
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>A second person allows more time, once and before the term is over; the petitioner is told (延长办理期限).</summary>
public sealed class LengthenHandling(WorkDesk desk, PetitionClock limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="PetitionId">The petition.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Days">How many days more.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid PetitionId, int Version, int Days, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Lead, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindAsync(work, input.PetitionId, input.Version, [PetitionState.Accepted, PetitionState.Handling], ct);
        if (!found.Ok) return found.Refusal;
        var petition = found.Value;
        if (petition.DecidedBy == actor.StaffPersonId) return PetitionRefusals.SamePerson;
        var most = limits.Read(DeadlineKeys.PetitionLonger, petition.ReceivedOn);
        if (!most.Ok) return most.Refusal;
        if (input.Days < 1 || input.Days > most.Value || petition.LongerDays > 0 || petition.HandleDueAt <= work.Now) return PetitionRefusals.LongerWrong.Fill(most.Value).For(nameof(input.Days));
        if (input.Reason.Trim().Length < 4) return PetitionRefusals.TextMissing.Fill("理由").For(nameof(input.Reason));
        petition.LongerDays = input.Days;
        if (limits.Reckon(petition) is { } unknown) return unknown;
        LetterWriting.Write(work, petition, PetitionLetterKind.Extended, [$"因情况复杂，经批准，办理期限延长 {input.Days} 日。理由：{input.Reason.Trim()}"]);
        Trail.Note(work, petition, $"延期 {input.Days} 天", input.Reason.Trim());
        return await work.CompleteAsync(default, ct);
    }
}
