using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Exchange;

/// <summary>What this room stores: the outbox, found along what is due, and the inbox, unique by source and message.</summary>
internal sealed class ExchangeRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Question>(e =>
        {
            e.ToTable("exchange_question");
            e.HasKey(q => q.QuestionId);
            e.HasIndex(q => q.AboutId);
            e.HasIndex(q => q.NextAt).HasFilter("next_at is not null");
        });
        model.Entity<Answer>(e =>
        {
            e.ToTable("exchange_answer");
            e.HasKey(a => a.AnswerId);
            e.HasIndex(a => new { a.Source, a.MessageId }).IsUnique();
            e.HasIndex(a => a.QuestionId);
        });
    }
}

public static class ExchangeSets
{
    extension(HuiminDb db)
    {
        public DbSet<Question> Questions => db.Set<Question>();
        public DbSet<Answer> Answers => db.Set<Answer>();
    }
}
