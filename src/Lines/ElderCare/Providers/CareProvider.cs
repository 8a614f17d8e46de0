using Huimin.Data;

namespace Huimin.ElderCare;

/// <summary>
/// A provider of care that takes vouchers (定点机构): designated by the district for kinds of service, from a day until a day, suspended or ended by the day. An
/// organisation, public with its credit code.
/// </summary>
public sealed class CareProvider : IVersioned
{
    public required Guid ProviderId { get; init; }
    public required string Name { get; init; }

    /// <summary>统一社会信用代码, checked.</summary>
    public required string CreditCode { get; init; }
    public required CareService Services { get; init; }

    /// <summary>The first day of the designation.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The last day that was agreed; null where none was.</summary>
    public DateOnly? UntilDay { get; init; }
    public required Guid RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public int Version { get; set; }

    /// <summary>How it stands on a day, by its changes.</summary>
    public Standing On(DateOnly day, IEnumerable<ProviderChange> changes)
    {
        if (day < FromDay) return Standing.NotYet;
        var last = changes.Where(c => c.ProviderId == ProviderId && c.Day <= day).OrderBy(c => c.Day).ThenBy(c => c.RecordedAt).LastOrDefault()?.Step;
        if (last == ProviderStep.Ended) return Standing.Ended;
        if (day > UntilDay) return Standing.Expired;
        return last == ProviderStep.Suspended ? Standing.Suspended : Standing.Designated;
    }
}

/// <summary>A designation was suspended, resumed or ended, from a day on (定点变更).</summary>
public sealed class ProviderChange : IAppendOnly
{
    public required Guid ChangeId { get; init; }
    public required Guid ProviderId { get; init; }
    public required ProviderStep Step { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Day { get; init; }
    public required string Reason { get; init; }
    public required Guid RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
}
