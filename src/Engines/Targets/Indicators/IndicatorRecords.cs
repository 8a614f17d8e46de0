using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>
/// One counted figure of one period and division (指标单元格): village, town or district. An aggregate, so it belongs to nobody's divisions; cells of
/// fewer than five are hidden when they are read. Where the district has a cell, a division without one stands at zero.
/// </summary>
public sealed class IndicatorCell
{
    public required string Code { get; init; }
    public required int Version { get; init; }

    /// <summary><see cref="Targets.Period"/> as text.</summary>
    public required string Period { get; init; }

    /// <summary>6, 9 or 12 digits.</summary>
    public required string Division { get; init; }
    public required long Numerator { get; init; }

    /// <summary>Null where the indicator has none.</summary>
    public long? Denominator { get; init; }

    /// <summary>样本量</summary>
    public required long Sample { get; init; }

    /// <summary>The instant up to which records were counted (数据截止时间).</summary>
    public required DateTime KnownAt { get; init; }
}

/// <summary>A cell as it was reported when its month was closed (冻结副本). Never changed: the past is corrected beside it.</summary>
public sealed class FrozenCell : IAppendOnly
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Period { get; init; }
    public required string Division { get; init; }
    public required long Numerator { get; init; }
    public long? Denominator { get; init; }
    public required long Sample { get; init; }
    public required DateTime KnownAt { get; init; }
}

/// <summary>The closing of a month of figures (月份关账): asked for by one person, confirmed by another.</summary>
public sealed class IndicatorMonth : IVersioned
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }
    public required Guid AskedBy { get; set; }
    public required DateTime AskedAt { get; set; }
    public Guid? ClosedBy { get; set; }
    public DateTime? ClosedAt { get; set; }
    public int Version { get; set; }
}

internal static class IndicatorTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<IndicatorCell>(e =>
        {
            e.ToTable("indicator_cell");
            e.HasKey(c => new { c.Code, c.Period, c.Division, c.Version });
            e.HasIndex(c => new { c.Division, c.Period });
            e.Property(c => c.Code).HasMaxLength(12);
            e.Property(c => c.Period).HasMaxLength(7);
            e.Property(c => c.Division).HasMaxLength(12);
        });
        model.Entity<FrozenCell>(e =>
        {
            e.ToTable("indicator_frozen");
            e.HasKey(c => new { c.Code, c.Period, c.Division, c.Version });
            e.HasIndex(c => new { c.Division, c.Period });
            e.Property(c => c.Code).HasMaxLength(12);
            e.Property(c => c.Period).HasMaxLength(7);
            e.Property(c => c.Division).HasMaxLength(12);
        });
        model.Entity<IndicatorMonth>(e =>
        {
            e.ToTable("indicator_month");
            e.HasKey(m => m.Month);
        });
    }
}

public static class IndicatorSets
{
    extension(HuiminDb db)
    {
        public DbSet<IndicatorCell> IndicatorCells => db.Set<IndicatorCell>();
        public DbSet<FrozenCell> FrozenCells => db.Set<FrozenCell>();
        public DbSet<IndicatorMonth> IndicatorMonths => db.Set<IndicatorMonth>();
    }
}
