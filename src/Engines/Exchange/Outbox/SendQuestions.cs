using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Exchange;

/// <summary>
/// Sends what waits in the outbox to the sources that are connected (发出查询), and looks for answers still due. A question is first taken, so that nobody else
/// sends it, then sent outside any transaction, then marked. The sources go side by side, so that one that fails delays no other. At most five attempts,
/// further and further apart, then a person looks.
/// </summary>
public sealed class SendQuestions(
    WorkDesk desk, ReadDesk reader, Outbox outbox, TakeAnswers inbox, IEnumerable<IConnector> connectors, SourceLines lines, IEnumerable<IAnswerReader> readers, Clock clock)
{
    public const int MostAttempts = 5;
    private const int Together = 200;
    private static readonly TimeSpan lease = TimeSpan.FromMinutes(10);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Again">Also what was given up: the source has said that it works again.</param>
    public sealed record Input(Guid Key, bool Again = false);

    public sealed record Answer(int Sent, int Answered, int Failed)
    {
        internal Answer With(Answer more) => new(Sent + more.Sent, Answered + more.Answered, Failed + more.Failed);
    }

    private sealed record Claimed(IReadOnlyList<Guid> Questions);

    private sealed record Claim(Guid Key, bool Again);

    private sealed record Mark(Guid Key, Guid QuestionId, string Code, bool Answered);

    private string[] Reachable => [.. SourceBook.Askable.Where(s => connectors.Any(c => c.Serves(s))).Select(s => s.Code)];

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        var claimed = await ClaimAsync(input, actor, ct);
        if (!claimed.Ok) return claimed.Refusal;
        var until = clock.UtcNow + (lease / 2);
        var answers = await Task.WhenAll(claimed.Value.GroupBy(q => q.Source).Select(g => AskAsync([.. g], until, actor, ct)));
        return answers.FirstOrDefault(a => !a.Ok) is { Refusal: { } refusal } ? refusal : answers.Aggregate(new Answer(0, 0, 0), (sum, a) => sum.With(a.Value));
    }

    /// <summary>Whether anything is due at a source that is connected.</summary>
    public async Task<bool> IsDueAsync(Actor actor, CancellationToken ct)
    {
        var (reachable, now) = (Reachable, clock.UtcNow);
        await using var reading = await reader.OpenAsync(actor, ct);
        return await reading.Db.Questions.AnyAsync(q => q.NextAt <= now && reachable.Contains(q.Source) && (q.State == QuestionState.Waiting || q.State == QuestionState.Sent), ct);
    }

    /// <summary>Asks one source, one question after the other; what does not fit into the time for which they were taken is left for the next round.</summary>
    private async Task<Result<Answer>> AskAsync(IReadOnlyList<Question> questions, DateTime until, Actor actor, CancellationToken ct)
    {
        var done = new Answer(0, 0, 0);
        var source = SourceBook.Find(questions[0].Source)!;
        var connector = connectors.First(c => c.Serves(source));
        foreach (var question in questions.TakeWhile(_ => clock.UtcNow < until))
        {
            var reply = await lines.RunAsync(
                source, stop => question.SentAt is null ? connector.AskAsync(source, question.QuestionId, outbox.PeopleOf(question), stop) : connector.FetchAsync(source, question.QuestionId, stop), ct);
            var own = false;
            foreach (var answer in reply.ValueOrDefault ?? [])
            {
                var taken = await inbox.RunAsync(new(TakeAnswers.KeyOf(source, answer), source.Code, answer), actor, ct);
                own |= taken is { Ok: true, Value.Code: "" } && answer.QuestionId == question.QuestionId;
            }

            done = done.With(!reply.Ok ? new Answer(0, 0, 1) : own ? new Answer(0, 1, 0) : new Answer(1, 0, 0));

            // What was answered is marked already, in the work that took the answer in.
            if (!own && await MarkAsync(question.QuestionId, reply.Refusal?.Code ?? "", actor, ct) is { } refusal) return refusal;
        }

        return done;
    }

    private async Task<Result<IReadOnlyList<Question>>> ClaimAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Claimed>(actor, ExchangePermissions.Run, input.Key, new Claim(input.Key, input.Again), ct);
        if (work.Answer is { } before) return before.Ok ? Array.Empty<Question>() : before.Refusal;
        var reachable = Reachable;
        var open = work.Db.Questions.Where(q => reachable.Contains(q.Source));
        // Along the index of what is due; only who asks for it looks at what was given up besides.
        var waiting = input.Again
            ? open.Where(q => ((q.State == QuestionState.Waiting || q.State == QuestionState.Sent) && q.NextAt <= work.Now) || q.State == QuestionState.Quarantined)
            : open.Where(q => q.NextAt <= work.Now && (q.State == QuestionState.Waiting || q.State == QuestionState.Sent));
        var due = await waiting.OrderBy(q => q.NextAt).ThenBy(q => q.QuestionId).Take(Together).ToListAsync(ct);
        var taken = new List<Question>();
        foreach (var question in due)
        {
            if (await readers.WhyNotAsync(work.Db, question, work.Today, ct) is { } ended)
            {
                (question.State, question.NextAt, question.LastCode) = (QuestionState.Withdrawn, null, ended.Code);
                continue;
            }

            if (question.State == QuestionState.Quarantined) (question.State, question.Attempts) = (question.SentAt is null ? QuestionState.Waiting : QuestionState.Sent, 0);
            question.NextAt = work.Now + lease;
            taken.Add(question);
        }

        work.Record(new AuditEntry("questions", Detail: new { taken = taken.Count, withdrawn = due.Count - taken.Count }));
        var done = await work.CompleteAsync(new Claimed([.. taken.Select(q => q.QuestionId)]), ct);
        return done.Ok ? taken : done.Refusal;
    }

    private async Task<Refusal?> MarkAsync(Guid questionId, string code, Actor actor, CancellationToken ct)
    {
        var key = inbox.NewKey();
        await using var work = await desk.BeginAsync<Done>(actor, ExchangePermissions.Run, key, new Mark(key, questionId, code, code.Length == 0), ct);
        if (work.Answer is { } before) return before.Refusal;
        var question = await work.Db.Questions.SingleAsync(q => q.QuestionId == questionId, ct);
        if (question.State is QuestionState.Waiting or QuestionState.Sent)
        {
            question.LastCode = code;
            if (code.Length == 0)
            {
                question.State = QuestionState.Sent;
                question.SentAt ??= work.Now;
                question.Attempts = 0;
                question.NextAt = work.Now.AddMinutes(30);
            }
            else if (code == ExchangeRefusals.Paused.Code || code == ExchangeRefusals.Busy.Code)
            {
                question.NextAt = work.Now.AddMinutes(5);
            }
            else
            {
                question.Attempts++;
                question.NextAt = work.Now.AddMinutes(1 << question.Attempts);
                if (question.Attempts >= MostAttempts) (question.State, question.NextAt) = (QuestionState.Quarantined, null);
            }
        }

        work.Record(new AuditEntry("question", questionId, question.AreaCode, Detail: new { question.Source, state = question.State.ToString(), code }));
        return (await work.CompleteAsync(default, ct)).Refusal;
    }
}
