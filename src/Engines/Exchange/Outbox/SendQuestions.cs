using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Exchange;

/// <summary>
/// Sends what waits in the outbox to the sources that are connected (发出查询), and looks for answers still due. A question is first taken, so that nobody else
/// sends it, then sent outside any transaction, then marked. At most five attempts, further and further apart, then a person looks.
/// </summary>
public sealed class SendQuestions(WorkDesk desk, Outbox outbox, TakeAnswers inbox, IEnumerable<IConnector> connectors, SourceLines lines, IEnumerable<IAnswerReader> readers)
{
    public const int MostAttempts = 5;
    private const int Together = 200;
    private static readonly TimeSpan lease = TimeSpan.FromMinutes(10);

    public sealed record Input(Guid Key);

    public sealed record Answer(int Sent, int Answered, int Failed);

    private sealed record Claimed(IReadOnlyList<Guid> Questions);

    private sealed record Claim(Guid Key);

    private sealed record Mark(Guid Key, Guid QuestionId, string Code, bool Answered);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        var claimed = await ClaimAsync(input, actor, ct);
        if (!claimed.Ok) return claimed.Refusal;
        var (sent, answered, failed) = (0, 0, 0);
        foreach (var question in claimed.Value)
        {
            var source = SourceBook.Find(question.Source)!;
            var connector = connectors.First(c => c.Serves(source));
            var reply = await lines.RunAsync(
                source, stop => question.SentAt is null ? connector.AskAsync(source, question.QuestionId, outbox.PeopleOf(question), stop) : connector.FetchAsync(source, question.QuestionId, stop), ct);
            var own = false;
            foreach (var answer in reply.ValueOrDefault ?? [])
            {
                var taken = await inbox.RunAsync(new(TakeAnswers.KeyOf(source, answer), source.Code, answer), actor, ct);
                own |= taken is { Ok: true, Value.Code: "" } && answer.QuestionId == question.QuestionId;
            }

            if (!reply.Ok) failed++;
            else if (own) answered++;
            else sent++;
            // What was answered is marked already, in the work that took the answer in.
            if (!own && await MarkAsync(question.QuestionId, reply.Refusal?.Code ?? "", actor, ct) is { } refusal) return refusal;
        }

        return new Answer(sent, answered, failed);
    }

    private async Task<Result<IReadOnlyList<Question>>> ClaimAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Claimed>(actor, ExchangePermissions.Run, input.Key, new Claim(input.Key), ct);
        if (work.Answer is { } before) return before.Ok ? Array.Empty<Question>() : before.Refusal;
        var reachable = SourceBook.Askable.Where(s => connectors.Any(c => c.Serves(s))).Select(s => s.Code).ToList();
        var due = await work.Db.Questions
            .Where(q => (q.State == QuestionState.Waiting || q.State == QuestionState.Sent) && q.NextAt <= work.Now && reachable.Contains(q.Source))
            .OrderBy(q => q.NextAt).Take(Together).ToListAsync(ct);
        var taken = new List<Question>();
        foreach (var question in due)
        {
            if (await readers.WhyNotAsync(work.Db, question, work.Today, ct) is { } ended)
            {
                (question.State, question.NextAt, question.LastCode) = (QuestionState.Withdrawn, null, ended.Code);
                continue;
            }

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
