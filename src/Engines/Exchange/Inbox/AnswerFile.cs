using System.Security.Cryptography;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>
/// Reads a file of answers (回复文件: CSV or xlsx) whole or not at all. The message id is the content of each question's lines, so that the same file again
/// brings the same messages. A line that names a question and no item says that nothing was found.
/// </summary>
public static class AnswerFile
{
    private const string QuestionColumn = "查询编号", NameColumn = "姓名", NumberColumn = "身份证号", BirthColumn = "出生日期", ItemColumn = "项目", ValueColumn = "值", DayColumn = "数据截止日";

    public static Result<IReadOnlyList<IncomingAnswer>> Read(string path)
    {
        var opened = TableReader.Open(path);
        if (!opened.Ok) return opened.Refusal;
        using var table = opened.Value;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in (string[])[QuestionColumn, NameColumn, NumberColumn, BirthColumn, ItemColumn, ValueColumn, DayColumn])
        {
            var at = table.Headings.ToList().IndexOf(name);
            if (at < 0 && name != BirthColumn) return ExchangeRefusals.ColumnMissing.Fill(name).At(table.HeadingLine, name);
            columns[name] = at;
        }

        var lines = new List<(Guid Question, DateOnly Day, AnswerRow Row)>();
        while (true)
        {
            var next = table.Next();
            if (!next.Ok) return next.Refusal;
            if (!next.Value) break;
            if (table.RowProblem() is { } row) return row;
            foreach (var column in columns.Values.Where(c => c >= 0))
            {
                if (table.Problem(column) is { } problem) return problem;
            }

            if (!Guid.TryParse(Cell(QuestionColumn), out var question)) return ExchangeRefusals.CellWrong.Fill(QuestionColumn, "查询编号").At(table.Line, QuestionColumn);
            var day = Dates.Read(Cell(DayColumn));
            if (!day.Ok) return ExchangeRefusals.CellWrong.Fill(DayColumn, "日期").At(table.Line, DayColumn);
            lines.Add((question, day.Value, new AnswerRow(Cell(NameColumn), Cell(NumberColumn), Cell(BirthColumn), Cell(ItemColumn), Cell(ValueColumn))));
        }

        if (lines.Count == 0) return ExchangeRefusals.FileEmpty;
        return lines.GroupBy(l => (l.Question, l.Day)).Select(Message).ToArray();

        string Cell(string column) => columns[column] < 0 ? "" : table.Text(columns[column]);
    }

    private static IncomingAnswer Message(IGrouping<(Guid Question, DateOnly Day), (Guid Question, DateOnly Day, AnswerRow Row)> lines)
    {
        // The same line twice is one line.
        var rows = lines.Select(l => l.Row).Where(r => r.Item.Length > 0).Distinct().ToArray();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { lines.Key.Question, lines.Key.Day, rows }));
        return new IncomingAnswer("file-" + Convert.ToHexStringLower(hash.GetHashAndReset()), lines.Key.Question, lines.Key.Day, rows);
    }
}
