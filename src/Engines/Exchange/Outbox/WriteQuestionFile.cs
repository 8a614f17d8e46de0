using Huimin.Data;
using Huimin.Files;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Exchange;

/// <summary>Writes what one source is still to be asked as a file (导出查询文件), for offices without a connection. The same question keeps its number however often it is written.</summary>
public sealed class WriteQuestionFile(ReadDesk desk, ViewLog views, Outbox outbox)
{
    private const int Most = 20_000;
    private static readonly string[] headings = ["查询编号", "姓名", "身份证号", "出生日期", "查询项目"];

    public async Task<Result<byte[]>> RunAsync(string sourceCode, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ExchangePermissions.Run)) return DataRefusals.NotPermitted;
        if (SourceBook.Find(sourceCode) is not { } source) return ExchangeRefusals.SourceUnknown.Fill(sourceCode);
        List<Question> questions;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            questions = await reading.Db.Questions.AsNoTracking()
                .Where(q => q.Source == source.Code && (q.State == QuestionState.Waiting || q.State == QuestionState.Sent || q.State == QuestionState.Quarantined))
                .OrderBy(q => q.AskedAt).Take(Most).ToListAsync(ct);
        }

        if (questions.Count == 0) return ExchangeRefusals.NothingToSend;
        using var file = new MemoryStream();
        using (var writer = TableWriter.Begin(file, TableFormat.CsvUtf8, headings))
        {
            foreach (var question in questions)
            {
                foreach (var person in outbox.PeopleOf(question))
                    writer.Row(question.QuestionId.ToString(), person.Name, person.Number, person.Birth, string.Join('、', source.Items.Select(i => i.Title)));
            }
        }

        await views.RecordAsync(actor, nameof(WriteQuestionFile), new AuditEntry("source", Detail: new { source = source.Code, questions = questions.Count }) { Outcome = "exported" }, ct);
        return file.ToArray();
    }
}
