using Huimin.Data;

namespace Huimin.Registry;

/// <summary>An earlier state of a household, on the same two axes as <see cref="PersonPast"/>.</summary>
public sealed class HouseholdPast : IScoped
{
    public required Guid HouseholdPastId { get; init; }
    public required Guid HouseholdId { get; init; }

    /// <summary>The household's present division.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCodeThen { get; init; }

    [Personal(Why.Contact, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public string? Address { get; init; }

    [Personal(Why.Contact, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Reveal)]
    public byte[]? AddressSealed { get; init; }
    public Guid? HeadPersonId { get; init; }
    public HouseholdKind Kind { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateOnly ValidFrom { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? ValidTo { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateTime KnownFrom { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateTime? KnownTo { get; init; }
}
