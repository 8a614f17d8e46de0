using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>Reads the first visible sheet that is not empty (or the named one) of an old xls workbook (BIFF).</summary>
internal static class XlsTable
{
    public static Refusal? Read(OleFile ole, string path, string wanted, RowSink sink)
    {
        var errors = XlsErrors.Find(ole);
        try
        {
            using var file = File.OpenRead(path);
            using var reader = ExcelReaderFactory.CreateBinaryReader(file, new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Gb18030 });
            return Read(reader, errors, wanted, sink);
        }
        catch (InvalidPasswordException)
        {
            return FileRefusals.Password;
        }
    }

    private static Refusal? Read(IExcelDataReader reader, HashSet<(int Sheet, int Row, int Column)> errors, string wanted, RowSink sink)
    {
        var visible = new List<string>();
        do
        {
            if (reader.VisibleState == "visible") visible.Add(reader.Name);
        }
        while (reader.NextResult());

        reader.Reset();
        var sheet = -1;
        do
        {
            sheet++;
            var chosen = wanted.Length == 0 ? reader.VisibleState == "visible" : reader.Name == wanted;
            if (chosen && ReadSheet(reader, errors, sheet, [.. visible.Where(x => x != reader.Name)], sink)) return null;
        }
        while (reader.NextResult());
        return FileRefusals.SheetMissing;
    }

    private static bool ReadSheet(IExcelDataReader reader, HashSet<(int Sheet, int Row, int Column)> errors, int sheet, List<string> others, RowSink sink)
    {
        var merges = new MergedCells((reader.MergeCells ?? []).Select(x => new MergedBlock(x.FromRow + 1, x.FromColumn, x.ToRow + 1, x.ToColumn)));
        var any = false;
        for (var line = 1; reader.Read(); line++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var (text, problem) = errors.Contains((sheet, line - 1, column)) ? ("#", CellProblem.ErrorValue) : Cell(reader, column);
                if (text.Length == 0 && problem == CellProblem.None) continue;
                if (!any) sink.Sheet(reader.Name, "xls", others, merges.Top);
                any = true;
                sink.Cell(column, text, problem);
            }

            merges.Mark(line, sink);
            sink.EndRow(line);
        }

        return any;
    }

    private static (string Text, CellProblem Problem) Cell(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => ("", CellProblem.None),
            string text => (text, CellProblem.None),
            bool truth => (truth ? "TRUE" : "FALSE", CellProblem.None),
            DateTime time => (time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), CellProblem.None),
            TimeSpan time => (time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture), CellProblem.None),
            IConvertible number => ExcelNumber.Show(number.ToDouble(CultureInfo.InvariantCulture), Style(reader, column), false),
            var other => (other.ToString() ?? "", CellProblem.None),
        };
    }

    /// <summary>Dates come as dates already; only filling with zeros is left to find out.</summary>
    private static NumberStyle Style(IExcelDataReader reader, int column) =>
        NumberStyle.Of(reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column)) with { IsDate = false };
}
