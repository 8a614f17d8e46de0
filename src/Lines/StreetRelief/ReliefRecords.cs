using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.StreetRelief;

/// <summary>What this line stores: stays and the visits after them.</summary>
internal sealed class ReliefRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ReliefStay>(e =>
        {
            e.ToTable("relief_stay");
            e.HasKey(s => s.StayId);
            e.Ignore(s => s.CameOn).Ignore(s => s.IsOpen).Ignore(s => s.ShownName);
            e.HasIndex(s => new { s.AreaCode, s.State, s.DueAt });
            e.HasIndex(s => s.CameAt);
        });
        model.Entity<ReliefVisit>(e =>
        {
            e.ToTable("relief_visit");
            e.HasKey(v => v.VisitId);
            e.HasIndex(v => v.StayId);
            e.HasIndex(v => v.VisitedOn);
        });
    }
}

public static class ReliefSets
{
    extension(HuiminDb db)
    {
        public DbSet<ReliefStay> ReliefStays => db.Set<ReliefStay>();
        public DbSet<ReliefVisit> ReliefVisits => db.Set<ReliefVisit>();
    }
}
