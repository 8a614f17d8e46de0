using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>What this room stores: who is due, who is listed by hand, the visits, and what came up on them.</summary>
internal sealed class VisitRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<VisitDue>(e =>
        {
            e.ToTable("visit_due");
            e.HasKey(d => d.DueId);
            e.Ignore(d => d.IsDue);
            e.HasIndex(d => new { d.SubjectId, d.Kind, d.First, d.Until }).IsUnique();
            e.HasIndex(d => new { d.Kind, d.DueOn, d.AreaCode });
            e.HasIndex(d => new { d.AreaCode, d.DueOn }).HasFilter("settled_on is null");
        });
        model.Entity<VisitListing>(e =>
        {
            e.ToTable("visit_listing");
            e.HasKey(l => l.ListingId);
            e.HasIndex(l => new { l.Kind, l.SubjectId });
        });
        model.Entity<CareVisit>(e =>
        {
            e.ToTable("care_visit");
            e.HasKey(v => v.VisitId);
            e.HasIndex(v => new { v.AreaCode, v.VisitedOn });
            e.HasIndex(v => v.Replaces).HasFilter("replaces is not null");
        });
        model.Entity<VisitNeed>(e =>
        {
            e.ToTable("visit_need");
            e.HasKey(n => n.NeedId);
            e.HasIndex(n => n.VisitId);
            e.HasIndex(n => new { n.AreaCode, n.DueOn }).HasFilter("closed_on is null");
        });
    }
}

public static class VisitSets
{
    extension(HuiminDb db)
    {
        public DbSet<VisitDue> VisitDues => db.Set<VisitDue>();
        public DbSet<VisitListing> VisitListings => db.Set<VisitListing>();
        public DbSet<CareVisit> CareVisits => db.Set<CareVisit>();
        public DbSet<VisitNeed> VisitNeeds => db.Set<VisitNeed>();
    }
}
