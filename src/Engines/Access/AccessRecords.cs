using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>What Access stores. None of it belongs to one division: administrators work for the whole district.</summary>
internal sealed class AccessRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<StaffPerson>(e =>
        {
            e.HasKey(p => p.StaffPersonId);
            e.HasIndex(p => p.IdNumberIndex).IsUnique();
        });
        model.Entity<Account>(e =>
        {
            e.HasKey(a => a.AccountId);
            e.HasIndex(a => a.LoginName).IsUnique();
            e.HasOne<StaffPerson>().WithMany().HasForeignKey(a => a.StaffPersonId).OnDelete(DeleteBehavior.Restrict);
            e.Property(a => a.LoginName).HasMaxLength(40);
        });
        model.Entity<Post>(e =>
        {
            e.HasKey(p => p.PostId);
            e.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PostArea>(e =>
        {
            e.HasKey(a => new { a.PostId, a.AreaCode });
            e.HasOne<Post>().WithMany().HasForeignKey(a => a.PostId).OnDelete(DeleteBehavior.Restrict);
            e.Property(a => a.AreaCode).HasMaxLength(12);
        });
        model.Entity<Delegation>(e =>
        {
            e.HasKey(d => d.DelegationId);
            e.HasOne<Post>().WithMany().HasForeignKey(d => d.PostId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(d => d.FromAccountId);
            e.HasIndex(d => d.ToAccountId);
        });
        model.Entity<Session>(e =>
        {
            e.HasKey(s => s.SessionId);
            e.HasIndex(s => s.TokenHash).IsUnique();
            e.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<KinDeclared>(e =>
        {
            e.HasKey(k => k.KinDeclaredId);
            e.HasIndex(k => k.IdNumberIndex);
            e.HasIndex(k => k.StaffPersonId);
        });
    }
}

public static class AccessSets
{
    extension(HuiminDb db)
    {
        internal DbSet<StaffPerson> StaffPeople => db.Set<StaffPerson>();
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<Post> Posts => db.Set<Post>();
        public DbSet<PostArea> PostAreas => db.Set<PostArea>();
        public DbSet<Delegation> Delegations => db.Set<Delegation>();
        public DbSet<KinDeclared> KinDeclared => db.Set<KinDeclared>();
        internal DbSet<Session> Sessions => db.Set<Session>();
    }
}
