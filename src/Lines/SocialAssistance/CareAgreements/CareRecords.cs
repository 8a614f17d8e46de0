using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.SocialAssistance;

/// <summary>What this line stores beyond cases: care agreements. One person has one that goes on.</summary>
internal sealed class CareRecords : IRecords
{
    public void Map(ModelBuilder model) => model.Entity<CareAgreement>(e =>
    {
        e.ToTable("care_agreement");
        e.HasKey(c => c.AgreementId);
        e.HasIndex(c => c.Number).IsUnique();
        e.HasIndex(c => c.HouseholdId);
        e.HasIndex(c => c.PersonId).IsUnique().HasFilter("is_current");
        e.HasIndex(c => c.PersonId, "ix_care_agreement_of_person");
    });
}

public static class CareSets
{
    extension(HuiminDb db)
    {
        public DbSet<CareAgreement> CareAgreements => db.Set<CareAgreement>();
    }
}
