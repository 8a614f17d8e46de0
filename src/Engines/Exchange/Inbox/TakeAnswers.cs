using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>
/// Takes one answer into the inbox (接收回复), once, however often it comes. What answers no question, comes twice, too late or from the wrong source is set
/// aside with its reason; what nobody asked for is not kept.
/// </summary>
public sealed class TakeAnswers(WorkDesk desk, FieldVault vault, IEnumerable<IAnswerReader> readers, Clock clock)
{
    public const int MostRows = 5_000;
    private static readonly StandingQuery<Guid, Question> questions = new((db, id) => db.Set<Question>().Where(q => q.QuestionId == id));
    private static readonly StandingQuery<string, string, Guid> taken = new((db, source, message) => db.Set<Answer>().Where(a => a.Source == source && a.MessageId == message).Select(a => a.AnswerId));

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Source">Where it came from.</param>
    /// <param name="Message">What came.</param>
    public sealed record Input(Guid Key, string Source, IncomingAnswer Message);

    /// <param name="AnswerId">The record of it.</param>
    /// <param name="Code">Why it was set aside; empty where it counts.</param>
    public sealed record Taken(Guid AnswerId, string Code);

    public async Task<Result<Taken>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Taken>(actor, ExchangePermissions.Run, input.Key, input, ct);
        if (work.Answer is { } answered) return answered;
        var message = input.Message;
        if (SourceBook.Find(input.Source) is not { } source) return ExchangeRefusals.SourceUnknown.Fill(input.Source);
        if (message.MessageId.Length is 0 or > Answer.LongestMessageId) return ExchangeRefusals.NotUnderstood;
        if (message.Rows.Count > MostRows) return ExchangeRefusals.TooManyRows.Fill(message.Rows.Count, MostRows);
        if (await taken.AnyAsync(work.Db, source.Code, message.MessageId, ct)) return ExchangeRefusals.TakenBefore;
        var question = await questions.OneAsync(work.Db, message.QuestionId, ct);
        var (refusal, mayKeep) = await WhyAsideAsync(work, source, question, message, ct);

        var id = work.Clock.NewId();
        var answer = new Answer
        {
            AnswerId = id,
            Source = source.Code,
            MessageId = message.MessageId,
            QuestionId = message.QuestionId,
            HouseholdId = question?.HouseholdId ?? Guid.Empty,
            AreaCode = question?.AreaCode ?? actor.Scope.Lower,
            RowsSealed = mayKeep ? vault.Seal(Answer.Column, id, JsonSerializer.SerializeToUtf8Bytes(message.Rows).AsSpan()) : [],
            Rows = message.Rows.Count,
            SourceDay = message.Day,
            TakenAt = work.Now,
            SetAside = refusal?.Code ?? "",
        };
        work.Db.Answers.Add(answer);
        work.WhenDuplicate("source_message_id", ExchangeRefusals.TakenBefore);
        if (refusal is null)
        {
            (question!.State, question.NextAt, question.LastCode) = (QuestionState.Answered, null, "");
            question.SentAt ??= work.Now;
            foreach (var reader in readers) await reader.ReadAsync(work.Db, question, answer, message.Rows, work.Clock, ct);
        }

        work.Record(new AuditEntry("answer", id, answer.AreaCode, Detail: new { answer.Source, question = message.QuestionId, rows = answer.Rows, aside = answer.SetAside }));
        return await work.CompleteAsync(new Taken(id, answer.SetAside), ct);
    }

    /// <summary>The rows of an answer as they came.</summary>
    public IReadOnlyList<AnswerRow> RowsOf(Answer answer) =>
        answer.RowsSealed.Length == 0 ? [] : JsonSerializer.Deserialize<AnswerRow[]>(vault.OpenBytes(Answer.Column, answer.AnswerId, answer.RowsSealed))!;

    internal Guid NewKey() => clock.NewId();

    /// <summary>The same message has the same key, on whatever way and however often it comes.</summary>
    internal static Guid KeyOf(Source source, IncomingAnswer answer) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Code}\n{answer.MessageId}\n{JsonSerializer.Serialize(answer)}")).AsSpan(0, 16));

    private async Task<(Refusal? Refusal, bool MayKeep)> WhyAsideAsync(Work<Taken> work, Source source, Question? question, IncomingAnswer message, CancellationToken ct)
    {
        if (question is null) return (ExchangeRefusals.NeverAsked, false);
        if (question.Source != source.Code) return (ExchangeRefusals.OtherSource, false);
        if (await readers.WhyNotAsync(work.Db, question, work.Today, ct) is { } ended) return (ended, false);
        if (question.State == QuestionState.Answered) return (ExchangeRefusals.AnsweredBefore, true);
        return message.Day > work.Today ? (ExchangeRefusals.DayInFuture, true) : (null, true);
    }
}
