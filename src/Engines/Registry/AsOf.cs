namespace Huimin.Registry;

/// <summary>A look into the past (历史时点): what was true on a day, as we knew it at an instant.</summary>
/// <param name="Day">The day that is asked about.</param>
/// <param name="KnownAt">The state of knowledge; null for what we know now.</param>
public sealed record AsOf(DateOnly Day, DateTime? KnownAt = null)
{
    /// <summary>Whether a row that is true over days and known over instants is seen from here.</summary>
    public bool Sees(DateOnly validFrom, DateOnly? validTo, DateTime knownFrom, DateTime? knownTo)
    {
        var known = KnownAt ?? DateTime.MaxValue;
        return Day >= validFrom && (validTo is null || Day < validTo) && knownFrom <= known && (knownTo is null || known < knownTo);
    }
}
