using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What is written about a person, as a form or a file gives it (人员登记项).</summary>
public sealed record PersonFields
{
    /// <summary>Village or community, 12 digits.</summary>
    public required string AreaCode { get; init; }
    public required string Name { get; init; }

    /// <summary>18 or 15 characters; empty with a <see cref="NoIdReason"/>.</summary>
    public string? IdNumber { get; init; }
    public NoIdReason NoIdReason { get; init; }

    /// <summary>Taken from the number where it is good.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Taken from the number where it is good.</summary>
    public DateOnly? BirthDate { get; init; }
    public string? Phone { get; init; }

    /// <summary>Code or name.</summary>
    public string? Ethnic { get; init; }
    public HukouKind Hukou { get; init; }
    public DisabilityCategory? DisabilityCategory { get; init; }
    public DisabilityDegree? DisabilityDegree { get; init; }
    public DateOnly? DisabilityValidUntil { get; init; }
    public bool IsProtected { get; init; }
}

/// <summary>The same, checked and in the forms that are stored.</summary>
internal sealed record CheckedPerson(
    string AreaCode, string Name, IdNumber? IdNumber, NoIdReason NoIdReason, Sex Sex, DateOnly? BirthDate, PhoneNumber? Phone, string EthnicCode, PersonFields Fields)
{
    /// <summary>Checks one after the other; the answer points at the field.</summary>
    public static Result<CheckedPerson> Of(PersonFields f, DivisionCatalogue divisions, DateOnly day, DateOnly today)
    {
        if (f.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(f.AreaCode));
        if (divisions.Check(f.AreaCode, day) is { Ok: false } area) return area.Refusal.For(nameof(f.AreaCode));
        var name = PersonName.Read(f.Name);
        if (!name.Ok) return name.Refusal.For(nameof(f.Name));
        IdNumber? number = null;
        if (!string.IsNullOrWhiteSpace(f.IdNumber))
        {
            var read = Values.IdNumber.Read(f.IdNumber, today);
            if (!read.Ok) return read.Refusal.For(nameof(f.IdNumber));
            number = read.Value;
        }
        else if (f.NoIdReason == NoIdReason.HasNumber)
        {
            return RegistryRefusals.NumberMissing.For(nameof(f.IdNumber));
        }

        var birth = number?.BirthDate ?? f.BirthDate;
        if (birth > today) return RegistryRefusals.BornLater.For(nameof(f.BirthDate));
        if (number is { } n && f.BirthDate is { } said && said != n.BirthDate) return RegistryRefusals.BirthContradicts.For(nameof(f.BirthDate));
        if (number is { } m && f.Sex is Sex.Male or Sex.Female && f.Sex != m.Sex) return RegistryRefusals.SexContradicts.For(nameof(f.Sex));
        PhoneNumber? phone = null;
        if (!string.IsNullOrWhiteSpace(f.Phone))
        {
            var read = PhoneNumber.Read(f.Phone);
            if (!read.Ok) return read.Refusal.For(nameof(f.Phone));
            phone = read.Value;
        }

        var ethnic = "";
        if (!string.IsNullOrWhiteSpace(f.Ethnic))
        {
            var read = EthnicGroup.Read(f.Ethnic);
            if (!read.Ok) return read.Refusal.For(nameof(f.Ethnic));
            ethnic = read.Value.Code;
        }

        if (f.DisabilityCategory is null != f.DisabilityDegree is null) return RegistryRefusals.DisabilityHalf.For(nameof(f.DisabilityDegree));
        return new CheckedPerson(f.AreaCode, name.Value, number, number is null ? f.NoIdReason : NoIdReason.HasNumber, number?.Sex ?? f.Sex ?? Sex.Unknown, birth, phone, ethnic, f);
    }

    public Person New(Guid personId, DateOnly validFrom, DateTime now, FieldVault vault)
    {
        var person = new Person
        {
            PersonId = personId,
            AreaCode = AreaCode,
            Name = Name,
            NameKey = "",
            Pinyin = "",
            Initials = "",
            ValidFrom = validFrom,
            KnownFrom = now,
        };
        WriteTo(person, vault);
        return person;
    }

    public void WriteTo(Person p, FieldVault vault)
    {
        p.AreaCode = AreaCode;
        p.Name = Name;
        p.NameKey = SearchKeys.OfName(Name);
        (p.Pinyin, p.Initials) = Pinyin.Of(p.NameKey);
        p.Sex = Sex;
        p.BirthDate = BirthDate;
        p.IdState = IdNumber is null ? IdState.None : IdState.Valid;
        p.NoIdReason = NoIdReason;
        p.IdNumberSealed = IdNumber is { } id ? vault.Seal(Person.IdNumberColumn, p.PersonId, id.Value) : null;
        p.IdNumberIndex = IdNumber is { } number ? SearchKeys.OfIdNumber(vault, number.Value) : null;
        p.PhoneSealed = Phone is { } phone ? vault.Seal(Person.PhoneColumn, p.PersonId, phone.Value) : null;
        p.PhoneIndex = Phone is { } call ? SearchKeys.OfPhone(vault, call.Value) : null;
        p.EthnicCode = EthnicCode;
        p.Hukou = Fields.Hukou;
        p.DisabilityCategory = Fields.DisabilityCategory;
        p.DisabilityDegree = Fields.DisabilityDegree;
        p.DisabilityValidUntil = Fields.DisabilityValidUntil;
        p.IsProtected = Fields.IsProtected;
    }
}
