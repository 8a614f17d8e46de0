using Huimin.Data;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>
/// A report is settled (办结): the police knows, there is an outcome, whoever reported hears of it. By another person than the one who received the report or
/// wrote the outcome; persons are compared, not accounts.
/// </summary>
public sealed class CloseReport(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="ReportId">The report.</param>
    /// <param name="Feedback">When and how the reporter was answered (反馈).</param>
    public sealed record Input(Guid Key, Guid ReportId, string Feedback);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ChildPermissions.Protect, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundReport.OpenAsync(work, input.ReportId, ct);
        if (!found.Ok) return found.Refusal;
        var (report, steps) = found.Value;
        if (!steps.Any(s => s.Kind == ProtectionStepKind.PoliceNotified)) return ProtectionRefusals.NotNotified;
        if (!steps.Any(s => s.Kind == ProtectionStepKind.Outcome)) return ProtectionRefusals.NoOutcome;
        if (report.RecordedBy == actor.StaffPersonId || steps.Any(s => s.Kind == ProtectionStepKind.Outcome && s.RecordedBy == actor.StaffPersonId)) return ProtectionRefusals.TwoPeople;
        if (input.Feedback.Trim().Length < 4) return ProtectionRefusals.FeedbackMissing.For(nameof(input.Feedback));
        work.WhenDuplicate("ix_protection_step_once", ProtectionRefusals.Closed);
        work.Db.ProtectionSteps.Add(FoundReport.Step(report, ProtectionStepKind.Closed, ReceiveReport.Minute(work.Now), Departments.None, CareGround.None, input.Feedback.Trim(), work));
        work.Record(new AuditEntry("protection", report.ReportId, report.AreaCode, Detail: new { closed = true }));
        return await work.CompleteAsync(default, ct);
    }
}
