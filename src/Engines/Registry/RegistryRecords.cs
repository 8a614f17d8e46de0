using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// What the register stores. The indexes are those of the searches: a district looks along the key and stops after a page, a town or village looks
/// through its own people only.
/// </summary>
public sealed class RegistryRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        MapPeople(model);
        MapHouseholds(model);
        DraftRecords.Map(model);
        model.Entity<RegistryFinding>(e =>
        {
            e.HasKey(f => f.FindingId);
            e.HasIndex(f => new { f.AreaCode, f.State, f.Kind });
            e.HasIndex(f => f.PersonId);
            e.HasIndex(f => f.HouseholdId);
        });
        model.Entity<MergeProposal>(e =>
        {
            e.HasKey(p => p.ProposalId);
            e.HasIndex(p => p.KeepPersonId);
            e.HasIndex(p => p.DropPersonId);
        });
        model.Entity<Reveal>(e =>
        {
            e.HasKey(r => r.RevealId);
            e.HasIndex(r => new { r.SeenBy, r.Day });
            e.HasIndex(r => r.SubjectId);
        });
        model.Entity<RevealApproval>(e =>
        {
            e.HasKey(a => a.ApprovalId);
            e.HasIndex(a => new { a.PersonId, a.RequestedBy });
        });
        model.Entity<ExportRequest>(e => e.HasKey(x => x.ExportId));
        model.Entity<ImportMapping>(e => e.HasKey(m => m.Fingerprint));
        model.Entity<ImportRun>(e =>
        {
            e.HasKey(r => r.ImportId);
            e.HasIndex(r => r.ContentHash);
        });
    }

    private static void MapPeople(ModelBuilder model)
    {
        model.Entity<Person>(e =>
        {
            e.HasKey(p => p.PersonId);
            e.Property(p => p.NameKey).ByBytes();
            e.Property(p => p.Pinyin).ByBytes();
            e.Property(p => p.Initials).ByBytes();
            e.HasIndex(p => new { p.NameKey, p.AreaCode });
            e.HasIndex(p => new { p.Pinyin, p.AreaCode });
            e.HasIndex(p => new { p.Initials, p.AreaCode });
            e.HasIndex(p => new { p.AreaCode, p.NameKey, p.Pinyin, p.Initials });
            e.HasIndex(p => p.PhoneIndex).HasFilter("phone_index is not null");

            // A good number is found through its holder; this is for the others.
            e.HasIndex(p => p.IdNumberIndex).HasFilter("id_state > 1");

            // What changed since a snapshot was taken is found along this one, and along the same of households and memberships.
            e.HasIndex(p => p.KnownFrom);
            e.Ignore(p => p.IsLive);
        });
        model.Entity<NumberHolder>(e =>
        {
            e.HasKey(h => h.NumberIndex);
            e.HasIndex(h => h.PersonId);
        });
        model.Entity<PersonPast>(e =>
        {
            e.HasKey(p => p.PersonPastId);
            e.HasIndex(p => p.PersonId);
        });
    }

    private static void MapHouseholds(ModelBuilder model)
    {
        model.Entity<Household>(e =>
        {
            e.HasKey(h => h.HouseholdId);
            e.Property(h => h.AddressKey).ByBytes();
            e.HasIndex(h => h.Number).IsUnique();
            e.HasIndex(h => new { h.AreaCode, h.AddressKey });
            e.HasIndex(h => new { h.AddressKey, h.AreaCode });
            e.HasIndex(h => h.KnownFrom);
        });
        model.Entity<HouseholdPast>(e =>
        {
            e.HasKey(h => h.HouseholdPastId);
            e.HasIndex(h => h.HouseholdId);
        });
        model.Entity<Membership>(e =>
        {
            e.HasKey(m => m.MembershipId);
            e.HasIndex(m => m.HouseholdId);
            e.HasIndex(m => m.PersonId);
            e.HasIndex(m => m.KnownFrom);
        });
        model.Entity<Relative>(e =>
        {
            e.HasKey(r => r.RelativeId);
            e.HasIndex(r => new { r.PersonId, r.OtherPersonId, r.Kind }).IsUnique();
            e.HasIndex(r => r.OtherPersonId);
        });
    }
}

public static class RegistrySets
{
    extension(HuiminDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<PersonPast> PersonPasts => db.Set<PersonPast>();
        public DbSet<NumberHolder> NumberHolders => db.Set<NumberHolder>();
        public DbSet<Household> Households => db.Set<Household>();
        public DbSet<HouseholdPast> HouseholdPasts => db.Set<HouseholdPast>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<Relative> Relatives => db.Set<Relative>();
        public DbSet<RegistryFinding> Findings => db.Set<RegistryFinding>();
        public DbSet<MergeProposal> MergeProposals => db.Set<MergeProposal>();
        public DbSet<Reveal> Reveals => db.Set<Reveal>();
        public DbSet<RevealApproval> RevealApprovals => db.Set<RevealApproval>();
        public DbSet<ExportRequest> Exports => db.Set<ExportRequest>();
        public DbSet<ImportMapping> ImportMappings => db.Set<ImportMapping>();
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();
    }
}
