using System.Buffers;
using System.Text;

namespace Huimin.Files;

/// <summary>Writes CSV (RFC 4180): comma, quotes where needed, CRLF.</summary>
internal sealed class CsvWriter(Stream output, int columns, bool gb18030) : TableWriter(columns)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;");
    private readonly StreamWriter writer = new(output, gb18030 ? TextEncoding.Gb18030 : new UTF8Encoding(true), 1 << 16, leaveOpen: true);

    private protected override void WriteRow(ReadOnlySpan<TableCell> cells, bool heading)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) writer.Write(',');
            var text = cells[i].Text;
            if (text.AsSpan().ContainsAny(Quoted) || text is [' ', ..] or [.., ' '])
            {
                writer.Write('"');
                writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
            else
            {
                writer.Write(text);
            }
        }

        writer.Write("\r\n");
    }

    private protected override void Complete() => writer.Dispose();
}
