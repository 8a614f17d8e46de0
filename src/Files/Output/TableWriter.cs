using Huimin.Values;

namespace Huimin.Files;

/// <summary>The kinds of table that can be written.</summary>
public enum TableFormat
{
    /// <summary>UTF-8 with mark, which Excel and WPS open correctly.</summary>
    CsvUtf8 = 0,

    /// <summary>GB18030, for old systems.</summary>
    CsvGb18030 = 1,

    Xlsx = 2,
}

/// <summary>Writes a table row by row (导出), in the time and memory of one row. Dangerous cells are made harmless (<see cref="Neutral"/>).</summary>
public abstract class TableWriter : IDisposable
{
    private readonly int columns;

    private protected TableWriter(int columns) => this.columns = columns;

    /// <summary>How many rows have been written, the headings not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins a table with its headings on a stream, which stays open. <see cref="Dispose"/> completes it.</summary>
    public static TableWriter Begin(Stream output, TableFormat format, IReadOnlyList<string> headings, string sheet = "数据")
    {
        TableWriter writer = format == TableFormat.Xlsx
            ? new XlsxWriter(output, headings.Count, sheet)
            : new CsvWriter(output, headings.Count, format == TableFormat.CsvGb18030);
        writer.WriteRow([.. headings.Select(x => (TableCell)x)], heading: true);
        return writer;
    }

    /// <summary>Writes a whole table to a file, durably and all or nothing (<see cref="DurableFile"/>).</summary>
    public static Result<Done> Save(string path, TableFormat format, IReadOnlyList<string> headings, IEnumerable<TableCell[]> rows, string sheet = "数据") =>
        DurableFile.Write(path, stream =>
        {
            using var writer = Begin(stream, format, headings, sheet);
            foreach (var row in rows) writer.Row(row);
        });

    /// <summary>Writes one row; it must have as many cells as there are headings.</summary>
    public void Row(params ReadOnlySpan<TableCell> cells)
    {
        if (cells.Length != columns) throw new ArgumentException($"The row has {cells.Length} cells for {columns} headings.", nameof(cells));
        WriteRow(cells, heading: false);
        Rows++;
    }

    public void Dispose()
    {
        Complete();
        GC.SuppressFinalize(this);
    }

    private protected abstract void WriteRow(ReadOnlySpan<TableCell> cells, bool heading);

    private protected abstract void Complete();
}
