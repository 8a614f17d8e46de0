using System.Text;
using System.Xml;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// The child side: reads one file and writes its rows or its text to standard output. Program.cs calls it before anything else when the first
/// argument is <see cref="ChildLauncher.Verb"/>.
/// </summary>
public static class FilesChild
{
    /// <summary>Whether the program was started as the reading child.</summary>
    public static bool IsAsked(ReadOnlySpan<string> args) => args is [ChildLauncher.Verb, ..];

    /// <summary>Arguments: the verb, "table" or "text", the path, and for a table the sheet or nothing.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [ChildLauncher.Verb, ("table" or "text") and var kind, var path, ..]) return 2;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var sink = new RowSink(Console.OpenStandardOutput());
        try
        {
            var refusal = kind == "table" ? Table(path, args.Length > 3 ? args[3] : "", sink) : Text(path, sink);
            if (refusal is null) sink.End();
            else sink.Refuse(refusal);
        }
        catch (ZipBombException)
        {
            sink.Refuse(FileRefusals.ZipBomb);
        }
        catch (Exception broken)
        {
            // Whatever a broken file does to a parser ends here: the parent gets one answer, and this process ends.
            sink.Refuse(IsDamage(broken) ? FileRefusals.Damaged : FileRefusals.TooHeavy);
        }

        return 0;
    }

    private static bool IsDamage(Exception broken) => broken is InvalidDataException or XmlException or IOException or FormatException or ArgumentException
        or InvalidOperationException or NotSupportedException or IndexOutOfRangeException or NullReferenceException or OverflowException
        or ExcelDataReader.Exceptions.ExcelReaderException or KeyNotFoundException or InvalidCastException;

    private static Refusal? Table(string path, string sheet, RowSink sink)
    {
        if (FileKinds.Of(path) == FileKind.Ole)
        {
            using var ole = new OleFile(path);
            return ole.WhatIsInside() ?? XlsTable.Read(ole, path, sheet, sink);
        }

        using var zip = new GuardedZip(path);
        if (zip.Has("xl/workbook.bin") || zip.Has("mimetype")) return FileRefusals.OtherOffice;
        if (zip.Has("word/document.xml") || zip.Has("ppt/presentation.xml")) return FileRefusals.NotATable;
        return zip.Has("xl/workbook.xml") ? new XlsxTable(zip, sink).Read(sheet) : FileRefusals.Archive;
    }

    private static Refusal? Text(string path, RowSink sink)
    {
        if (FileKinds.Of(path) == FileKind.Ole)
        {
            using var ole = new OleFile(path);
            return ole.WhatIsInside() ?? FileRefusals.NotADocument;
        }

        using var zip = new GuardedZip(path);
        if (zip.Has("mimetype") || zip.Has("OFD.xml")) return FileRefusals.OtherDocument;
        if (zip.Has("xl/workbook.xml") || zip.Has("xl/workbook.bin") || zip.Has("ppt/presentation.xml")) return FileRefusals.NotADocument;
        if (!zip.Has("word/document.xml")) return FileRefusals.Archive;
        var text = new DocxText(zip).Read();
        if (text.Ok) sink.Text(text.Value);
        return text.Refusal;
    }
}
