using Huimin.StreetRelief;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>What happens to one person without a livelihood in the lived year (一次救助的经过).</summary>
internal sealed record ReliefStory(int Index, string AreaCode, DateTime CameAt, ReliefSource Source, ReliefHelp Help, bool IsOutside, string Name, string IdNumber, Sex Sex, int Age, bool IsUnknown, ReliefEnding Ending)
{
    public Dictionary<DateOnly, List<ReliefStep>> Steps { get; } = [];
}

/// <summary>What is done on a day.</summary>
internal enum ReliefStep
{
    Come = 1,
    Notice = 2,
    Dna = 3,
    Find = 4,
    Lengthen = 5,
    End = 6,
    Visit = 7,
    Close = 8,
}

/// <summary>
/// Draws from the seed who comes, when and how it ends: the first are escorted home, the next are fetched, and both are followed up; one of sixty nobody ever
/// knows. Numbers are those of nobody (area 990131).
/// </summary>
internal sealed class YearReliefPlan(YearOptions options, SyntheticDistrict district)
{
    private const int Stream = 80, Nowhere = 990_131, Full = 18;
    private readonly DemoRandom random = new(options.Seed, Stream);
    private readonly string[] places = Places(district);

    public IReadOnlyList<ReliefStory> Draw() => [.. Enumerable.Range(0, options.Share(YearNumbers.Relieved)).Select(Story)];

    private ReliefStory Story(int index)
    {
        var (escorted, visited) = (index < options.Share(YearNumbers.EscortedHome), index < options.Share(YearNumbers.FollowedUp));
        var (child, never) = (visited && index % 4 == 1, !visited && index % 60 == 59);
        var outside = !visited && !never && random.PerMille(YearNumbers.HelpedOutside);
        var ending = escorted ? ReliefEnding.Escorted : visited ? ReliefEnding.Fetched : never ? ReliefEnding.Placed : outside ? ReliefEnding.Left : EndOf(random.Below(100));
        var age = child ? random.Between(9, Full - 2) : random.Between(Full, 79);
        var sex = random.PerMille(240) ? Sex.Female : Sex.Male;
        var last = visited ? new DateOnly(options.Year, 11, 30) : never ? new DateOnly(options.Year, 8, 31) : new DateOnly(options.Year, 12, 31);
        var day = options.First.AddDays(random.Below(last.DayNumber - options.First.DayNumber + 1));
        var birth = new DateOnly(options.Year - age - 1, 12, 31).AddDays(-random.Below(300));
        var unknown = never || (ending.IsHome() && random.PerMille(YearNumbers.ComeUnknown)) || (ending == ReliefEnding.Left && random.PerMille(YearNumbers.ComeUnknown));
        var story = new ReliefStory(
            index, random.Of<string>(places), Clock.StartOfBeijingDay(day).Add(new TimeSpan(6, random.Below(120), index % 60)), (ReliefSource)random.Between(1, 3),
            Help(ending), outside, NameBook.Book.Surnames.Draw(random) + NameBook.Book.Given(random, birth.Year, sex), IdNumber.Of(Nowhere, birth, (index % 499 * 2) + (sex == Sex.Male ? 1 : 2)).Value, sex, age, unknown, ending);
        Plan(story, day, visited, child, never);
        return story;
    }

    private void Plan(ReliefStory story, DateOnly day, bool visited, bool child, bool never)
    {
        Put(story, day, ReliefStep.Come);
        if (story.IsUnknown) Put(story, day, ReliefStep.Notice);
        if (never)
        {
            Put(story, day.AddDays(5), ReliefStep.Dna);
            Put(story, day.AddDays(9), ReliefStep.Lengthen);
        }

        var found = day.AddDays(random.Between(1, 4));
        if (story.IsUnknown && story.Ending.IsHome()) Put(story, found, ReliefStep.Find);
        var end = never ? day.AddDays(random.Between(95, 115)) : story.IsOutside ? day : found.AddDays(random.Between(0, 5));
        Put(story, end, ReliefStep.End);
        if (story.Ending == ReliefEnding.Left) return;
        var visit = end.AddDays(random.Between(7, 20));
        if (visited) Put(story, visit, ReliefStep.Visit);
        if (!child) Put(story, visit, ReliefStep.Close);

        // A child is looked after in every quarter.
        for (var next = visit.AddDays(85); child && next <= options.Last; next = next.AddDays(85)) Put(story, next, ReliefStep.Visit);
    }

    private ReliefHelp Help(ReliefEnding ending) =>
        ReliefHelp.Lodging | (random.PerMille(120) || ending == ReliefEnding.Hospital ? ReliefHelp.Medical : 0) | (ending.IsHome() ? ReliefHelp.Kin : 0) | (random.PerMille(300) ? ReliefHelp.Ticket : 0);

    private static ReliefEnding EndOf(int percent) => percent switch { < 70 => ReliefEnding.Left, < 93 => ReliefEnding.Fetched, < 98 => ReliefEnding.Hospital, _ => ReliefEnding.Placed };

    private static void Put(ReliefStory story, DateOnly day, ReliefStep step)
    {
        if (!story.Steps.TryGetValue(day, out var steps)) story.Steps[day] = steps = [];
        steps.Add(step);
    }

    // People come to the town, where there is one.
    private static string[] Places(SyntheticDistrict district)
    {
        var all = district.Villages.Where(v => v.Village.IsCommunity && v.Town.IsUrban).ToList();
        return [.. (all.Count > 0 ? all : district.Villages).Select(v => v.Village.Code)];
    }
}
