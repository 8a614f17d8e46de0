using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What happened in the district since the register was taken (变动): deaths, births and moves, each through the operation a clerk uses.</summary>
public sealed class DemoHistory(AddPerson addPerson, DemoAccounts accounts, DemoPeople people, Clock clock)
{
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
            case DemoStep.Birth:
                var child = story.Child!;
                var fields = new PersonFields
                {
                    AreaCode = story.Household.VillageCode,
                    Name = child.Name,
                    IdNumber = child.IdNumberText,
                    Sex = child.Sex,
                    BirthDate = child.BirthDate,
                    Ethnic = child.Ethnicity,
                    Hukou = story.Household.IsUrban ? HukouKind.Urban : HukouKind.Rural,
                };
                var born = await addPerson.RunAsync(new(story.Key, fields, story.Day, found.HouseholdId, RegisterRows.CodeOf(child.Relation)), clerk, ct);
                return born.Refusal;
            default:
                return null;
        }
    }
}
