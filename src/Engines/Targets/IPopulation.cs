namespace Huimin.Targets;

/// <summary>
/// How many people live in the district (本区人口), so that a plan which counts more of them is doubted. Targets knows no register: whoever keeps one
/// tells it, and the executable puts the two together.
/// </summary>
public interface IPopulation
{
    /// <summary>Null where nobody knows.</summary>
    Task<long?> CountAsync(CancellationToken ct);
}
