using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>One file with all it said, its reviews and assessments (查看儿童档案); each look is recorded.</summary>
public sealed class ReadFile(ReadDesk desk, ViewLog views, ChildLimits limits, Clock clock)
{
    /// <param name="File">The file.</param>
    /// <param name="Name">The child's name.</param>
    /// <param name="Sex">The child's sex.</param>
    /// <param name="Age">Today, in years.</param>
    /// <param name="HouseholdId">Where the child lives now.</param>
    /// <param name="Ended">Since when it is no longer kept; null while it is.</param>
    /// <param name="States">What it said, the newest first.</param>
    /// <param name="Reviews">The newest first.</param>
    /// <param name="Assessments">The newest first.</param>
    /// <param name="Awards">Titles of what the child or its household receives now.</param>
    /// <param name="AsksReport">The last assessment is urgent and no mandatory report came since.</param>
    /// <param name="Template">The template in force.</param>
    public sealed record View(
        ChildFile File, string Name, Sex Sex, int Age, Guid? HouseholdId, (DateOnly On, ChildEnding Why)? Ended, IReadOnlyList<ChildFileState> States, IReadOnlyList<ChildReview> Reviews,
        IReadOnlyList<ChildAssessment> Assessments, int Awards, bool AsksReport, GuardianshipTemplate Template)
    {
        public ChildFileState Now => States[0];
    }

    public async Task<Result<View>> RunAsync(Guid fileId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Read)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        var set = limits.On(today);
        if (!set.Ok) return set.Refusal;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var file = await db.ChildFiles.AsNoTracking().SingleOrDefaultAsync(f => f.FileId == fileId, ct);
            var child = file is null ? null : await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == file.SubjectId, ct);
            if (file is null || child is null) return ChildRefusals.NotFound;
            var states = await db.ChildFileStates.AsNoTracking().Where(s => s.FileId == fileId).OrderByDescending(s => s.ValidTo == null).ThenByDescending(s => s.KnownFrom).ThenByDescending(s => s.StateId).ToListAsync(ct);
            var reviews = await db.ChildReviews.AsNoTracking().Where(r => r.FileId == fileId).OrderByDescending(r => r.ReviewedOn).ThenByDescending(r => r.RecordedAt).ToListAsync(ct);
            var assessed = await db.ChildAssessments.AsNoTracking().Where(a => a.FileId == fileId).OrderByDescending(a => a.AssessedOn).ThenByDescending(a => a.RecordedAt).ToListAsync(ct);
            var home = await db.Memberships.Where(m => m.PersonId == file.SubjectId && m.ValidTo == null && m.KnownTo == null).Select(m => (Guid?)m.HouseholdId).FirstOrDefaultAsync(ct);
            var awards = await db.Awards.CountAsync(a => (a.PersonId == file.SubjectId || (a.PersonId == null && a.HouseholdId == home)) && a.FromMonth <= today && (a.EndMonth == null || a.EndMonth > today), ct);
            var asks = false;
            if (file is { Level: RiskLevel.Urgent, AssessedOn: { } on })
            {
                var since = Clock.StartOfBeijingDay(on);
                asks = !await db.ProtectionReports.AnyAsync(r => r.ChildId == file.SubjectId && r.ReceivedAt >= since, ct);
            }

            view = new View(file, child.Name, child.Sex, child.BirthDate is { } birth ? Ages.On(birth, today) : 0, home, file.EndedOn(today, child.DeathDate), states, reviews, assessed, awards, asks, new GuardianshipTemplate(set.Value));
        }

        await views.RecordAsync(actor, nameof(ReadFile), new AuditEntry("child-file", fileId, view.File.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
