using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>
/// A promise of a plan that somebody answers for (目标): a figure bound to an indicator, or, where no record can measure it, a task with evidence. One of each
/// figure of a plan.
/// </summary>
public sealed class Goal : IVersioned
{
    public required Guid GoalId { get; init; }
    public required Guid PlanId { get; init; }
    public required Guid FigureId { get; init; }
    public required int Year { get; init; }

    /// <summary>What is promised, in the plan's words.</summary>
    public required string Title { get; set; }

    /// <summary>Code of the indicator that measures it; null for a task (任务).</summary>
    public string? IndicatorCode { get; set; }

    /// <summary>Why the product proposed it, or what the person chose instead.</summary>
    public required string Reason { get; set; }

    /// <summary>One of <c>= &gt;= &lt;= &gt; &lt; ~</c>.</summary>
    public required string Comparator { get; set; }

    /// <summary>To be reached, in millionths of the base unit, as the plan's figure.</summary>
    public required long GoalMillionths { get; set; }
    public required string Unit { get; set; }
    public required DateOnly DueOn { get; set; }

    /// <summary>责任单位或责任人</summary>
    public required string Owner { get; set; }

    /// <summary>协助单位</summary>
    public string Helpers { get; set; } = "";

    /// <summary>What proves that a task is done (佐证).</summary>
    public string Evidence { get; set; } = "";
    public DateOnly? DoneOn { get; set; }

    /// <summary>完成数量 of a task as a person reported it (人工填报), in millionths of the unit; null where only the milestones say so.</summary>
    public long? DoneMillionths { get; set; }
    public required Guid BoundBy { get; set; }
    public required DateTime BoundAt { get; set; }
    public int Version { get; set; }

    public bool IsTask => IndicatorCode is null;
}

/// <summary>A part of a goal (分解): what is to be reached by the end of a month, or by a town in the year.</summary>
public sealed class GoalPart
{
    public required Guid GoalPartId { get; init; }
    public required Guid GoalId { get; init; }

    /// <summary>A month as 2026-03, or the code of a town.</summary>
    public required string Place { get; init; }

    /// <summary>By the end of the month, counted from January; or the town's share of the year.</summary>
    public required long GoalMillionths { get; set; }

    public string Owner { get; set; } = "";

    public bool IsMonth => Place.Length == 7;
}

/// <summary>A step on the way to a task (里程碑).</summary>
public sealed class Milestone : IVersioned
{
    public required Guid MilestoneId { get; init; }
    public required Guid GoalId { get; init; }
    public required string Title { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateOnly? DoneOn { get; set; }
    public string Evidence { get; set; } = "";

    /// <summary>完成数量 that this step brought, as a person reported it (人工填报), in millionths of the goal's unit.</summary>
    public long? DoneMillionths { get; set; }
    public int Version { get; set; }
}

internal static class GoalTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Goal>(e =>
        {
            e.ToTable("goal");
            e.HasKey(g => g.GoalId);
            e.HasIndex(g => g.FigureId).IsUnique();
            e.HasIndex(g => g.Year);
            e.HasOne<PlanDocument>().WithMany().HasForeignKey(g => g.PlanId);
        });
        model.Entity<GoalPart>(e =>
        {
            e.ToTable("goal_part");
            e.HasKey(p => p.GoalPartId);
            e.HasIndex(p => new { p.GoalId, p.Place }).IsUnique();
            e.HasOne<Goal>().WithMany().HasForeignKey(p => p.GoalId);
        });
        model.Entity<Milestone>(e =>
        {
            e.ToTable("goal_milestone");
            e.HasKey(m => m.MilestoneId);
            e.HasIndex(m => m.GoalId);
            e.HasOne<Goal>().WithMany().HasForeignKey(m => m.GoalId);
        });
    }
}

public static class GoalSets
{
    extension(HuiminDb db)
    {
        public DbSet<Goal> Goals => db.Set<Goal>();
        public DbSet<GoalPart> GoalParts => db.Set<GoalPart>();
        public DbSet<Milestone> Milestones => db.Set<Milestone>();
    }
}
