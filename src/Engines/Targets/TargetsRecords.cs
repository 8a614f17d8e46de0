using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

internal sealed class TargetsRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PlanDocument>(e =>
        {
            e.ToTable("plan_document");
            e.HasKey(p => p.PlanId);
            e.HasIndex(p => p.Digest).IsUnique();
        });
        model.Entity<PlanFigureRecord>(e =>
        {
            e.ToTable("plan_figure");
            e.HasKey(f => f.FigureId);
            e.HasIndex(f => new { f.PlanId, f.Start });
            e.HasOne<PlanDocument>().WithMany().HasForeignKey(f => f.PlanId);
        });
        model.Entity<PlanCheckRecord>(e =>
        {
            e.ToTable("plan_check");
            e.HasKey(c => c.CheckId);
            e.HasIndex(c => c.PlanId);
            e.HasOne<PlanDocument>().WithMany().HasForeignKey(c => c.PlanId);
        });
        IndicatorTables.Map(model);
        GoalTables.Map(model);
    }
}

public static class TargetsSets
{
    extension(HuiminDb db)
    {
        public DbSet<PlanDocument> Plans => db.Set<PlanDocument>();
        public DbSet<PlanFigureRecord> PlanFigures => db.Set<PlanFigureRecord>();
        public DbSet<PlanCheckRecord> PlanChecks => db.Set<PlanCheckRecord>();
    }
}
