using Huimin.Data;

namespace Huimin.Registry;

/// <summary>A household of the register (家庭户, 一户一档), as we know it now.</summary>
public sealed class Household : IScoped, IVersioned
{
    public required Guid HouseholdId { get; init; }

    /// <summary>Number of the household (户号), one in the district.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string Number { get; init; }

    /// <summary>The village or community, 12 digits.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Address below the village (住址); null where a member is protected, then it is sealed.</summary>
    [Personal(Why.Contact, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public string? Address { get; set; }

    [Personal(Why.Contact, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Reveal)]
    public byte[]? AddressSealed { get; set; }

    /// <summary>The address in simplified characters without signs, for search; null where it is sealed.</summary>
    [Personal(Why.Contact, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Nobody)]
    public string? AddressKey { get; set; }

    /// <summary>The head (户主).</summary>
    public Guid? HeadPersonId { get; set; }

    public HouseholdKind Kind { get; set; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The first day on which it was no longer a household (销户).</summary>
    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? ValidTo { get; set; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateTime KnownFrom { get; set; }

    public int Version { get; set; }

    /// <summary>Where the address is sealed.</summary>
    public static SealedColumn AddressColumn { get; } = new("household", "address_sealed");
}

/// <summary>Kind of household (户别).</summary>
public enum HouseholdKind
{
    /// <summary>家庭户</summary>
    Family = 1,

    /// <summary>集体户: homes, dormitories, monasteries.</summary>
    Collective = 2,
}
