using Huimin.Data;

namespace Huimin.Entitlements;

/// <summary>A reform (changed standards, a draft rule) with what it would cost (模拟方案). It names nobody: figures by town, kind of household and programme.</summary>
public sealed class Scenario : IVersioned
{
    public required Guid ScenarioId { get; init; }
    public required string Name { get; init; }

    /// <summary>First day of the month that was simulated.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The changed parameters: key and value, as JSON.</summary>
    public required string Changes { get; init; }

    /// <summary><see cref="SimulationResult"/> as JSON.</summary>
    public required string Result { get; init; }
    public required DateTime MadeAt { get; init; }
    public required Guid MadeBy { get; init; }
    public int Version { get; set; }
}
