using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>What this line stores: petitions, who asks, what happened, and the letters.</summary>
internal sealed class PetitionRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Petition>(e =>
        {
            e.ToTable("petition");
            e.HasKey(p => p.PetitionId);
            e.Ignore(p => p.DecidedOn).Ignore(p => p.ShownName);
            e.HasIndex(p => p.Number).IsUnique();
            e.HasIndex(p => new { p.AreaCode, p.State, p.DueAt });
            e.HasIndex(p => p.ReceivedOn);
        });
        model.Entity<Petitioner>(e =>
        {
            e.ToTable("petitioner");
            e.HasKey(p => p.PetitionerId);
            e.HasIndex(p => p.PetitionId);
            e.HasIndex(p => p.IdNumberIndex);
            e.HasIndex(p => p.PhoneIndex);
        });
        model.Entity<PetitionEvent>(e =>
        {
            e.ToTable("petition_event");
            e.HasKey(v => v.EventId);
            e.HasIndex(v => v.PetitionId);
        });
        model.Entity<PetitionLetter>(e =>
        {
            e.ToTable("petition_letter");
            e.HasKey(l => l.PetitionLetterId);
            e.HasIndex(l => l.PetitionId);
        });
    }
}

public static class PetitionSets
{
    extension(HuiminDb db)
    {
        public DbSet<Petition> Petitions => db.Set<Petition>();
        public DbSet<Petitioner> Petitioners => db.Set<Petitioner>();
        public DbSet<PetitionEvent> PetitionEvents => db.Set<PetitionEvent>();
        public DbSet<PetitionLetter> PetitionLetters => db.Set<PetitionLetter>();
    }
}
