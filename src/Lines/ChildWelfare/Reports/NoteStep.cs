using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>Writes down what was done about a report (登记处置): the police told, others told, evidence, measures, temporary guardianship, the outcome.</summary>
public sealed class NoteStep(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="ReportId">The report.</param>
    /// <param name="Kind">What; not the closing, which is <see cref="CloseReport"/>.</param>
    /// <param name="At">When, UTC; kept to the minute.</param>
    /// <param name="Told">告知的部门</param>
    /// <param name="Ground">临时监护的法定情形</param>
    /// <param name="Note">In words: who was told, which evidence is kept where, where the child is.</param>
    public sealed record Input(Guid Key, Guid ReportId, ProtectionStepKind Kind, DateTime At, Departments Told, CareGround Ground, string Note);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ChildPermissions.Protect, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundReport.OpenAsync(work, input.ReportId, ct);
        if (!found.Ok) return found.Refusal;
        var (report, steps) = found.Value;
        if (input.Kind is ProtectionStepKind.None or ProtectionStepKind.Closed || !Enum.IsDefined(input.Kind)) return ProtectionRefusals.StepMissing.For(nameof(input.Kind));
        if (input.Kind == ProtectionStepKind.PoliceNotified && steps.Any(s => s.Kind == ProtectionStepKind.PoliceNotified)) return ProtectionRefusals.AlreadyNotified;
        if (input.At > work.Now) return ProtectionRefusals.InFuture.For("Day");
        var at = ReceiveReport.Minute(input.At);
        if (at < report.ReceivedAt) return ProtectionRefusals.BeforeReceived.Fill(Written.Minute(report.ReceivedAt)).For("Day");
        if (input.Kind == ProtectionStepKind.DepartmentsTold && input.Told == Departments.None) return ProtectionRefusals.DepartmentMissing.For(nameof(input.Told));
        if (input.Kind == ProtectionStepKind.TemporaryCare && (input.Ground == CareGround.None || !Enum.IsDefined(input.Ground))) return ProtectionRefusals.GroundMissing.For(nameof(input.Ground));
        if (input.Note.Trim().Length < 4) return ProtectionRefusals.NoteMissing.For(nameof(input.Note));
        work.WhenDuplicate("ix_protection_step_once", ProtectionRefusals.AlreadyNotified);
        var told = input.Kind == ProtectionStepKind.DepartmentsTold ? input.Told : Departments.None;
        var ground = input.Kind == ProtectionStepKind.TemporaryCare ? input.Ground : CareGround.None;
        work.Db.ProtectionSteps.Add(FoundReport.Step(report, input.Kind, at, told, ground, input.Note.Trim(), work));
        work.Record(new AuditEntry("protection", report.ReportId, report.AreaCode, Detail: new { step = input.Kind.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
