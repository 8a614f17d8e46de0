using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Keeps the minutes of a conference on one case (一事一议记录). At least three departments; whoever is related does not keep them.</summary>
public sealed class HoldConference(WorkDesk desk)
{
    private const int LeastUnits = 3;
    private const int ShortestText = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="HouseholdId">The family.</param>
    /// <param name="Day">When it was held.</param>
    /// <param name="Topic">What it was about.</param>
    /// <param name="Votes">One department a line with its vote.</param>
    /// <param name="Decision">What follows.</param>
    /// <param name="Basis">On what it rests.</param>
    /// <param name="Responsible">Who does it.</param>
    /// <param name="RevisitOn">When somebody looks again.</param>
    /// <param name="CaseId">The case.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, DateOnly Day, string Topic, string Votes, string Decision, string Basis, string Responsible, DateOnly RevisitOn, Guid? CaseId = null);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, CasePermissions.Confer, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Day > work.Today) return CaseRefusals.EvidenceDay.For(nameof(input.Day));
        foreach (var (text, field) in new[] { (input.Topic, nameof(input.Topic)), (input.Decision, nameof(input.Decision)), (input.Responsible, nameof(input.Responsible)) })
        {
            if (text.Trim().Length < ShortestText) return CaseRefusals.MatterMissing.For(field);
        }

        if (ConferenceVote.Read(input.Votes) is not { } votes) return CaseRefusals.VotesUnreadable.For(nameof(input.Votes));
        if (votes.Count < LeastUnits) return CaseRefusals.TooFewUnits.Fill(LeastUnits).For(nameof(input.Votes));
        if (input.RevisitOn <= input.Day) return CaseRefusals.RevisitWrong.For(nameof(input.RevisitOn));
        var home = await work.Db.Households.Where(h => h.HouseholdId == input.HouseholdId && h.ValidTo == null).Select(h => h.AreaCode).SingleOrDefaultAsync(ct);
        if (home is null) return CaseRefusals.HouseholdNotFound;
        if (Recusal.For(actor, await Recusal.StaffAsync(work.Db, input.HouseholdId, ct)) is { } aside) return aside;
        var conference = new Conference
        {
            ConferenceId = work.Clock.NewId(),
            HouseholdId = input.HouseholdId,
            CaseId = input.CaseId,
            AreaCode = home,
            Day = input.Day,
            Topic = input.Topic.Trim(),
            Votes = string.Join('\n', votes.Select(v => v.Line)),
            For = votes.Count(v => v.Yes == true),
            Against = votes.Count(v => v.Yes == false),
            Abstained = votes.Count(v => v.Yes is null),
            Decision = input.Decision.Trim(),
            Basis = input.Basis.Trim(),
            Responsible = input.Responsible.Trim(),
            RevisitOn = input.RevisitOn,
        };
        work.Db.Conferences.Add(conference);
        work.Record(new AuditEntry("household", input.HouseholdId, home, Detail: new { conference = conference.ConferenceId, conference.For, conference.Against, conference.Abstained }));
        return await work.CompleteAsync(conference.ConferenceId, ct);
    }
}
