using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// An earlier state of a person (历史版本): true from <see cref="ValidFrom"/> up to <see cref="ValidTo"/>, held for true from
/// <see cref="KnownFrom"/> up to <see cref="KnownTo"/>. Together with <see cref="Person"/> the rows cover each day and each state of knowledge once. Never changed, but that <see cref="AreaCode"/> follows the person.
/// </summary>
public sealed class PersonPast : IScoped
{
    public required Guid PersonPastId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The person's present division, so that who may see the person may see the past.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>The division of residence at that time.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCodeThen { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it was no longer true; null while it was thought to go on.</summary>
    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? ValidTo { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateTime KnownFrom { get; init; }

    /// <summary>The instant at which we knew better; null for what is still held for true about that time.</summary>
    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateTime? KnownTo { get; init; }

    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string Name { get; init; }
    public Sex Sex { get; init; }

    [Personal(Why.Eligibility, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? BirthDate { get; init; }
    public IdState IdState { get; init; }
    public NoIdReason NoIdReason { get; init; }

    /// <summary>Sealed in the place of the person's own row, as it was copied from there.</summary>
    [Personal(Why.Identify, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Reveal)]
    public byte[]? IdNumberSealed { get; init; }

    [Personal(Why.Contact, Why.Duty, PersonalLevel.Sensitive, Why.WhileListed, Why.Reveal)]
    public byte[]? PhoneSealed { get; init; }

    [Personal(Why.Eligibility, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Read)]
    public string EthnicCode { get; init; } = "";
    public HukouKind Hukou { get; init; }
    public DisabilityCategory? DisabilityCategory { get; init; }
    public DisabilityDegree? DisabilityDegree { get; init; }

    [Personal(Why.Eligibility, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Read)]
    public DateOnly? DisabilityValidUntil { get; init; }
    public bool IsProtected { get; init; }

    [Personal(Why.Eligibility, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? DeathDate { get; init; }
    public Guid? MergedInto { get; init; }

    /// <summary>The state of a person as it stands in its row, with when it was true and held for true.</summary>
    internal static PersonPast Of(Person p, Guid id, string areaThen, DateOnly? validTo, DateTime knownFrom, DateTime? knownTo) => new()
    {
        PersonPastId = id,
        PersonId = p.PersonId,
        AreaCode = p.AreaCode,
        AreaCodeThen = areaThen,
        ValidFrom = p.ValidFrom,
        ValidTo = validTo,
        KnownFrom = knownFrom,
        KnownTo = knownTo,
        Name = p.Name,
        Sex = p.Sex,
        BirthDate = p.BirthDate,
        IdState = p.IdState,
        NoIdReason = p.NoIdReason,
        IdNumberSealed = p.IdNumberSealed,
        PhoneSealed = p.PhoneSealed,
        EthnicCode = p.EthnicCode,
        Hukou = p.Hukou,
        DisabilityCategory = p.DisabilityCategory,
        DisabilityDegree = p.DisabilityDegree,
        DisabilityValidUntil = p.DisabilityValidUntil,
        IsProtected = p.IsProtected,
        DeathDate = p.DeathDate,
        MergedInto = p.MergedInto,
    };
}
