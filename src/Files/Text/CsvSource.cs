using System.Text;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// Reads delimited text (CSV, RFC 4180) in one buffer that holds the current record: cells are slices of it, quoted cells are unquoted in
/// place, nothing is allocated per row. Also reads what Excel and old systems write: <c>="00123"</c>, stray quotes, lone CR.
/// </summary>
internal sealed class CsvSource : RowSource
{
    private readonly Stream stream;
    private readonly TextEncoding text;
    private readonly char separator;
    private readonly Decoder decoder;
    private readonly byte[] bytes = new byte[1 << 16];
    private char[] chars = new char[1 << 17];
    private (int Start, int Length)[] cells = new (int, int)[64];
    private int at;
    private int filled;
    private int recordStart;
    private int nextLine = 1;
    private bool ended;

    public CsvSource(Stream stream, TextEncoding text, char separator)
    {
        (this.stream, this.text, this.separator) = (stream, text, separator);
        stream.Position = text.Mark;
        decoder = text.Encoding.GetDecoder();
    }

    public override string Format => $"CSV，{text.Title}";

    public override CellProblem Problem(int column) => cells[column].Length > TableLimits.CellCharacters ? CellProblem.TooLong : CellProblem.None;

    public override ReadOnlySpan<char> Cell(int column)
    {
        var cell = chars.AsSpan(cells[column].Start, cells[column].Length).Trim();
        return cell is ['=', '"', .. var inner, '"'] ? inner : cell;
    }

    public override Result<bool> Next()
    {
        try
        {
            return NextRecord();
        }
        catch (DecoderFallbackException)
        {
            return FileRefusals.EncodingDamaged.Fill(nextLine);
        }
    }

    public override void Dispose() => stream.Dispose();

    private Result<bool> NextRecord()
    {
        recordStart = at;
        Count = 0;
        Line = nextLine;
        if (!Has(0)) return false;
        while (true)
        {
            var quoted = Has(0) && chars[at] == '"';
            if (quoted && !Unquote()) return FileRefusals.QuoteOpen.Fill(Line);
            if (!quoted) Plain();
            if (at - recordStart > TableLimits.RecordCharacters) return FileRefusals.QuoteOpen.Fill(Line);
            if (Has(0) && chars[at] == separator)
            {
                at++;
                continue;
            }

            EndLine();
            return true;
        }
    }

    /// <summary>From the current position to the separator or the end of the line.</summary>
    private void Plain()
    {
        var from = at - recordStart;
        Seek();
        Add(from, at - recordStart - from);
    }

    /// <summary>Moves to the next separator, CR or LF, or to the end of the file.</summary>
    private void Seek()
    {
        while (true)
        {
            var found = chars.AsSpan(at, filled - at).IndexOfAny(separator, '\r', '\n');
            if (found >= 0)
            {
                at += found;
                return;
            }

            at = filled;
            if (at - recordStart > TableLimits.RecordCharacters || !Fill()) return;
        }
    }

    /// <summary>A quoted cell: doubled quotes become one, line ends inside count as lines. False when the quote never closes.</summary>
    private bool Unquote()
    {
        at++;
        var from = at - recordStart;
        var write = from;
        while (true)
        {
            var found = chars.AsSpan(at, filled - at).IndexOf('"');
            var run = found < 0 ? filled - at : found;
            nextLine += chars.AsSpan(at, run).Count('\n');
            chars.AsSpan(at, run).CopyTo(chars.AsSpan(recordStart + write));
            write += run;
            at += run;
            if (at - recordStart > TableLimits.RecordCharacters) return false;
            if (found < 0)
            {
                if (!Fill()) return false;
                continue;
            }

            at++;
            if (!Has(0) || chars[at] != '"') break;
            chars[recordStart + write++] = '"';
            at++;
        }

        // What follows a closing quote up to the separator belongs to the cell: "甲"乙
        var tail = at - recordStart;
        Seek();
        var rest = at - recordStart - tail;
        chars.AsSpan(recordStart + tail, rest).CopyTo(chars.AsSpan(recordStart + write));
        Add(from, write + rest - from);
        return true;
    }

    private void EndLine()
    {
        // The slices were kept relative to the record, which moves when the buffer is filled.
        for (var i = 0; i < Count; i++) cells[i].Start += recordStart;
        if (!Kept(0)) return;
        var first = chars[at++];
        nextLine++;
        if (first != '\r') return;
        if (at == filled && !ended) FillKeepingCells();
        if (at < filled && chars[at] == '\n') at++;
    }

    private void Add(int from, int length)
    {
        if (Count == cells.Length) Array.Resize(ref cells, cells.Length * 2);
        cells[Count++] = (from, length);
    }

    private bool Kept(int ahead) => at + ahead < filled;

    private bool Has(int ahead) => at + ahead < filled || Fill();

    /// <summary>The one case where the buffer is filled after the cells have been fixed: a CR was its last character.</summary>
    private void FillKeepingCells()
    {
        var before = recordStart;
        if (!Fill()) return;
        for (var i = 0; i < Count; i++) cells[i].Start += recordStart - before;
    }

    /// <summary>Moves the record to the front of the buffer and decodes more behind it. False at the end of the file.</summary>
    private bool Fill()
    {
        if (ended) return false;
        if (recordStart > 0)
        {
            chars.AsSpan(recordStart, filled - recordStart).CopyTo(chars);
            at -= recordStart;
            filled -= recordStart;
            recordStart = 0;
        }

        while (true)
        {
            if (chars.Length - filled < bytes.Length + 2) Array.Resize(ref chars, chars.Length * 2);
            var read = stream.Read(bytes);
            var count = decoder.GetChars(bytes.AsSpan(0, read), chars.AsSpan(filled), flush: read == 0);
            filled += count;
            if (read == 0) ended = true;
            if (count > 0) return true;
            if (ended) return false;
        }
    }
}
