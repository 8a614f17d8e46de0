namespace Huimin.Files;

/// <summary>What a file is by its first bytes, whatever its name says (文件类型按内容识别).</summary>
public enum FileKind
{
    Empty = 0,
    Text = 1,
    Zip = 2,
    Ole = 3,
    Pdf = 4,
    Image = 5,
    Program = 6,
    Archive = 7,
    Rtf = 8,
    WebPage = 9,
}

public static class FileKinds
{
    private static readonly (FileKind Kind, byte[] Mark)[] Marks =
    [
        (FileKind.Zip, "PK\x03\x04"u8.ToArray()),
        (FileKind.Zip, "PK\x05\x06"u8.ToArray()),
        (FileKind.Ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (FileKind.Pdf, "%PDF-"u8.ToArray()),
        (FileKind.Image, [0x89, (byte)'P', (byte)'N', (byte)'G']),
        (FileKind.Image, [0xFF, 0xD8, 0xFF]),
        (FileKind.Image, "GIF8"u8.ToArray()),
        (FileKind.Image, [(byte)'I', (byte)'I', 0x2A, 0x00]),
        (FileKind.Image, [(byte)'M', (byte)'M', 0x00, 0x2A]),
        (FileKind.Program, [0x7F, (byte)'E', (byte)'L', (byte)'F']),
        (FileKind.Program, [0xCA, 0xFE, 0xBA, 0xBE]),
        (FileKind.Program, [0xCF, 0xFA, 0xED, 0xFE]),
        (FileKind.Archive, "Rar!\x1A\x07"u8.ToArray()),
        (FileKind.Archive, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]),
        (FileKind.Archive, [0x1F, 0x8B, 0x08]),
        (FileKind.Rtf, "{\\rtf"u8.ToArray()),
    ];

    /// <summary>Recognises a file from its first bytes; what is none of the known kinds is taken for text and examined as such later.</summary>
    public static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return FileKind.Empty;
        foreach (var (kind, mark) in Marks)
        {
            if (head.StartsWith(mark)) return kind;
        }

        if (IsWindowsProgram(head)) return FileKind.Program;
        if (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return FileKind.Image;
        if (head.Length > 12 && head[4..].StartsWith("ftyphei"u8)) return FileKind.Image;
        if (head.Length > 6 && head.StartsWith("BM"u8) && head[6..Math.Min(head.Length, 10)].IndexOfAnyExcept((byte)0) < 0) return FileKind.Image;
        return IsMarkup(head) ? FileKind.WebPage : FileKind.Text;
    }

    public static FileKind Of(string path)
    {
        Span<byte> head = stackalloc byte[1024];
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        return Of(head[..RandomAccess.Read(file, head, 0)]);
    }

    private static bool IsWindowsProgram(ReadOnlySpan<byte> head) => head.Length >= 64 && head.StartsWith("MZ"u8) && head.Contains((byte)0);

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(stackalloc byte[] { 0xEF, 0xBB, 0xBF })) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        return head is [(byte)'<', ..] && (StartsWith(head, "<html"u8) || StartsWith(head, "<!doctype"u8) || StartsWith(head, "<?xml"u8)
            || StartsWith(head, "<table"u8) || StartsWith(head, "<head"u8) || StartsWith(head, "<meta"u8) || StartsWith(head, "<style"u8) || StartsWith(head, "<!--"u8));
    }

    private static bool StartsWith(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tag) =>
        head.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(head[..tag.Length], tag);
}
