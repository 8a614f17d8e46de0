using Huimin.Values;

namespace Huimin.Registry;

/// <summary>One line of a register as an office hands it in (名册行): every field is text as it was typed, empty where nothing is said.</summary>
public readonly record struct PersonRow
{
    public PersonRow()
    {
    }

    /// <summary>The line of the file as the user sees it.</summary>
    public int Line { get; init; }

    /// <summary>Village or community: code of 12 digits, or its name.</summary>
    public string Area { get; init; } = "";
    public string Household { get; init; } = "";
    public string Relation { get; init; } = "";
    public string Name { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string IdNumber { get; init; } = "";

    /// <summary>Why there is no number, in words.</summary>
    public string NoIdReason { get; init; } = "";
    public string Ethnic { get; init; } = "";
    public string Hukou { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Address { get; init; } = "";
    public string DisabilityCategory { get; init; } = "";
    public string DisabilityDegree { get; init; } = "";

    /// <summary>Certificate of 20 characters; tells category and degree.</summary>
    public string DisabilityCertificate { get; init; } = "";
    public string DisabilityUntil { get; init; } = "";

    /// <summary>是 for a person under special protection.</summary>
    public string Protected { get; init; } = "";

    /// <summary>What the file itself says against this line, such as a number that a spreadsheet has cut.</summary>
    public Refusal? Problem { get; init; }

    /// <summary>A row out of its cells; a row without an area is of the area that the file was sent for.</summary>
    internal static PersonRow Of(int line, string area, Func<ImportField, string> cell, Refusal? problem) => new()
    {
        Line = line,
        Area = cell(ImportField.Area) is { Length: > 0 } own ? own : area,
        Household = cell(ImportField.Household),
        Relation = cell(ImportField.Relation),
        Name = cell(ImportField.Name),
        Sex = cell(ImportField.Sex),
        BirthDate = cell(ImportField.BirthDate),
        IdNumber = cell(ImportField.IdNumber),
        NoIdReason = cell(ImportField.NoIdReason),
        Ethnic = cell(ImportField.Ethnic),
        Hukou = cell(ImportField.Hukou),
        Phone = cell(ImportField.Phone),
        Address = cell(ImportField.Address),
        DisabilityCategory = cell(ImportField.DisabilityCategory),
        DisabilityDegree = cell(ImportField.DisabilityDegree),
        DisabilityCertificate = cell(ImportField.DisabilityCertificate),
        DisabilityUntil = cell(ImportField.DisabilityUntil),
        Protected = cell(ImportField.Protected),
        Problem = problem,
    };
}
