using Huimin.Values;

namespace Huimin.Registry;

/// <summary>A row that was checked by itself, in the forms that are stored. Half a million of them are held at once: nothing here that is not needed.</summary>
internal sealed class CheckedRow
{
    public required int Line { get; init; }
    public required string Area { get; init; }
    public required string Name { get; init; }
    public required string NameKey { get; init; }
    public IdNumber Id { get; init; }

    /// <summary>A number that is not well formed, as it was written.</summary>
    public string? BadNumber { get; init; }
    public IdState State { get; set; }
    public NoIdReason NoIdReason { get; init; }
    public byte[]? IdIndex { get; init; }
    public Sex Sex { get; init; }
    public DateOnly? Birth { get; init; }
    public string? Phone { get; init; }
    public byte[]? PhoneIndex { get; init; }
    public string Ethnic { get; init; } = "";
    public HukouKind Hukou { get; init; }
    public DisabilityCategory? Category { get; init; }
    public DisabilityDegree? Degree { get; init; }
    public DateOnly? DisabilityUntil { get; init; }

    /// <summary>Null where the file does not tell.</summary>
    public bool? IsProtected { get; init; }
    public string? Household { get; private set; }
    public string? Relation { get; init; }
    public string? Address { get; private set; }

    /// <summary>Something that cannot be right but can be kept as a finding.</summary>
    public (FindingKind Kind, BadRow Row)? Doubt { get; set; }

    /// <summary>The other row of the same person, or of the same number.</summary>
    public CheckedRow? Twin { get; set; }

    /// <summary>This row lists the person of <see cref="Twin"/> a second time, in another household.</summary>
    public bool IsSecondListing { get; set; }

    /// <summary>The person in the register: found, or to be made.</summary>
    public Guid PersonId { get; set; }
    public ExistingPerson? Existing { get; set; }
    public bool IsDropped { get; set; }

    public CheckedRow At(string? household, string? address)
    {
        (Household, Address) = (household, address);
        return this;
    }

    /// <summary>Lets go of its own copies of what the household holds once for all.</summary>
    public void Share(HouseholdDraft household) => (Household, Address) = (household.Number, null);
}

/// <summary>A household as the file shows it.</summary>
internal sealed class HouseholdDraft
{
    public required string Number { get; init; }
    public required string Area { get; init; }
    public required int Line { get; init; }
    public HouseholdKind Kind { get; init; } = HouseholdKind.Family;
    public string? Address { get; set; }
    public bool HasProtected { get; set; }
    public CheckedRow? Head { get; set; }

    public Guid HouseholdId { get; set; }
    public ExistingHousehold? Existing { get; set; }
}

/// <summary>A person of the register as far as a row is compared with it.</summary>
internal sealed record ExistingPerson(
    Guid PersonId, string AreaCode, string NameKey, DateOnly? Birth, Sex Sex, IdState State, byte[]? IdIndex, byte[]? PhoneIndex, string Ethnic, HukouKind Hukou, DisabilityCategory? Category,
    DisabilityDegree? Degree, DateOnly? DisabilityUntil, bool IsProtected, DateOnly? DeathDate, DateOnly ValidFrom)
{
    public List<ExistingHome> Homes { get; } = [];
}

internal sealed record ExistingHome(Guid MembershipId, Guid HouseholdId, string Number, string Relation, DateOnly ValidFrom);

internal sealed record ExistingHousehold(Guid HouseholdId, string AreaCode, string? AddressKey, Guid? HeadPersonId, DateOnly? ValidTo);
