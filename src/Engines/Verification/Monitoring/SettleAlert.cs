using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Writes down what a visit or call found and what came of it (处置预警). A death is only settled as such when the register knows it.</summary>
public sealed class SettleAlert(WorkDesk desk)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="AlertId">The alert.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Contact">How the person was reached.</param>
    /// <param name="ContactOn">When.</param>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Note">What was found.</param>
    /// <param name="SamePerson">For a doubtful match: whether it is the person.</param>
    public sealed record Input(Guid Key, Guid AlertId, int Version, ContactWay Contact, DateOnly ContactOn, AlertOutcome Outcome, string Note, bool? SamePerson = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VerifyPermissions.Settle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var alert = await work.Db.Alerts.SingleOrDefaultAsync(a => a.AlertId == input.AlertId, ct);
        if (alert is null) return VerifyRefusals.AlertNotFound;
        if (alert.State != AlertState.Open) return VerifyRefusals.AlertClosed;
        if (alert.Version != input.Version) return DataRefusals.Stale;
        if (input.ContactOn > work.Today || input.ContactOn < Clock.BeijingDate(alert.RaisedAt)) return VerifyRefusals.ContactDay.For(nameof(input.ContactOn));
        if (input.Note.Trim().Length < 4 || input.Outcome == AlertOutcome.None || input.Contact == ContactWay.None) return VerifyRefusals.ReasonMissing.For(nameof(input.Note));
        if (alert.IsDoubtful && input.SamePerson is null) return VerifyRefusals.AlertDoubtful.For(nameof(input.SamePerson));
        var outcome = alert.IsDoubtful && input.SamePerson == false ? AlertOutcome.OtherPerson : input.Outcome;
        if (alert.Rule == AlertRules.Death && outcome == AlertOutcome.Changed && !await work.Db.People.AnyAsync(p => p.PersonId == alert.SubjectId && p.DeathDate != null, ct)) return VerifyRefusals.DeathNotRecorded;
        if (outcome != AlertOutcome.OtherPerson) alert.IsDoubtful = false;
        (alert.State, alert.Outcome, alert.Contact, alert.ContactOn, alert.Note) = (AlertState.Settled, outcome, input.Contact, input.ContactOn, input.Note.Trim());
        (alert.SettledAt, alert.SettledBy) = (work.Now, actor.AccountId);
        work.Record(new AuditEntry("alert", alert.AlertId, alert.AreaCode, Detail: new { alert.Rule, outcome = outcome.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
