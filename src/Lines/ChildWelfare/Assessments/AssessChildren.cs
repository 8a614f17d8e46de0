using Huimin.Data;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>Writes down assessments of guardianship (登记家庭监护能力评估), one or a sheet of them. Answers the levels: an urgent one asks for a mandatory report.</summary>
public sealed class AssessChildren(WorkDesk desk, ChildLimits limits)
{
    /// <summary>One assessment.</summary>
    /// <param name="FileId">The file of the child.</param>
    /// <param name="AssessedOn">On which day.</param>
    /// <param name="Assessor">By whom.</param>
    /// <param name="Points">The points of each dimension.</param>
    /// <param name="Veto">一票升级</param>
    /// <param name="Findings">What was seen.</param>
    public sealed record Entry(Guid FileId, DateOnly AssessedOn, string Assessor, RiskPoints Points, RiskVeto Veto, string Findings);

    /// <param name="Key">Client key of the form.</param>
    /// <param name="Entries">The assessments.</param>
    public sealed record Input(Guid Key, IReadOnlyList<Entry> Entries);

    public async Task<Result<IReadOnlyList<RiskLevel>>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<IReadOnlyList<RiskLevel>>(actor, ChildPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await Writing.KeptAsync(work, [.. input.Entries.Select(e => e.FileId)], ct);
        if (!found.Ok) return found.Refusal;
        var files = found.Value.ToDictionary(f => f.File.FileId);
        var levels = new List<RiskLevel>();
        foreach (var entry in input.Entries)
        {
            var (file, birth) = files[entry.FileId];
            var level = Write(entry, file, birth, work);
            if (!level.Ok) return level.Refusal;
            levels.Add(level.Value);
        }

        var one = input.Entries.Count == 1 ? files[input.Entries[0].FileId].File : null;
        work.Record(new AuditEntry("child-assessment", one?.FileId, one?.AreaCode, Detail: new { assessed = levels.Count, urgent = levels.Count(l => l == RiskLevel.Urgent) }));
        return await work.CompleteAsync(levels, ct);
    }

    private Result<RiskLevel> Write(Entry entry, ChildFile file, DateOnly birth, Work<IReadOnlyList<RiskLevel>> work)
    {
        if (entry.AssessedOn > work.Today) return ChildRefusals.InFuture.For(nameof(entry.AssessedOn));
        if (entry.AssessedOn < file.OpenedOn) return ChildRefusals.BeforeOpening.Fill(file.OpenedOn.Title()).For(nameof(entry.AssessedOn));
        if (entry.AssessedOn < file.AssessedOn) return ChildRefusals.ReviewOutOfOrder.Fill(file.AssessedOn.Value.Title()).For(nameof(entry.AssessedOn));
        if (entry.Assessor.Trim().Length == 0) return ChildRefusals.AssessorMissing.For(nameof(entry.Assessor));
        if (entry.Findings.Trim().Length < 4) return ChildRefusals.FindingsMissing.For(nameof(entry.Findings));
        var (set, due) = (limits.On(entry.AssessedOn), limits.AssessDue(entry.AssessedOn));
        if (!set.Ok || !due.Ok) return set.Refusal ?? due.Refusal!;
        var level = new GuardianshipTemplate(set.Value).LevelOf(entry.Points, entry.Veto, birth, entry.AssessedOn);
        if (!level.Ok) return level;
        (file.Level, file.AssessedOn, file.AssessDueOn) = (level.Value, entry.AssessedOn, due.Value);
        work.Db.Entry(file).Property(f => f.Version).IsModified = true;
        work.Db.ChildAssessments.Add(new ChildAssessment
        {
            AssessmentId = work.Clock.NewId(),
            FileId = file.FileId,
            SubjectId = file.SubjectId,
            AreaCode = file.AreaCode,
            AssessedOn = entry.AssessedOn,
            DueOn = due.Value,
            Assessor = entry.Assessor.Trim(),
            Care = entry.Points.Care,
            Safety = entry.Points.Safety,
            Ability = entry.Points.Ability,
            Mind = entry.Points.Mind,
            Means = entry.Points.Means,
            Veto = entry.Veto,
            Level = level.Value,
            Findings = entry.Findings.Trim(),
            RecordedAt = work.Now,
            RecordedBy = work.Actor.StaffPersonId,
        });
        return level;
    }
}
