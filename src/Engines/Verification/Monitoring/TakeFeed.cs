using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>
/// Takes a delivery of a source's data and raises alerts (接收监测数据). All in one work: a feed is taken whole with its counts, or not at all; the same content
/// again, or the same row in another file, changes nothing. Only rows that raise an alert leave something about a person.
/// </summary>
public sealed class TakeFeed(WorkDesk desk, FieldVault vault, CaseClock parameters, IEnumerable<IAssisted> assisted, Clock clock)
{
    private static readonly LoadColumn[] columns =
    [
        new("alert_id", typeof(Guid)), new("rule", typeof(string)), new("row_key", typeof(byte[])), new("feed_id", typeof(Guid)), new("subject_id", typeof(Guid)), new("household_id", typeof(Guid)),
        new("area_code", typeof(string)), new("item", typeof(string)), new("value", typeof(long)), new("source_day", typeof(DateOnly)), new("raised_at", typeof(DateTime)), new("due_on", typeof(DateOnly)),
        new("score", typeof(int)), new("reasons", typeof(string)), new("is_doubtful", typeof(bool)), new("state", typeof(int)), new("outcome", typeof(int)), new("contact", typeof(int)),
        new("note", typeof(string)), new("version", typeof(int)),
    ];

    private static readonly LoadColumn[] faultColumns =
    [
        new("fault_id", typeof(Guid)), new("feed_id", typeof(Guid)), new("line", typeof(int)), new("heading", typeof(string)), new("code", typeof(string)), new("message", typeof(string)),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Source">Code of the source.</param>
    /// <param name="Expected">How many rows the sender counted; null where unknown.</param>
    /// <param name="Digest">SHA-256 of the content; filled in here.</param>
    public sealed record Input(Guid Key, string Source, int? Expected = null, string Digest = "");

    public sealed record Answer(Guid FeedId, int Rows, int Faults, int Known, int Alerts, int Before);

    private sealed record Hit(AlertRule Rule, FeedRow Row, FeedPerson Person, int Score, string Reasons);

    public async Task<Result<Answer>> RunAsync(Input input, string path, Actor actor, CancellationToken ct)
    {
        if (SourceBook.Find(input.Source) is not { } source) return VerifyRefusals.FeedSource.Fill(input.Source).For(nameof(input.Source));
        var file = new FeedFile(source, vault, clock.BeijingToday);
        if (actor.May(VerifyPermissions.Feed) && await file.ReadAsync(path, input.Expected, ct) is { } unread) return unread;
        await using var work = await desk.BeginAsync<Answer>(actor, VerifyPermissions.Feed, input.Key, input with { Digest = Convert.ToHexStringLower(file.Hash) }, ct);
        if (work.Answer is { } answer) return answer;
        if (actor.Scope.Prefixes is not [{ Length: 6 }]) return VerifyRefusals.FeedScope;
        if (await work.Db.FeedRuns.AnyAsync(f => f.Source == source.Code && f.ContentHash == file.Hash, ct)) return VerifyRefusals.FeedBefore;
        var set = parameters.In(work.Today);
        if (!set.Ok) return set.Refusal;

        var lookup = new FeedLookup<Answer>(work);
        var holders = await lookup.HoldersAsync([.. file.Rows.Select(r => r.Index).OfType<byte[]>().Distinct(Keys.Instance)], ct);
        var reached = Reached(source, file.Rows, set.Value);
        var hits = await HitsAsync(work, lookup, reached, holders, ct);
        var fresh = await FreshAsync(work, hits, ct);
        var id = work.Clock.NewId();
        await work.LoadAsync("alert", columns, fresh.Select(h => Row(work, id, h, set.Value)), ct);
        await work.LoadAsync("feed_fault", faultColumns, file.Faults.OrderBy(f => f.Line).Take(FeedFault.Listed).Select(f => new object?[] { work.Clock.NewId(), id, f.Line ?? 0, f.Column ?? "", f.Code, f.Message }), ct);
        var done = new Answer(id, file.Count, file.Faults.Count, file.Rows.Count(r => r.Index is { } index && holders.ContainsKey(index)), fresh.Count, hits.Count - fresh.Count);
        work.Db.FeedRuns.Add(new FeedRun
        {
            FeedId = id,
            Source = source.Code,
            ContentHash = file.Hash,
            Rows = done.Rows,
            Faults = done.Faults,
            Known = done.Known,
            Alerts = done.Alerts,
            Before = done.Before,
            TakenAt = work.Now,
            TakenBy = actor.AccountId,
        });
        work.WhenDuplicate("source_content_hash", VerifyRefusals.FeedBefore);
        work.Record(new AuditEntry("feed", id, Detail: new { source = source.Code, done.Rows, done.Faults, done.Known, done.Alerts, done.Before }));
        return await work.CompleteAsync(done, ct);
    }

    /// <summary>The rows that reach a threshold, with their rules.</summary>
    private static List<(AlertRule Rule, FeedRow Row)> Reached(Source source, List<FeedRow> rows, Policy.Parameters.ParameterSet set)
    {
        var triggers = AlertRules.All.SelectMany(r => r.Triggers.Select(t => (Rule: r, Trigger: t, At: t.Threshold is { } key ? set[key].Value : (int?)null)))
            .Where(t => source.Find(t.Trigger.Item) is not null).ToLookup(t => t.Trigger.Item, StringComparer.Ordinal);
        return [.. rows.SelectMany(row => triggers[row.Item.Code].Where(t => t.Trigger.IsReached(row.Value, t.At)).Select(t => (t.Rule, row)))];
    }

    private async Task<List<Hit>> HitsAsync(Work<Answer> work, FeedLookup<Answer> lookup, List<(AlertRule Rule, FeedRow Row)> reached, Dictionary<byte[], Guid> holders, CancellationToken ct)
    {
        var held = reached.Where(r => r.Row.Index is { } index && holders.ContainsKey(index)).ToList();
        var people = await lookup.PeopleAsync([.. held.Select(r => holders[r.Row.Index!])], ct);
        var hits = new List<Hit>();
        foreach (var (rule, row) in held)
        {
            if (!people.TryGetValue(holders[row.Index!], out var person)) continue;
            var candidate = new Candidate(person.PersonId, person.NameKey, IdNumber.Read(row.Number).Value, person.Birth);
            Add(rule, row, person, MatchPeople.Best([candidate], row.Name, row.Number, row.Birth));
        }

        var rest = reached.Where(r => r.Row.Index is null || !holders.ContainsKey(r.Row.Index)).Select(r => (r.Rule, r.Row, Who: Who(r.Row))).Where(r => r.Who is not null).ToList();
        var namesakes = (await lookup.NamesakesAsync([.. rest.Select(r => r.Who!.Value)], ct)).ToLookup(n => (n.Person.NameKey, n.Person.Birth ?? default));
        foreach (var (rule, row, who) in rest)
        {
            // Two good numbers that differ are two people.
            var alike = namesakes[who!.Value].Where(n => row.Index is null || !n.HasNumber).ToList();
            var match = MatchPeople.Best(alike.Select(n => new Candidate(n.Person.PersonId, n.Person.NameKey, default, n.Person.Birth) { HasNumber = n.HasNumber }), row.Name, row.Number, row.Birth);
            if (match.IsSomebody) Add(rule, row, alike.First(n => n.Person.PersonId == match.PersonId).Person, match with { Reasons = alike.Count > 1 ? match.Reasons + "；同名同生日不止一人" : match.Reasons });
        }

        var receiving = new HashSet<Guid>();
        foreach (var source in assisted) receiving.UnionWith(await source.HouseholdsAsync(work.Db, work.Today, ct));
        return [.. hits.Where(h => h.Rule.Concerns == AlertConcerns.Everyone || (h.Person.HouseholdId is { } home && receiving.Contains(home)))];

        void Add(AlertRule rule, FeedRow row, FeedPerson person, Match match)
        {
            if (match.IsSomebody) hits.Add(new Hit(rule, row, person, match.Score, match.Reasons));
        }
    }

    private static (string NameKey, DateOnly Birth)? Who(FeedRow row)
    {
        if (PersonName.Read(row.Name) is not { Ok: true } name) return null;
        return MatchPeople.BirthOf(row.Number, row.Birth) is { } birth ? (SearchKeys.OfName(name.Value), birth) : null;
    }

    /// <summary>Without those raised before, and those whose person has an open alert of the same rule.</summary>
    private static async Task<List<Hit>> FreshAsync(Work<Answer> work, List<Hit> hits, CancellationToken ct)
    {
        var raised = new HashSet<(string Rule, string Key)>();
        var open = new HashSet<(string Rule, Guid Person)>();
        foreach (var part in hits.Chunk(500))
        {
            var (keys, people) = (part.Select(h => h.Row.Key).ToList(), part.Select(h => h.Person.PersonId).ToList());
            foreach (var a in await work.Db.Alerts.Where(a => keys.Contains(a.RowKey)).Select(a => new { a.Rule, a.RowKey }).ToListAsync(ct)) raised.Add((a.Rule, Convert.ToHexString(a.RowKey)));
            foreach (var a in await work.Db.Alerts.Where(a => people.Contains(a.SubjectId) && a.State == AlertState.Open).Select(a => new { a.Rule, a.SubjectId }).ToListAsync(ct)) open.Add((a.Rule, a.SubjectId));
        }

        return [.. hits.Where(h => !raised.Contains((h.Rule.Code, Convert.ToHexString(h.Row.Key))) && open.Add((h.Rule.Code, h.Person.PersonId)))];
    }

    private static object?[] Row(Work<Answer> work, Guid feed, Hit hit, Policy.Parameters.ParameterSet set) =>
    [
        work.Clock.NewId(), hit.Rule.Code, hit.Row.Key, feed, hit.Person.PersonId, hit.Person.HouseholdId, hit.Person.AreaCode, hit.Row.Item.Code, hit.Row.Value, hit.Row.Day, work.Now,
        work.Today.AddDays(set[AlertRules.DaysOf(hit.Rule.Level)].Value), hit.Score, hit.Reasons, hit.Score < Match.Sure, (int)AlertState.Open, (int)AlertOutcome.None, (int)ContactWay.None, "", 0,
    ];
}
