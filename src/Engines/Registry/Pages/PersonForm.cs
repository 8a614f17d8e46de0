using System.Globalization;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Registry.Pages;

/// <summary>What a form about a person posts, as typed; read into <see cref="PersonFields"/> with the field that could not be read.</summary>
public sealed class PersonForm
{
    public const string Prefix = "Input.";

    public string? AreaCode { get; set; }
    public string? Name { get; set; }
    public string? IdNumber { get; set; }
    public string? NoIdReason { get; set; }
    public string? Sex { get; set; }
    public string? BirthDate { get; set; }
    public string? Phone { get; set; }
    public string? Ethnic { get; set; }
    public string? Hukou { get; set; }
    public string? DisabilityCategory { get; set; }
    public string? DisabilityDegree { get; set; }
    public string? DisabilityValidUntil { get; set; }
    public bool IsProtected { get; set; }

    /// <summary>The day from which it is true.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Relation to the head of the household that is joined at once.</summary>
    public string? Relation { get; set; }

    /// <summary>What is on file, for the form that corrects it. Number and phone stay hidden: left empty, they stay as they are.</summary>
    public static PersonForm Of(PersonFile.View view)
    {
        var disability = (
            from category in Enum.GetValues<DisabilityCategory>()
            from degree in Enum.GetValues<DisabilityDegree>()
            where category.Title() + degree.Title() == view.Disability
            select (Category: Choices.Word(category), Degree: Choices.Word(degree))).FirstOrDefault();
        return new PersonForm
        {
            AreaCode = view.AreaCode,
            Name = view.Name,
            NoIdReason = view.NoIdReason == Registry.NoIdReason.HasNumber ? null : Choices.Word(view.NoIdReason),
            Sex = view.IdState == IdState.Valid ? null : Choices.Word(view.Sex),
            BirthDate = view.IdState == IdState.Valid ? null : Text(view.BirthDate),
            Ethnic = EthnicGroup.TryParse(view.Ethnic, out var group) ? group.Code : null,
            Hukou = Choices.Word(view.Hukou),
            DisabilityCategory = disability.Category,
            DisabilityDegree = disability.Degree,
            DisabilityValidUntil = Text(view.DisabilityValidUntil),
            IsProtected = view.IsProtected,
        };
    }

    public Result<PersonFields> Read()
    {
        var birth = Day(BirthDate, nameof(BirthDate));
        if (!birth.Ok) return birth.Refusal;
        var until = Day(DisabilityValidUntil, nameof(DisabilityValidUntil));
        if (!until.Ok) return until.Refusal;
        return new PersonFields
        {
            AreaCode = AreaCode ?? "",
            Name = Name ?? "",
            IdNumber = IdNumber,
            NoIdReason = Choices.Read<NoIdReason>(NoIdReason),
            Sex = Choices.Given<Sex>(Sex),
            BirthDate = birth.Value,
            Phone = Phone,
            Ethnic = Ethnic,
            Hukou = Choices.Read<HukouKind>(Hukou),
            DisabilityCategory = Choices.Given<DisabilityCategory>(DisabilityCategory),
            DisabilityDegree = Choices.Given<DisabilityDegree>(DisabilityDegree),
            DisabilityValidUntil = until.Value,
            IsProtected = IsProtected,
        };
    }

    /// <summary>A day of the form; an empty one is none.</summary>
    public static Result<DateOnly?> Day(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return (DateOnly?)null;
        var day = Dates.Read(text);
        return day.Ok ? (DateOnly?)day.Value : day.Refusal.For(field);
    }

    /// <summary>A refusal of an operation, beside the field as this form posts it.</summary>
    public static Refusal Beside(Refusal refusal) => refusal.Field is { } field && !field.StartsWith(Prefix, StringComparison.Ordinal) ? refusal.For(Prefix + field) : refusal;

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
