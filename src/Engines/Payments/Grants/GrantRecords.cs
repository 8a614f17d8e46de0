using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What is stored of one-off grants. Behind the rule that nobody gets the same kind twice in a month stands a unique index (M3).</summary>
internal static class GrantRecords
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Grant>(e =>
        {
            e.ToTable("pay_grant");
            e.HasKey(g => g.GrantId);
            e.HasIndex(g => new { g.Kind, g.State });
        });
        model.Entity<GrantPart>(e =>
        {
            e.ToTable("grant_part");
            e.HasKey(p => new { p.GrantId, p.Programme });
        });
        model.Entity<GrantLine>(e =>
        {
            e.ToTable("grant_line");
            e.HasKey(l => l.LineId);
            e.HasIndex(l => new { l.GrantId, l.State, l.LineNo });
            e.HasIndex(l => new { l.SubjectId, l.Kind, l.Month }).IsUnique().HasFilter("state = 5").HasDatabaseName("ix_grant_line_month");
            e.HasIndex(l => l.HouseholdId);
        });
        model.Entity<InsuranceClaim>(e =>
        {
            e.ToTable("insurance_claim");
            e.HasKey(c => c.InsuranceClaimId);
            e.HasIndex(c => c.RowKey).IsUnique();
            e.HasIndex(c => c.GrantId);
            e.HasIndex(c => c.HouseholdId);
        });
    }
}

public static class GrantSets
{
    extension(HuiminDb db)
    {
        public DbSet<Grant> Grants => db.Set<Grant>();
        public DbSet<GrantPart> GrantParts => db.Set<GrantPart>();
        public DbSet<GrantLine> GrantLines => db.Set<GrantLine>();
        public DbSet<InsuranceClaim> InsuranceClaims => db.Set<InsuranceClaim>();
    }
}
