using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What this room stores. The unique indexes are the rules that no race can break (C2): one live payable, one re-issue, one answer for each line.</summary>
internal sealed class PaymentRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        MapPayables(model);
        MapBatches(model);
        GrantRecords.Map(model);
        model.Entity<PayAccount>(e =>
        {
            e.HasKey(a => a.PayAccountId);
            e.HasIndex(a => a.SubjectId).IsUnique().HasFilter("state = 2").HasDatabaseName("ix_pay_account_active");
            e.HasIndex(a => new { a.SubjectId, a.State });
            e.HasIndex(a => a.NumberIndex);
            e.HasIndex(a => new { a.AreaCode, a.State });

            // Those that wait for another person; every page counts them.
            e.HasIndex(a => new { a.AreaCode, a.AskedBy }).HasFilter("state = 1");

            // Those whose change nobody has told the holder yet; every page counts them too.
            e.HasIndex(a => a.AreaCode).HasFilter("is_change and told_at is null").HasDatabaseName("ix_pay_account_untold");
        });
        model.Entity<PayRequest>(e =>
        {
            e.HasKey(r => r.RequestId);
            e.HasIndex(r => r.PayableId).IsUnique().HasFilter("decided_at is null").HasDatabaseName("ix_pay_request_open");
            e.HasIndex(r => r.HouseholdId);
        });
        model.Entity<LedgerTransaction>(e =>
        {
            e.HasKey(t => t.TransactionId);
            e.HasIndex(t => t.BatchId);
            e.HasIndex(t => t.SubjectId);
        });
        model.Entity<LedgerEntry>(e =>
        {
            e.HasKey(t => new { t.TransactionId, t.LineNo });
            e.HasIndex(t => t.PayableId).HasFilter("payable_id is not null");
        });
        model.Entity<RecoveryClaim>(e =>
        {
            e.HasKey(c => c.ClaimId);
            e.Ignore(c => c.RestFen);
            e.HasIndex(c => new { c.SubjectId, c.Programme, c.Month, c.Cycle }).IsUnique();
            e.HasIndex(c => c.HouseholdId);
        });
        model.Entity<RecoveryMove>(e =>
        {
            e.HasKey(m => m.MoveId);
            e.HasIndex(m => m.ClaimId);
        });
    }

    private static void MapPayables(ModelBuilder model)
    {
        model.Entity<PayCycle>(e => e.HasKey(c => c.Month));
        model.Entity<PayRun>(e =>
        {
            e.HasKey(r => r.RunId);
            e.HasIndex(r => r.Cycle);
        });
        model.Entity<Payable>(e =>
        {
            e.HasKey(p => p.PayableId);
            e.HasIndex(p => new { p.SubjectId, p.Programme, p.Month, p.Kind, p.Cycle }).IsUnique().HasFilter("state < 8").HasDatabaseName("ix_payable_live");
            e.HasIndex(p => p.ReissueOf).IsUnique().HasFilter("reissue_of is not null and state < 9").HasDatabaseName("ix_payable_reissue");
            e.HasIndex(p => p.HouseholdId);
            e.HasIndex(p => p.PayeeId);
            e.HasIndex(p => p.BatchId);
            e.HasIndex(p => new { p.Cycle, p.Programme, p.State, p.AmountFen });
            e.HasIndex(p => new { p.State, p.AreaCode });
        });
    }

    private static void MapBatches(ModelBuilder model)
    {
        model.Entity<PayBatch>(e =>
        {
            e.HasKey(b => b.BatchId);
            e.HasIndex(b => b.Number).IsUnique();
            e.HasIndex(b => new { b.Cycle, b.Programme });
        });
        model.Entity<PayLine>(e =>
        {
            e.HasKey(l => new { l.BatchId, l.LineNo });
            e.HasIndex(l => l.PayableId);
        });
        model.Entity<PayApproval>(e =>
        {
            e.HasKey(a => a.ApprovalId);
            e.HasIndex(a => a.BatchId);
        });
        model.Entity<PayReturn>(e =>
        {
            e.HasKey(r => r.ReturnId);
            e.HasIndex(r => r.ContentHash).IsUnique();
            e.HasIndex(r => new { r.BatchId, r.Part }).IsUnique();
        });
        model.Entity<PayReturnLine>(e =>
        {
            e.HasKey(l => new { l.ReturnId, l.LineNo });
            e.HasIndex(l => new { l.BatchId, l.LineNo }).IsUnique().HasFilter("outcome <> 4").HasDatabaseName("ix_pay_return_line_once");
            e.HasIndex(l => l.Serial).IsUnique().HasFilter("outcome <> 4").HasDatabaseName("ix_pay_return_line_serial");
            e.HasIndex(l => l.PayableId);
        });
    }
}

public static class PaymentSets
{
    extension(HuiminDb db)
    {
        public DbSet<PayAccount> PayAccounts => db.Set<PayAccount>();
        public DbSet<Payable> Payables => db.Set<Payable>();
        public DbSet<PayRequest> PayRequests => db.Set<PayRequest>();
        public DbSet<PayCycle> PayCycles => db.Set<PayCycle>();
        public DbSet<PayRun> PayRuns => db.Set<PayRun>();
        public DbSet<LedgerTransaction> LedgerTransactions => db.Set<LedgerTransaction>();
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();
        public DbSet<PayBatch> PayBatches => db.Set<PayBatch>();
        public DbSet<PayLine> PayLines => db.Set<PayLine>();
        public DbSet<PayApproval> PayApprovals => db.Set<PayApproval>();
        public DbSet<PayReturn> PayReturns => db.Set<PayReturn>();
        public DbSet<PayReturnLine> PayReturnLines => db.Set<PayReturnLine>();
        public DbSet<RecoveryClaim> RecoveryClaims => db.Set<RecoveryClaim>();
        public DbSet<RecoveryMove> RecoveryMoves => db.Set<RecoveryMove>();
    }
}
