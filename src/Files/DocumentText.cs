using System.Text;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// The plain text of a document (文档正文): a line per paragraph, list numbers written out, tables with tabs. From txt in any of the encodings
/// of <see cref="TextEncoding"/>, or from docx, which a child process reads.
/// </summary>
public sealed record DocumentText(string Text, string Format)
{
    public static Result<DocumentText> Read(string path)
    {
        try
        {
            return FileKinds.Of(path) switch
            {
                FileKind.Text => ReadText(path),
                FileKind.Zip or FileKind.Ole => ReadByChild(path),
                FileKind.WebPage => FileRefusals.OtherDocument,
                var kind => TableReader.WhatItIs(kind),
            };
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return FileRefusals.NotFound;
        }
    }

    /// <summary>Text that was pasted: line ends made one kind, invisible marks out, refused when there is nothing in it or too much.</summary>
    public static Result<DocumentText> Pasted(string? text) => Cleaned(text ?? "", "粘贴的文字");

    private static Result<DocumentText> ReadText(string path)
    {
        using var stream = File.OpenRead(path);
        var encoding = TextEncoding.Detect(stream);
        if (!encoding.Ok) return encoding.Refusal;
        if (stream.Length > TableLimits.TextCharacters * 4L) return FileRefusals.TextTooLong.Fill(TableLimits.TextCharacters);
        stream.Position = encoding.Value.Mark;
        using var reader = new StreamReader(stream, encoding.Value.Encoding, false);
        try
        {
            return Cleaned(reader.ReadToEnd(), $"txt，{encoding.Value.Title}");
        }
        catch (DecoderFallbackException)
        {
            return FileRefusals.EncodingDamaged.Fill(1);
        }
    }

    private static Result<DocumentText> ReadByChild(string path)
    {
        using var child = ChildProcess.Start("text", Path.GetFullPath(path));
        try
        {
            return child.Answer.ReadByte() switch
            {
                RowWire.Text => Cleaned(child.Answer.ReadString(), "docx"),
                RowWire.Refused => child.ReadRefusal(),
                _ => child.WhyItStopped,
            };
        }
        catch (Exception broken) when (broken is IOException or FormatException)
        {
            return child.WhyItStopped;
        }
    }

    private static Result<DocumentText> Cleaned(string text, string format)
    {
        if (text.Length > TableLimits.TextCharacters) return FileRefusals.TextTooLong.Fill(TableLimits.TextCharacters);
        var plain = text.ReplaceLineEndings("\n").Replace("\uFEFF", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).TrimEnd('\u001A');
        return plain.Any(char.IsLetterOrDigit) ? new DocumentText(plain, format) : FileRefusals.Empty;
    }
}
