using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>What this room stores. Everything of a case is found along its id; what waits is found along division and deadline.</summary>
internal sealed class CaseRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<CaseFile>(e =>
        {
            e.ToTable("case_file");
            e.HasKey(c => c.CaseId);
            e.HasIndex(c => c.Number).IsUnique();
            e.HasIndex(c => c.HouseholdId);
            e.HasIndex(c => new { c.Procedure, c.SubjectId }).IsUnique().HasFilter("closed_at is null");
            e.HasIndex(c => new { c.Procedure, c.AppliedOn, c.IsSampled }).HasFilter("is_sampled is not null");
            e.HasIndex(c => c.ApplicantId);

            // Every page counts what waits and what is late from this one alone.
            e.HasIndex(c => new { c.AreaCode, c.DueAt, c.WaitsFor }).HasFilter("closed_at is null");
        });
        model.Entity<CaseEvent>(e =>
        {
            e.ToTable("case_event");
            e.HasKey(c => c.CaseEventId);
            e.HasIndex(c => c.CaseId);
        });
        model.Entity<CaseDeadline>(e =>
        {
            e.ToTable("case_deadline");
            e.HasKey(c => c.CaseDeadlineId);
            e.HasIndex(c => c.CaseId);
            e.HasIndex(c => c.DueAt).HasFilter("met_at is null and stopped_at is null");
        });
        model.Entity<CaseEvidence>(e =>
        {
            e.ToTable("case_evidence");
            e.HasKey(c => c.EvidenceId);
            e.HasIndex(c => c.CaseId);
        });
        model.Entity<EvidenceContent>(e =>
        {
            e.ToTable("evidence_content");
            e.HasKey(c => c.EvidenceId);
        });
        model.Entity<PublicNotice>(e =>
        {
            e.ToTable("public_notice");
            e.HasKey(n => n.NoticeId);
            e.HasIndex(n => n.CaseId);
            e.HasIndex(n => new { n.AreaCode, n.ToDay }).HasFilter("taken_down_at is null");
        });
        model.Entity<Letter>(e =>
        {
            e.ToTable("letter");
            e.HasKey(l => l.LetterId);
            e.HasIndex(l => l.CaseId);
            e.HasIndex(l => l.Token).IsUnique();
        });
        model.Entity<Referral>(e =>
        {
            e.ToTable("referral");
            e.HasKey(r => r.ReferralId);
            e.HasIndex(r => r.HouseholdId);
            e.HasIndex(r => new { r.AreaCode, r.DueOn }).HasFilter("answered_on is null");
        });
        model.Entity<Conference>(e =>
        {
            e.ToTable("conference");
            e.HasKey(c => c.ConferenceId);
            e.HasIndex(c => c.HouseholdId);
        });
    }
}

public static class CaseSets
{
    extension(HuiminDb db)
    {
        public DbSet<CaseFile> Cases => db.Set<CaseFile>();
        public DbSet<CaseEvent> CaseEvents => db.Set<CaseEvent>();
        public DbSet<CaseDeadline> CaseDeadlines => db.Set<CaseDeadline>();
        public DbSet<CaseEvidence> CaseEvidence => db.Set<CaseEvidence>();
        public DbSet<EvidenceContent> EvidenceContents => db.Set<EvidenceContent>();
        public DbSet<PublicNotice> PublicNotices => db.Set<PublicNotice>();
        public DbSet<Letter> Letters => db.Set<Letter>();
        public DbSet<Referral> Referrals => db.Set<Referral>();
        public DbSet<Conference> Conferences => db.Set<Conference>();
    }
}
