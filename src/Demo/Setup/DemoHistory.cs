using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What happened in the district since the register was taken (变动): deaths, births and moves, each through the operation a clerk uses.</summary>
public sealed class DemoHistory(AddPerson addPerson, RecordDeath recordDeath, MoveHousehold moveHousehold, DemoAccounts accounts, DemoPeople people, Clock clock)
{
    // Every household has one event at most, so that its rows have the version that the import gave them, also when the event is asked for again.
    private const int AsImported = 0;

    /// <summary>Answers how many events are on file.</summary>
    public async Task<Result<int>> LiveAsync(SyntheticDistrict district, int events, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        var plan = district.Plan;
        var days = Math.Min(plan.Today.DayNumber, clock.BeijingToday.DayNumber) - plan.RegisterDay.DayNumber - 1;
        if (days < 1 || events == 0) return 0;
        var clerk = await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct);
        var stories = DemoStories.Of(district, events, days);
        var known = await people.FindAsync(clerk, stories, ct);
        var done = 0;
        foreach (var story in stories)
        {
            if (!known.TryGetValue((story.Household.Number, story.Person.Name), out var found)) continue;
            var told = await TellAsync(story, found, clerk, ct);
            if (told is not null) return told;
            progress.Report(new DemoProgress("登记变动", ++done, stories.Count));
        }

        return done;
    }

    private async Task<Refusal?> TellAsync(DemoStory story, KnownMember found, Actor clerk, CancellationToken ct)
    {
        switch (story.Kind)
        {
            case DemoStep.Death:
                return (await recordDeath.RunAsync(new(story.Key, found.PersonId, AsImported, story.Day), clerk, ct)).Refusal;
            case DemoStep.Move:
                return (await moveHousehold.RunAsync(new(story.Key, found.HouseholdId, AsImported, story.To!.Code, story.Household.Door, story.Day), clerk, ct)).Refusal;
            default:
                return (await addPerson.RunAsync(new(story.Key, Fields(story), story.Day, found.HouseholdId, RegisterRows.CodeOf(story.Child!.Relation)), clerk, ct)).Refusal;
        }
    }

    private static PersonFields Fields(DemoStory story) => new()
    {
        AreaCode = story.Household.VillageCode,
        Name = story.Child!.Name,
        IdNumber = story.Child.IdNumberText,
        Sex = story.Child.Sex,
        BirthDate = story.Child.BirthDate,
        Ethnic = story.Child.Ethnicity,
        Hukou = story.Household.IsUrban ? HukouKind.Urban : HukouKind.Rural,
    };
}
