using System.Globalization;
using Huimin.Registry.Pages;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Petitions.Pages;

/// <summary>What the form about a new petition posts, as typed.</summary>
public sealed class PetitionForm
{
    public string? AreaCode { get; set; }
    public string? ReceivedOn { get; set; }
    public string? Channel { get; set; }
    public string? Kind { get; set; }
    public string? Matter { get; set; }
    public string? People { get; set; }
    public string? PeopleCount { get; set; }
    public string? Request { get; set; }
    public string? AccusedPost { get; set; }
    public string? Accused { get; set; }
    public bool IsPoor { get; set; }

    /// <summary>Reads it into a command; answers the field that cannot be read.</summary>
    public Result<RegisterPetition.Input> Read(Guid key, DateOnly today)
    {
        var day = PersonForm.Day(ReceivedOn, nameof(ReceivedOn));
        if (!day.Ok) return day.Refusal;
        var people = PetitionerLine.Read(People, today);
        if (!people.Ok) return people.Refusal;
        var count = 0;
        if (!string.IsNullOrWhiteSpace(PeopleCount) && !int.TryParse(PeopleCount.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out count)) return PetitionRefusals.CountWrong.For(nameof(PeopleCount));
        return new RegisterPetition.Input(
            key, AreaCode ?? "", day.Value ?? today, Choices.Read<PetitionChannel>(Channel), Choices.Read<PetitionKind>(Kind), Choices.Read<PetitionMatter>(Matter), people.Value, count, Request ?? "",
            Guid.TryParse(AccusedPost, out var post) ? post : null, Accused ?? "", IsPoor);
    }
}

/// <summary>What the forms of a petition's steps post, as typed.</summary>
public sealed class PetitionStepForm
{
    public string? Decision { get; set; }
    public string? Office { get; set; }
    public string? Reason { get; set; }
    public string? Days { get; set; }
    public string? Facts { get; set; }
    public string? Opinion { get; set; }
    public string? Ground { get; set; }
    public string? Rating { get; set; }
    public string? Note { get; set; }

    public PetitionOpinion Written => new(Facts ?? "", Opinion ?? "", Ground ?? "");
}
