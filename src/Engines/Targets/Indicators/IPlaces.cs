namespace Huimin.Targets;

/// <summary>
/// The divisions of the district, and where a household that has moved was on a day (地点). Targets knows no register: the executable puts the two together.
/// </summary>
public interface IPlaces
{
    /// <summary>Code of the district.</summary>
    string District { get; }

    string NameOf(string code);

    /// <summary>The divisions directly below that are in force.</summary>
    IReadOnlyList<string> Below(string code);

    /// <summary>A SELECT of the ids of all households that ever were in another division than now.</summary>
    string MovedHouseholds { get; }

    /// <summary>Where those households were, as known at an instant.</summary>
    Task<IReadOnlyDictionary<Guid, Moves>> MovesAsync(Data.Reading reading, DateTime known, CancellationToken ct);
}

/// <summary>Where one household was (居住地变动): stretches in order of their days.</summary>
public sealed record Moves(IReadOnlyList<(DateOnly From, DateOnly? To, string AreaCode)> Stretches)
{
    /// <summary>Before the first stretch it is taken to have been where it was first known.</summary>
    public string? On(DateOnly day)
    {
        foreach (var (from, to, area) in Stretches)
        {
            if (day >= from && (to is null || day < to)) return area;
        }

        return Stretches.Count > 0 && day < Stretches[0].From ? Stretches[0].AreaCode : null;
    }
}
