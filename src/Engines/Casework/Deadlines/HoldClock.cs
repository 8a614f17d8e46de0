using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Stops a limit for a reason that the law knows, goes on with it, or extends it once (停止计时、恢复计时、延长时限). A stop rests on evidence in the file (T2).</summary>
public sealed class HoldClock(WorkDesk desk, ProcedureBook procedures, CaseClock clock)
{
    private const int ShortestReason = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="CaseId">The case.</param>
    /// <param name="Code">Code of the limit.</param>
    /// <param name="Act">What to do with it.</param>
    /// <param name="Why">For a stop: which kind of time is not counted.</param>
    /// <param name="EvidenceId">For a stop: what it rests on.</param>
    /// <param name="Reason">In words.</param>
    public sealed record Input(Guid Key, Guid CaseId, string Code, ClockAct Act, StopWhy Why = StopWhy.None, Guid? EvidenceId = null, string Reason = "");

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, input.Act == ClockAct.Extend ? CasePermissions.Extend : CasePermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var file = await work.Db.Cases.SingleOrDefaultAsync(c => c.CaseId == input.CaseId, ct);
        if (file is null || procedures.Find(file.Procedure) is not { } procedure) return CaseRefusals.NotFound;
        var deadlines = await Running.OfAsync(work.Db, file.CaseId, ct);
        var rule = procedure.Deadlines.FirstOrDefault(d => d.Code == input.Code);
        var deadline = deadlines.Find(d => d.Code == input.Code && d.MetAt is null);
        if (rule is null || deadline is null) return CaseRefusals.DeadlineUnknown.Fill(rule?.Title ?? input.Code);
        if (Recusal.For(actor, await Recusal.StaffAsync(work.Db, file.HouseholdId, ct)) is { } aside) return aside;
        var reason = input.Reason.Trim();
        if (reason.Length < ShortestReason) return CaseRefusals.ReasonMissing.For(nameof(input.Reason));
        switch (input.Act)
        {
            case ClockAct.Stop when deadline.StoppedAt is not null:
                return CaseRefusals.AlreadyStopped.Fill(rule.Title);
            case ClockAct.Stop:
                if (input.Why == StopWhy.None || !await work.Db.CaseEvidence.AnyAsync(e => e.CaseId == file.CaseId && e.EvidenceId == input.EvidenceId && e.WithdrawnAt == null, ct))
                    return CaseRefusals.StopNeedsEvidence.For(nameof(input.EvidenceId));
                Running.Stop(deadline, work.Now);
                break;
            case ClockAct.Resume when deadline.StoppedAt is null:
                return CaseRefusals.NotStopped.Fill(rule.Title);
            case ClockAct.Resume:
                Running.Resume(clock, deadline, work.Now);
                break;
            default:
                if (rule.Extended is not { } longer || deadline.IsExtended) return CaseRefusals.NotExtendable.Fill(rule.Title);
                var length = clock.Read(longer, work.Today);
                if (!length.Ok) return length.Refusal;
                (deadline.Length, deadline.IsExtended) = (Math.Max(deadline.Length, length.Value), true);
                clock.Reckon(deadline);
                break;
        }

        file.DueAt = Running.Nearest(deadlines);
        CaseRecord.Add(work, file, input.Act switch { ClockAct.Stop => CaseEventKind.Stopped, ClockAct.Resume => CaseEventKind.Resumed, _ => CaseEventKind.Extended }, rule.Code, file.State, reason);
        work.Record(new AuditEntry("case", file.CaseId, file.AreaCode, Detail: new { deadline = rule.Code, act = input.Act.ToString(), why = input.Why.ToString(), input.EvidenceId }));
        return await work.CompleteAsync(default, ct);
    }
}

public enum ClockAct
{
    Stop = 1,
    Resume = 2,
    Extend = 3,
}

/// <summary>Time that is not counted (不计入办理期限的时间), handbook §0.2.</summary>
public enum StopWhy
{
    None = 0,

    /// <summary>补正</summary>
    Supplement = 1,

    /// <summary>鉴定、评估</summary>
    Appraisal = 2,

    /// <summary>听证</summary>
    Hearing = 3,

    /// <summary>异地核对</summary>
    Elsewhere = 4,

    /// <summary>不可抗力</summary>
    Force = 5,
}

public static class StopWhys
{
    public static string Title(this StopWhy why) => why switch
    {
        StopWhy.Supplement => "申请人补正",
        StopWhy.Appraisal => "鉴定、评估",
        StopWhy.Hearing => "听证",
        StopWhy.Elsewhere => "异地核对",
        StopWhy.Force => "不可抗力",
        _ => "",
    };
}
