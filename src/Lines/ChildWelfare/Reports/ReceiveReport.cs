using Huimin.Benefits.ChildWelfare;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Writes down that somebody reported a child harmed or in danger (登记强制报告). The child need not be known to the register.</summary>
public sealed class ReceiveReport(WorkDesk desk, DivisionCatalogue divisions, ChildLimits limits)
{
    private const int FullAge = 18;

    /// <param name="Key">Client key of the form.</param>
    /// <param name="AreaCode">Where, 12 digits.</param>
    /// <param name="ReceivedAt">When the office heard of it, UTC; kept to the minute.</param>
    /// <param name="ReporterUnit">报告单位</param>
    /// <param name="ReporterPost">报告人岗位</param>
    /// <param name="Signs">发现的情形</param>
    /// <param name="Seen">In words.</param>
    /// <param name="ChildId">Where the register knows the child.</param>
    /// <param name="Age">In years, where it does not.</param>
    /// <param name="ChildWords">Who the child is as far as one knows.</param>
    public sealed record Input(Guid Key, string AreaCode, DateTime ReceivedAt, string ReporterUnit, string ReporterPost, HarmSigns Signs, string Seen, Guid? ChildId, int? Age, string ChildWords);

    /// <summary>Answers the id of the report.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, ChildPermissions.Protect, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(input.AreaCode));
        if (!actor.Scope.Covers(input.AreaCode)) return DataRefusals.OutsideScope.For(nameof(input.AreaCode));
        if (input.ReceivedAt > work.Now) return ProtectionRefusals.InFuture.For("ReceivedOn");
        var day = Clock.BeijingDate(input.ReceivedAt);
        if (divisions.Check(input.AreaCode, day) is { Ok: false } area) return area.Refusal.For(nameof(input.AreaCode));
        if (input.ReporterUnit.Trim().Length == 0 || input.ReporterPost.Trim().Length == 0) return ProtectionRefusals.ReporterMissing.For(input.ReporterUnit.Trim().Length == 0 ? nameof(input.ReporterUnit) : nameof(input.ReporterPost));
        if (input.Signs == HarmSigns.None || (input.Signs & ~ProtectionWords.Signs.Aggregate(HarmSigns.None, (all, s) => all | s.Sign)) != 0) return ProtectionRefusals.SituationMissing.For(nameof(input.Signs));
        if (input.Seen.Trim().Length < 4) return ProtectionRefusals.SeenMissing.For(nameof(input.Seen));
        var age = await AgeAsync(input, work, day, ct);
        if (!age.Ok) return age.Refusal;
        var minutes = limits.On(day);
        if (!minutes.Ok) return minutes.Refusal;

        var received = Minute(input.ReceivedAt);
        var report = new ProtectionReport
        {
            ReportId = work.Clock.NewId(),
            AreaCode = input.AreaCode,
            ReceivedAt = received,
            NotifyBy = received.AddMinutes(minutes.Value[ProtectionKeys.NotifyMinutes].Value),
            ReporterUnit = input.ReporterUnit.Trim(),
            ReporterPost = input.ReporterPost.Trim(),
            Signs = input.Signs,
            Seen = input.Seen.Trim(),
            ChildId = input.ChildId,
            Age = age.Value,
            ChildWords = input.ChildWords.Trim(),
            RecordedAt = work.Now,
            RecordedBy = actor.StaffPersonId,
        };
        work.Db.ProtectionReports.Add(report);
        work.Record(new AuditEntry("protection", report.ReportId, report.AreaCode, Detail: new { received = true }));
        return await work.CompleteAsync(report.ReportId, ct);
    }

    private static async Task<Result<int>> AgeAsync(Input input, Work<Guid> work, DateOnly day, CancellationToken ct)
    {
        if (input.ChildId is not { } id) return input.Age is not { } about || about < 0 ? ProtectionRefusals.AgeMissing.For(nameof(input.Age)) : Child(about, nameof(input.Age));
        var child = await work.Db.People.Where(p => p.PersonId == id).Select(p => new { p.BirthDate }).SingleOrDefaultAsync(ct);
        if (child is null) return ProtectionRefusals.ChildUnknown.For("IdNumber");
        if (child.BirthDate is not { } birth) return input.Age is { } told ? Child(told, nameof(input.Age)) : ProtectionRefusals.AgeMissing.For(nameof(input.Age));
        return Child(Ages.On(birth, day), "IdNumber");
    }

    private static Result<int> Child(int age, string field) => age < FullAge ? age : ProtectionRefusals.NotAChild.For(field);

    internal static DateTime Minute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
