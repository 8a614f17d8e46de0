using Huimin.Values;

namespace Huimin.Demo;

/// <summary>A made-up person as a town would hand the register in. No such person exists: area 990101–990130 of the number belongs to no place.</summary>
public sealed record SyntheticPerson
{
    public required string Name { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required IdNumber IdNumber { get; init; }

    /// <summary>The number as it was written down; differs from <see cref="IdNumber"/> only where an error was planted.</summary>
    public string IdNumberText { get => field ?? IdNumber.Value; init; }

    /// <summary>Code of GB/T 3304: 15 土家族, 06 苗族, 01 汉族.</summary>
    public required string Ethnicity { get; init; }
    public required KinRelation Relation { get; init; }

    /// <summary>A child without parents, whose file is under special protection (特殊保护对象).</summary>
    public bool IsProtected { get; init; }
    public required MaritalStatus Marital { get; init; }
    public required Education Education { get; init; }

    /// <summary>In school, college or university (在读).</summary>
    public bool IsStudying { get; init; }

    /// <summary>Works far away most of the year (外出务工).</summary>
    public bool IsAway { get; init; }
    public HealthState Health { get; init; }
    public DisabilityCategory? Disability { get; init; }
    public DisabilityDegree? DisabilityDegree { get; init; }

    /// <summary>Holds a disability certificate (持证残疾人); about half of the disabled do.</summary>
    public bool HasCertificate { get; init; }

    /// <summary>The truth about a person who died and is still listed; no row of a file says it.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>No mobile number begins with 154: the block was never given to an operator. Null for who has no telephone.</summary>
    public string? Phone => PhoneSerial is { } serial ? FormattableString.Invariant($"154{serial:D8}") : null;

    /// <summary>A Luhn-valid number of 19 digits whose issuer 999999 does not exist. Null for who has no account.</summary>
    public string? BankCard => CardSerial is { } serial ? MadeUpNumbers.Card(serial) : null;

    public string? DisabilityCertificate =>
        HasCertificate ? FormattableString.Invariant($"{IdNumber.Value}{(int)Disability!}{(int)DisabilityDegree!}") : null;

    internal int? PhoneSerial { get; init; }
    internal long? CardSerial { get; init; }

    /// <summary>Full years (周岁).</summary>
    public int AgeOn(DateOnly day) => Age(BirthDate, day);

    internal static int Age(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
}

/// <summary>Relation to the head of the household (与户主关系) with the codes of GB/T 4761.</summary>
public enum KinRelation
{
    Head = 2,
    Husband = 11,
    Wife = 12,
    Son = 20,
    DaughterInLaw = 38,
    Daughter = 30,
    Grandson = 41,
    Granddaughter = 42,
    Father = 51,
    Mother = 52,
    Grandfather = 61,
    Grandmother = 62,
    OtherRelative = 97,
}

/// <summary>Marital status (婚姻状况) with the codes of GB/T 2261.2.</summary>
public enum MaritalStatus
{
    Unmarried = 10,
    FirstMarriage = 21,
    Remarried = 22,
    Widowed = 30,
    Divorced = 40,
}

/// <summary>Highest schooling, finished or under way (文化程度), with the codes of GB/T 4658; 0 below school age.</summary>
public enum Education
{
    BelowSchoolAge = 0,
    Graduate = 10,
    University = 20,
    College = 30,
    Vocational = 40,
    HighSchool = 60,
    MiddleSchool = 70,
    PrimarySchool = 80,
    None = 90,
}

/// <summary>State of health (健康状况) as far as assistance asks for it.</summary>
public enum HealthState
{
    Good = 0,
    Chronic = 1,
    Severe = 2,
}
