using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

internal static class DraftRecords
{
    public static void Map(ModelBuilder model) => model.Entity<ImportDraft>(e =>
    {
        e.HasKey(d => d.DraftId);
        e.HasIndex(d => d.OwnerId);
    });
}

public static class DraftSets
{
    extension(HuiminDb db)
    {
        public DbSet<ImportDraft> ImportDrafts => db.Set<ImportDraft>();
    }
}
