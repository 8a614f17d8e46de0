using System.Globalization;
using Huimin.Exchange;
using Huimin.Values;
using Place = Huimin.Benefits.Facts.Home;

namespace Huimin.Demo;

/// <summary>
/// The offices of the lived year (模拟数据源): the bank and the registers know what is so, whatever the household said. What was found lies with the head.
/// </summary>
public sealed class YearSources(Clock clock) : IConnector
{
    private readonly Dictionary<string, YearHome> heads = new(StringComparer.Ordinal);

    public bool Serves(Source source) => !source.FeedOnly;

    internal void Know(IEnumerable<YearHome> homes)
    {
        heads.Clear();
        foreach (var home in homes) heads[home.Home.Members[0].IdNumberText] = home;
    }

    public Task<IReadOnlyList<IncomingAnswer>> AskAsync(Source source, Guid questionId, IReadOnlyList<AskedPerson> people, CancellationToken ct) => Task.FromResult(Answer(source, questionId, people));

    public Task<IReadOnlyList<IncomingAnswer>> FetchAsync(Source source, Guid questionId, CancellationToken ct) => Task.FromResult(Answer(source, questionId, []));

    private IReadOnlyList<IncomingAnswer> Answer(Source source, Guid questionId, IReadOnlyList<AskedPerson> people)
    {
        var rows = new List<AnswerRow>();
        foreach (var person in people)
        {
            if (!heads.TryGetValue(person.Number, out var home)) continue;
            foreach (var item in source.Items)
            {
                if (ValueOf(home, item.Code) is { } value)
                    rows.Add(new(person.Name, person.Number, person.Birth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", item.Code, value));
            }
        }

        return [new IncomingAnswer($"{source.Code}-{questionId:N}", questionId, clock.BeijingToday.AddDays(-source.FreshDays), rows)];
    }

    private static string? ValueOf(YearHome home, string item) => item switch
    {
        "deposits.balance" => new Money(Of(home, Place.Deposits.About.Code)).ToString(),
        "vehicles.count" when Of(home, Place.Vehicles.About.Code) is > 0 and var many => many.ToString(CultureInfo.InvariantCulture),
        "property.houses" when Of(home, Place.Houses.About.Code) is > 0 and var many => many.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static long Of(YearHome home, string code) => home.Truth.FirstOrDefault(t => t.Code == code && t.IdNumber is null)?.Value ?? 0;
}
