using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>What this line stores: designated providers, the vouchers of each month, the orders paid with them, and what is settled with a provider for a month.</summary>
internal sealed class VoucherRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<CareProvider>(e =>
        {
            e.HasKey(p => p.ProviderId);
            e.HasIndex(p => p.CreditCode).IsUnique();
        });
        model.Entity<ProviderChange>(e =>
        {
            e.HasKey(c => c.ChangeId);
            e.HasIndex(c => c.ProviderId);
        });
        model.Entity<VoucherIssue>(e =>
        {
            e.HasKey(i => i.IssueId);
            e.HasIndex(i => new { i.Month, i.State });
        });
        model.Entity<Voucher>(e =>
        {
            e.ToTable("care_voucher");
            e.HasKey(v => v.VoucherId);
            e.Ignore(v => v.LeftFen);
            e.HasIndex(v => new { v.PersonId, v.Month }).IsUnique();
            e.HasIndex(v => new { v.Month, v.AreaCode });
            e.HasIndex(v => v.HouseholdId);
        });
        model.Entity<ServiceOrder>(e =>
        {
            e.ToTable("care_order");
            e.HasKey(o => o.OrderId);
            e.Ignore(o => o.SelfPaidFen);
            e.HasIndex(o => new { o.ProviderId, o.OrderNumber }).IsUnique();
            e.HasIndex(o => new { o.ProviderId, o.Month });
            e.HasIndex(o => o.VoucherId);
            e.HasIndex(o => o.HouseholdId);
            e.HasIndex(o => o.ServedOn);
        });
        model.Entity<ProviderStatement>(e =>
        {
            e.HasKey(s => s.StatementId);
            e.HasIndex(s => new { s.ProviderId, s.Month }).IsUnique();
            e.HasIndex(s => s.Month);
        });
    }
}

public static class VoucherSets
{
    extension(HuiminDb db)
    {
        public DbSet<CareProvider> CareProviders => db.Set<CareProvider>();
        public DbSet<ProviderChange> ProviderChanges => db.Set<ProviderChange>();
        public DbSet<VoucherIssue> VoucherIssues => db.Set<VoucherIssue>();
        public DbSet<Voucher> Vouchers => db.Set<Voucher>();
        public DbSet<ServiceOrder> ServiceOrders => db.Set<ServiceOrder>();
        public DbSet<ProviderStatement> ProviderStatements => db.Set<ProviderStatement>();
    }
}
