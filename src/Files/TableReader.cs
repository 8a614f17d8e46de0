using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// Opens the tables that offices have (表格): CSV in GB18030 or UTF-8, xls and xlsx, recognised by content. Spreadsheets are read by a child
/// process with bounded memory and time (<see cref="ChildLauncher"/>). Merged cells above the data are titles or headings; merged cells in the
/// data are refused cell by cell and never filled down: an amount merged over a household of three would be paid three times.
/// </summary>
public static class TableReader
{
    /// <summary>Opens a file and finds its heading. With no sheet named, the first visible sheet that is not empty is read.</summary>
    public static Result<TableFile> Open(string path, string? sheet = null)
    {
        try
        {
            var source = FileKinds.Of(path) switch
            {
                FileKind.Text => OpenText(path),
                FileKind.Zip or FileKind.Ole => ChildRows.Start(path, sheet),
                FileKind.Rtf => FileRefusals.NotATable,
                var kind => WhatItIs(kind),
            };
            return source.Ok ? TableFile.Over(source.Value) : source.Refusal;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return FileRefusals.NotFound;
        }
    }

    /// <summary>The refusal for a file that is neither table nor document.</summary>
    internal static Refusal WhatItIs(FileKind kind) => kind switch
    {
        FileKind.Empty => FileRefusals.Empty,
        FileKind.Program => FileRefusals.Program,
        FileKind.Image => FileRefusals.Image,
        FileKind.Pdf => FileRefusals.Pdf,
        FileKind.Archive => FileRefusals.Archive,
        FileKind.WebPage => FileRefusals.WebPage,
        FileKind.Rtf => FileRefusals.OtherDocument,
        _ => FileRefusals.Binary,
    };

    private static Result<RowSource> OpenText(string path)
    {
        var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        var kept = false;
        try
        {
            var text = TextEncoding.Detect(stream);
            if (!text.Ok) return text.Refusal;
            var separator = CsvSeparator.Detect(stream, text.Value);
            if (!separator.Ok) return separator.Refusal;
            var source = new CsvSource(stream, text.Value, separator.Value);
            kept = true;
            return source;
        }
        finally
        {
            if (!kept) stream.Dispose();
        }
    }
}
