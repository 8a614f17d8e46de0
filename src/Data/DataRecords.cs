using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>The first answer given to a client key (C1): the same key and body get it again.</summary>
public sealed class WorkAnswer : IAppendOnly
{
    public required Guid Key { get; init; }
    public required Guid ActorId { get; init; }
    public required string Operation { get; init; }

    /// <summary>Keyed hash of the request body.</summary>
    public required byte[] RequestHash { get; init; }
    public required string AnswerJson { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>What the storey itself stores: the audit trail with its seals, and the answers given.</summary>
public sealed class DataRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AuditRecord>(e =>
        {
            e.HasKey(r => r.Seq);
            e.Property(r => r.Seq).ValueGeneratedNever();
            e.HasIndex(r => new { r.ActorId, r.Seq });
            e.HasIndex(r => new { r.SubjectId, r.Seq });
            e.HasIndex(r => new { r.Operation, r.Seq });
        });
        model.Entity<AuditSeal>(e =>
        {
            e.HasKey(s => s.SealNo);
            e.Property(s => s.SealNo).ValueGeneratedNever();
        });
        model.Entity<WorkAnswer>(e => e.HasKey(a => a.Key));
    }
}

public static class DataSets
{
    extension(HuiminDb db)
    {
        public DbSet<AuditRecord> AuditRecords => db.Set<AuditRecord>();
        public DbSet<AuditSeal> AuditSeals => db.Set<AuditSeal>();
        internal DbSet<WorkAnswer> WorkAnswers => db.Set<WorkAnswer>();
    }
}
