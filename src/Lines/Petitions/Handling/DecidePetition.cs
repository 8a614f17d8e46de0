using Huimin.Benefits;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>
/// The bureau takes a petition up, refers it to the office that can handle it, or tells the petition office that it is not the bureau's (受理、转送、提出异议). Who
/// asks is told in writing on the same day.
/// </summary>
public sealed class DecidePetition(WorkDesk desk, PetitionClock limits, Casework.CaseClock clock)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="PetitionId">The petition.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Decision">What becomes of it.</param>
    /// <param name="Office">Where it goes, or who is to handle it.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid PetitionId, int Version, PetitionDecision Decision, string Office, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PetitionPermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Visible.FindAsync(work, input.PetitionId, input.Version, [PetitionState.Registered], ct);
        if (!found.Ok) return found.Refusal;
        var petition = found.Value;
        if (Check(petition, input, work.Today) is { } no) return no;
        (petition.Decision, petition.DecidedAt, petition.DecidedBy) = (input.Decision, work.Now, actor.StaffPersonId);
        petition.Office = input.Office.Trim();
        petition.State = input.Decision switch { PetitionDecision.Accepted => PetitionState.Accepted, PetitionDecision.Referred => PetitionState.Referred, _ => PetitionState.NotMine };
        if (limits.Reckon(petition) is { } unknown) return unknown;
        if (input.Decision == PetitionDecision.Accepted)
            LetterWriting.Write(work, petition, PetitionLetterKind.Accepted, [$"经审查，属于本机关职权范围，决定予以受理，自受理之日起 {limits.Read(DeadlineKeys.PetitionFinish, petition.ReceivedOn).Value} 日内办结并书面答复您。"]);
        if (input.Decision == PetitionDecision.Referred)
            LetterWriting.Write(work, petition, PetitionLetterKind.Referred, [$"经审查，该事项应由{petition.Office}办理，本机关已将其转送该机关。{input.Reason.Trim()}", "请向该机关查询办理情况。"]);
        Trail.Note(work, petition, petition.State.Title(), $"{petition.Office} {input.Reason.Trim()}".Trim());
        return await work.CompleteAsync(default, ct);
    }

    private Refusal? Check(Petition petition, Input input, DateOnly today)
    {
        if (input.Decision == PetitionDecision.None || !Enum.IsDefined(input.Decision)) return PetitionRefusals.TextMissing.Fill("受理决定").For(nameof(input.Decision));
        if (input.Decision == PetitionDecision.Accepted) return null;
        if (input.Office.Trim().Length < 2) return PetitionRefusals.OfficeMissing.For(nameof(input.Office));
        if (input.Reason.Trim().Length < 4) return PetitionRefusals.TextMissing.Fill("理由").For(nameof(input.Reason));
        if (input.Decision == PetitionDecision.Referred) return null;
        if (petition.Channel != PetitionChannel.Transferred) return PetitionRefusals.NotTransferred.For(nameof(input.Decision));
        var days = limits.Read(DeadlineKeys.PetitionObject, petition.ReceivedOn);
        if (!days.Ok) return days.Refusal;
        var last = clock.Calendar.AddWorkingDays(petition.ReceivedOn, days.Value);
        if (!last.Ok) return last.Refusal;
        return today > last.Value ? PetitionRefusals.ObjectedLate.Fill(days.Value).For(nameof(input.Decision)) : null;
    }
}
