using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Exchange;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>How an office of the demo behaves (模拟数据源的表现).</summary>
public enum DemoManner
{
    /// <summary>Answers as it should.</summary>
    Good = 0,

    /// <summary>Says nothing at first; the answer is there when it is fetched.</summary>
    Late = 1,

    /// <summary>Answers about somebody else, with a wrong number and a value that is none.</summary>
    Wrong = 2,

    /// <summary>Sends the same message twice, and once more under another number.</summary>
    Twice = 3,

    /// <summary>Cannot be reached.</summary>
    Silent = 4,
}

/// <summary>
/// Offices that exist nowhere (模拟数据源): what they know of a person is drawn from name, birth and seed, so that it stays the same. How one behaves is drawn
/// from the question, unless a test says.
/// </summary>
public sealed class DemoSources(Clock clock, int seed = 1, Func<Source, Guid, DemoManner>? manner = null) : IConnector
{
    private readonly Dictionary<Guid, IReadOnlyList<AskedPerson>> asked = [];
    private readonly Lock gate = new();

    public bool Serves(Source source) => !source.FeedOnly;

    /// <summary>How often anything was asked or fetched.</summary>
    public int Calls { get; private set; }

    public Task<IReadOnlyList<IncomingAnswer>> AskAsync(Source source, Guid questionId, IReadOnlyList<AskedPerson> people, CancellationToken ct)
    {
        lock (gate)
        {
            Calls++;
            asked[questionId] = people;
        }

        return Task.FromResult(MannerOf(source, questionId) == DemoManner.Late ? [] : Answer(source, questionId, people));
    }

    public Task<IReadOnlyList<IncomingAnswer>> FetchAsync(Source source, Guid questionId, CancellationToken ct)
    {
        lock (gate)
        {
            Calls++;
            return Task.FromResult(asked.TryGetValue(questionId, out var people) ? Answer(source, questionId, people) : []);
        }
    }

    private DemoManner MannerOf(Source source, Guid questionId) => manner?.Invoke(source, questionId) ?? (Draw(source.Code, questionId.ToString()) % 100) switch
    {
        < 80 => DemoManner.Good,
        < 88 => DemoManner.Late,
        < 92 => DemoManner.Wrong,
        < 97 => DemoManner.Twice,
        _ => DemoManner.Silent,
    };

    private IReadOnlyList<IncomingAnswer> Answer(Source source, Guid questionId, IReadOnlyList<AskedPerson> people)
    {
        var how = MannerOf(source, questionId);
        if (how == DemoManner.Silent) throw new HttpRequestException("The office does not answer.");
        var day = clock.BeijingToday.AddDays(-source.FreshDays);
        var rows = people.SelectMany(p => source.Items.Select(i => (Person: p, Item: i, Value: ValueOf(i, p)))).Where(r => r.Value is not null)
            .Select(r => new AnswerRow(r.Person.Name, r.Person.Number, r.Person.Birth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", r.Item.Code, r.Value!)).ToList();
        if (how == DemoManner.Wrong && people.Count > 0)
        {
            var (first, item) = (people[0], source.Items[0]);
            rows =
            [
                new AnswerRow("无此人", "", "1950-01-01", item.Code, "1"),
                new AnswerRow(first.Name, "11010119000101", first.Birth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", item.Code, item.Unit == ItemUnit.Day ? "2026-01-01" : "1"),
                new AnswerRow(first.Name, first.Number, "", item.Code, "不详"),
            ];
        }

        var message = new IncomingAnswer($"{source.Code}-{questionId:N}", questionId, day, rows);
        return how == DemoManner.Twice ? [message, message, message with { MessageId = message.MessageId + "-2" }] : [message];
    }

    private string? ValueOf(SourceItem item, AskedPerson person)
    {
        var draw = Draw(item.Code, person.Name + person.Number + person.Birth);
        return (item.Code, draw % 100) switch
        {
            ("deposits.balance", < 60) => (draw % 40_000).ToString(CultureInfo.InvariantCulture),
            ("vehicles.count", < 12) or ("property.houses", < 30) => "1",
            ("tax.wage", < 20) => (1_500 + (draw % 3_000)).ToString(CultureInfo.InvariantCulture),
            ("insurance.pension", < 20) => (150 + (draw % 2_000)).ToString(CultureInfo.InvariantCulture),
            ("marriage.married", < 50) => "是",
            _ => null,
        };
    }

    private uint Draw(string what, string whom) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{what}|{whom}")));
}
