using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>What this room stores. One live consent of a person in a case, one open check of a case, one alert of a rule for a row.</summary>
internal sealed class VerifyRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Authorisation>(e =>
        {
            e.ToTable("authorisation");
            e.HasKey(a => a.AuthorisationId);
            e.HasIndex(a => new { a.CaseId, a.PersonId }).IsUnique().HasFilter("withdrawn_at is null");
            e.HasIndex(a => new { a.CaseId, a.At });
        });
        model.Entity<MeansCheck>(e =>
        {
            e.ToTable("means_check");
            e.HasKey(c => c.CheckId);
            e.HasIndex(c => c.CaseId).IsUnique().HasFilter("concluded_at is null");
            e.HasIndex(c => new { c.CaseId, c.AskedAt });
        });
        model.Entity<CheckLine>(e =>
        {
            e.ToTable("means_check_line");
            e.HasKey(l => l.LineId);
            e.HasIndex(l => l.CheckId);
        });
        model.Entity<FeedRun>(e =>
        {
            e.ToTable("feed_run");
            e.HasKey(f => f.FeedId);
            e.HasIndex(f => new { f.Source, f.ContentHash }).IsUnique();
        });
        model.Entity<FeedFault>(e =>
        {
            e.ToTable("feed_fault");
            e.HasKey(f => f.FaultId);
            e.HasIndex(f => f.FeedId);
        });
        model.Entity<Alert>(e =>
        {
            e.ToTable("alert");
            e.HasKey(a => a.AlertId);
            e.HasIndex(a => new { a.RowKey, a.Rule }).IsUnique();
            e.HasIndex(a => a.SubjectId);
            e.HasIndex(a => new { a.AreaCode, a.State, a.DueOn });
        });
    }
}

public static class VerifySets
{
    extension(HuiminDb db)
    {
        public DbSet<Authorisation> Authorisations => db.Set<Authorisation>();
        public DbSet<MeansCheck> MeansChecks => db.Set<MeansCheck>();
        public DbSet<CheckLine> CheckLines => db.Set<CheckLine>();
        public DbSet<FeedRun> FeedRuns => db.Set<FeedRun>();
        public DbSet<FeedFault> FeedFaults => db.Set<FeedFault>();
        public DbSet<Alert> Alerts => db.Set<Alert>();
    }
}
