using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Exchange;

/// <summary>Lists the sources with what is under way at each (数据源列表).</summary>
public sealed class BrowseSources(ReadDesk desk, IEnumerable<IConnector> connectors)
{
    public sealed record Row(Source Source, bool IsConnected, int Waiting, int Sent, int Quarantined, int SetAside);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(ExchangePermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var states = await reading.Db.Questions.GroupBy(q => new { q.Source, q.State }).Select(g => new { g.Key.Source, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var aside = await reading.Db.Answers.Where(a => a.SetAside != "").GroupBy(a => a.Source).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        int Of(Source source, QuestionState state) => states.Where(s => s.Source == source.Code && s.State == state).Sum(s => s.Count);
        return SourceBook.All.Select(s => new Row(
            s, connectors.Any(c => c.Serves(s)), Of(s, QuestionState.Waiting), Of(s, QuestionState.Sent), Of(s, QuestionState.Quarantined),
            aside.Where(a => a.Key == s.Code).Sum(a => a.Count))).ToArray();
    }
}
