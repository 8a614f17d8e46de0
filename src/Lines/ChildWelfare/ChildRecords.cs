using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>What this line stores: files of children with what they said, reviews, assessments; mandatory reports with what was done.</summary>
internal sealed class ChildRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ChildFile>(e =>
        {
            e.ToTable("child_file");
            e.HasKey(f => f.FileId);
            e.HasIndex(f => f.SubjectId);
            e.HasIndex(f => f.SubjectId, "ix_child_file_open").IsUnique().HasFilter("closed_on is null");
            e.HasIndex(f => new { f.AreaCode, f.EndsOn });
        });
        model.Entity<ChildFileState>(e =>
        {
            e.ToTable("child_file_state");
            e.HasKey(s => s.StateId);
            e.HasIndex(s => s.FileId);
        });
        model.Entity<ChildReview>(e =>
        {
            e.ToTable("child_review");
            e.HasKey(r => r.ReviewId);
            e.HasIndex(r => r.FileId);
        });
        model.Entity<ChildAssessment>(e =>
        {
            e.ToTable("child_assessment");
            e.HasKey(a => a.AssessmentId);
            e.Ignore(a => a.Points);
            e.HasIndex(a => a.FileId);
        });
        model.Entity<ProtectionReport>(e =>
        {
            e.ToTable("protection_report");
            e.HasKey(r => r.ReportId);
            e.HasIndex(r => new { r.AreaCode, r.ReceivedAt });
            e.HasIndex(r => r.ChildId);
        });
        model.Entity<ProtectionStep>(e =>
        {
            e.ToTable("protection_step");
            e.HasKey(s => s.StepId);
            e.HasIndex(s => s.ReportId);
            e.HasIndex(s => new { s.ReportId, s.Kind }, "ix_protection_step_once").IsUnique().HasFilter($"kind in ({(int)ProtectionStepKind.PoliceNotified}, {(int)ProtectionStepKind.Closed})");
        });
    }
}

public static class ChildSets
{
    extension(HuiminDb db)
    {
        public DbSet<ChildFile> ChildFiles => db.Set<ChildFile>();
        public DbSet<ChildFileState> ChildFileStates => db.Set<ChildFileState>();
        public DbSet<ChildReview> ChildReviews => db.Set<ChildReview>();
        public DbSet<ChildAssessment> ChildAssessments => db.Set<ChildAssessment>();
        public DbSet<ProtectionReport> ProtectionReports => db.Set<ProtectionReport>();
        public DbSet<ProtectionStep> ProtectionSteps => db.Set<ProtectionStep>();
    }
}
