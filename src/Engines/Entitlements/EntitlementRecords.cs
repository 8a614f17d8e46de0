using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>What this room stores. Everything of a household is found along its id; a town's findings along the division.</summary>
internal sealed class EntitlementRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<FactRecord>(e =>
        {
            e.ToTable("fact");
            e.HasKey(f => f.FactId);
            e.HasIndex(f => f.SubjectId);
            e.HasIndex(f => f.KnownFrom);
        });
        model.Entity<DecisionRecord>(e =>
        {
            e.ToTable("decision");
            e.HasKey(d => d.DecisionId);
            e.HasIndex(d => d.HouseholdId);

            // When a decision was taken is asked of many at once, and its content lies before it in the row.
            e.HasIndex(d => new { d.DecisionId, d.DecidedAt });
        });
        model.Entity<Award>(e =>
        {
            e.HasKey(a => a.AwardId);
            e.HasIndex(a => a.HouseholdId);
            e.HasIndex(a => a.PersonId).HasFilter("person_id is not null");

            // For figures alone, which say its condition: SQLite, which knows no numbers of rows, would else look for one household's award among all of a programme.
            e.HasIndex(a => new { a.Programme, a.AreaCode }).HasFilter("programme <> ''");
        });
        model.Entity<PolicyFinding>(e =>
        {
            e.HasKey(f => f.FindingId);
            e.HasIndex(f => new { f.AreaCode, f.State, f.Kind });
            e.HasIndex(f => f.HouseholdId);
        });
        model.Entity<Scenario>(e => e.HasKey(s => s.ScenarioId));
    }
}

public static class EntitlementSets
{
    extension(HuiminDb db)
    {
        public DbSet<FactRecord> Facts => db.Set<FactRecord>();
        public DbSet<DecisionRecord> Decisions => db.Set<DecisionRecord>();
        public DbSet<Award> Awards => db.Set<Award>();
        public DbSet<PolicyFinding> PolicyFindings => db.Set<PolicyFinding>();
        public DbSet<Scenario> Scenarios => db.Set<Scenario>();
    }
}
