using System.Globalization;
using Huimin.Petitions;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What happens to one petition in the lived year (一件信访的经过).</summary>
internal sealed record PetitionStory(int Index, string AreaCode, PetitionChannel Channel, PetitionKind Kind, PetitionMatter Matter, PetitionerLine Person, bool IsPoor, PetitionRating Rating)
{
    public Dictionary<DateOnly, List<PetitionStep>> Steps { get; } = [];

    /// <summary>What comes by the petition office, in writing or against somebody arrives at the bureau; the rest at the town.</summary>
    public bool AtTown => Channel is PetitionChannel.Visit or PetitionChannel.Call && Kind != PetitionKind.Accusation;

    public string Request => string.Create(CultureInfo.InvariantCulture, $"反映{Matter.Title()}方面的问题，请求查明并答复（第 {Index + 1} 件）");

    public RegisterPetition.Input Coming(Guid key, DateOnly day) =>
        new(key, AreaCode, day, Channel, Kind, Matter, [Person], 0, Request, null, Kind == PetitionKind.Accusation ? "某养老机构" : "", IsPoor);
}

/// <summary>What is done on a day.</summary>
internal enum PetitionStep
{
    Come = 1,
    Accept = 2,
    Refer = 3,
    Object = 4,
    Begin = 5,
    Lengthen = 6,
    Answer = 7,
    Deliver = 8,
    Ask = 9,
    Review = 10,
    Rate = 11,
    Close = 12,
}

/// <summary>
/// Draws from the seed who asks for what and when. The first are the bureau's own and answered within the year, the next belong to other offices. Every seventh
/// comes a second time about the same matter; one needs more time, one asks for a review. Numbers are those of nobody (area 990131).
/// </summary>
internal sealed class YearPetitionPlan(YearOptions options, SyntheticDistrict district, WorkCalendar calendar)
{
    private const int Stream = 83, Nowhere = 990_131;
    private readonly DemoRandom random = new(options.Seed, Stream);
    private readonly string[] places = [.. district.Villages.Select(v => v.Village.Code)];

    public List<PetitionStory> Draw()
    {
        var (own, all) = (options.Share(YearNumbers.PetitionsAnswered), options.Share(YearNumbers.Petitions));
        List<PetitionStory> stories = [];
        for (var i = 0; i < all; i++) stories.Add(Story(i, i < own, i % 7 == 6 ? stories[^1] : null));
        return stories;
    }

    private PetitionStory Story(int index, bool own, PetitionStory? before)
    {
        var kind = index % 9 == 4 ? PetitionKind.Accusation : index % 5 == 3 ? PetitionKind.Opinion : PetitionKind.Claim;
        var matter = (PetitionMatter)random.Between(1, 8);
        var birth = new DateOnly(options.Year - random.Between(30, 78), 6, 30).AddDays(-random.Below(300));
        var sex = random.PerMille(400) ? Sex.Female : Sex.Male;
        var person = new PetitionerLine(NameBook.Book.Surnames.Draw(random) + NameBook.Book.Given(random, birth.Year, sex), IdNumber.Of(Nowhere, birth, (index % 499 * 2) + (sex == Sex.Male ? 1 : 2)).Value, null);
        var channel = own ? (PetitionChannel)random.Between(1, 5) : index % 4 == 0 ? PetitionChannel.Transferred : (PetitionChannel)random.Between(1, 4);
        var rating = index % 6 == 5 ? PetitionRating.Bad : index % 3 == 0 ? PetitionRating.Fair : PetitionRating.Good;
        var story = new PetitionStory(
            index, before?.AreaCode ?? random.Of<string>(places), channel, before?.Kind ?? kind, before?.Matter ?? matter, before?.Person ?? person, random.PerMille(200), rating);
        // Those of the own that are answered came before September; what has not yet run out is left to the next year.
        Plan(story, own, Working(options.First.AddDays(random.Below(own ? 240 : 350))));
        return story;
    }

    private void Plan(PetitionStory story, bool own, DateOnly day)
    {
        Put(story, day, PetitionStep.Come);
        if (!own)
        {
            Put(story, Working(day.AddDays(random.Between(1, 3))), story.Channel == PetitionChannel.Transferred ? PetitionStep.Object : PetitionStep.Refer);
            return;
        }

        var accepted = Working(day.AddDays(random.Between(2, 9)));
        Put(story, accepted, PetitionStep.Accept);
        Put(story, accepted, PetitionStep.Begin);
        var slow = story.Index % 13 == 8;
        if (slow) Put(story, Working(accepted.AddDays(40)), PetitionStep.Lengthen);
        var answered = Working(accepted.AddDays(slow ? 75 : random.Between(12, 50)));
        Put(story, answered, PetitionStep.Answer);
        Put(story, answered, PetitionStep.Deliver);
        var rated = Working(answered.AddDays(random.Between(3, 8)));
        Put(story, rated, PetitionStep.Rate);
        if (story.Rating != PetitionRating.Bad)
        {
            Put(story, rated, PetitionStep.Close);
            return;
        }

        var asked = Working(rated.AddDays(4));
        Put(story, asked, PetitionStep.Ask);
        var reviewed = Working(asked.AddDays(20));
        Put(story, reviewed, PetitionStep.Review);
        Put(story, reviewed, PetitionStep.Deliver);
        Put(story, Working(reviewed.AddDays(40)), PetitionStep.Close);
    }

    // Offices open on working days.
    private DateOnly Working(DateOnly day)
    {
        while (calendar.IsWorkingDay(day) is { Ok: true, Value: false }) day = day.AddDays(1);
        return day;
    }

    private static void Put(PetitionStory story, DateOnly day, PetitionStep step)
    {
        if (!story.Steps.TryGetValue(day, out var steps)) story.Steps[day] = steps = [];
        steps.Add(step);
    }
}
