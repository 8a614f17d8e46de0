using System.Text;
using System.Text.Unicode;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>How the text of a file is encoded (编码), recognised from the whole content, never from the name or from a guess at the start.</summary>
public sealed class TextEncoding
{
    private const int Block = 1 << 20;

    private TextEncoding(Encoding encoding, int mark, string title) => (Encoding, Mark, Title) = (encoding, mark, title);

    /// <summary>GB18030, the national standard; reads GBK and GB2312 as well. Broken bytes are an error, not a question mark.</summary>
    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!;

    public Encoding Encoding { get; }

    /// <summary>How many bytes of mark precede the text.</summary>
    public int Mark { get; }

    /// <summary>The name for people.</summary>
    public string Title { get; }

    /// <summary>
    /// Mark first, then strict UTF-8, then GB18030. UTF-16 is read only with its mark. Reads the stream through and leaves it at its end.
    /// </summary>
    public static Result<TextEncoding> Detect(Stream stream)
    {
        var buffer = new byte[Block];
        var length = stream.ReadAtLeast(buffer, Block, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        if (length == 0) return FileRefusals.Empty;
        if (head.StartsWith(stackalloc byte[] { 0xFF, 0xFE, 0, 0 })) return FileRefusals.Binary;
        if (head.StartsWith(stackalloc byte[] { 0xFF, 0xFE })) return new TextEncoding(new UnicodeEncoding(false, true, true), 2, "UTF-16");
        if (head.StartsWith(stackalloc byte[] { 0xFE, 0xFF })) return new TextEncoding(new UnicodeEncoding(true, true, true), 2, "UTF-16");
        if (LooksBinary(head[..Math.Min(length, 1 << 16)]) is { } binary) return binary;

        var marked = head.StartsWith(stackalloc byte[] { 0xEF, 0xBB, 0xBF });
        stream.Position = 0;
        var utf8 = Utf8Scan.Run(stream, buffer);
        if (utf8.HasNul) return FileRefusals.Binary;
        if (utf8.Valid) return new TextEncoding(new UTF8Encoding(false, true), marked ? 3 : 0, marked ? "UTF-8（带标记）" : "UTF-8");
        if (utf8.CutShort) return FileRefusals.TextCutShort;
        if (marked || utf8.MostlyUtf8) return FileRefusals.EncodingDamaged.Fill(utf8.Line);

        stream.Position = 0;
        var gb = Gb18030Scan.Run(stream, buffer);
        if (gb.CutShort) return FileRefusals.TextCutShort;
        return gb.Valid ? new TextEncoding(Gb18030, 0, "GB18030") : FileRefusals.EncodingDamaged.Fill(gb.Line);
    }

    /// <summary>Text has no NUL and hardly any control characters. NUL on one side of every pair is UTF-16 that lost its mark.</summary>
    private static Refusal? LooksBinary(ReadOnlySpan<byte> head)
    {
        Span<int> nul = [0, 0];
        var control = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0) nul[i & 1]++;
            else if (head[i] is < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0B or 0x0C or 0x1A)) control++;
        }

        if ((nul[0] == 0) != (nul[1] == 0) && (nul[0] + nul[1]) * 20 >= head.Length) return FileRefusals.Utf16WithoutMark;
        return nul[0] + nul[1] > 0 || control * 50 > head.Length ? FileRefusals.Binary : null;
    }

    /// <summary>One pass over the bytes as strict UTF-8.</summary>
    private readonly record struct Utf8Scan(bool Valid, bool HasNul, bool CutShort, bool MostlyUtf8, int Line)
    {
        public static Utf8Scan Run(Stream stream, byte[] buffer)
        {
            var (kept, line) = (0, 1);
            while (true)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
                var block = buffer.AsSpan(0, kept + read);
                if (block.Contains((byte)0)) return new(false, true, false, false, line);
                var end = read < buffer.Length - kept;
                var whole = block.Length - Unfinished(block);
                if (!Utf8.IsValid(block[..whole])) return Broken(block[..whole], line);
                if (end) return new(whole == block.Length, false, whole < block.Length, false, line);
                line += block[..whole].Count((byte)'\n');
                block[whole..].CopyTo(buffer);
                kept = block.Length - whole;
            }
        }

        /// <summary>A file with many good characters and few bad ones is damaged UTF-8; read as GB18030 it would become gibberish.</summary>
        private static Utf8Scan Broken(ReadOnlySpan<byte> block, int line)
        {
            var (good, bad, firstBad, at) = (0, 0, -1, 0);
            while (at < block.Length && at < 1 << 16)
            {
                var status = Rune.DecodeFromUtf8(block[at..], out _, out var used);
                if (status != System.Buffers.OperationStatus.Done)
                {
                    bad++;
                    if (firstBad < 0) firstBad = at;
                }
                else if (used > 2)
                {
                    good++;
                }

                at += used;
            }

            if (firstBad < 0) firstBad = at;
            return new(false, false, false, good >= 5 && good > bad * 5, line + block[..firstBad].Count((byte)'\n'));
        }

        /// <summary>How many bytes at the end begin a character whose rest is in the next block.</summary>
        private static int Unfinished(ReadOnlySpan<byte> block)
        {
            for (var back = 1; back <= 3 && back <= block.Length; back++)
            {
                var b = block[^back];
                if (b < 0x80) return 0;
                if (b < 0xC0) continue;
                var needs = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needs > back ? back : 0;
            }

            return 0;
        }
    }

    /// <summary>One pass over the bytes as GB18030: one, two or four bytes a character.</summary>
    private readonly record struct Gb18030Scan(bool Valid, bool CutShort, int Line)
    {
        public static Gb18030Scan Run(Stream stream, byte[] buffer)
        {
            var (kept, line) = (0, 1);
            while (true)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
                ReadOnlySpan<byte> block = buffer.AsSpan(0, kept + read);
                var end = read < buffer.Length - kept;
                var at = 0;
                while (at < block.Length)
                {
                    var size = Size(block[at..]);
                    if (size < 0) return new(false, false, line + block[..at].Count((byte)'\n'));
                    if (size == 0) break;
                    at += size;
                }

                line += block[..at].Count((byte)'\n');
                if (end) return new(at == block.Length, at < block.Length, line);
                block[at..].CopyTo(buffer);
                kept = block.Length - at;
            }
        }

        /// <summary>Bytes of the next character; 0 when the block ends inside it, -1 when it is none.</summary>
        private static int Size(ReadOnlySpan<byte> rest)
        {
            if (rest[0] < 0x80) return 1;
            if (rest[0] is 0x80 or 0xFF) return -1;
            if (rest.Length < 2) return 0;
            if (rest[1] is >= 0x40 and not 0x7F and not 0xFF) return 2;
            if (rest[1] is < 0x30 or > 0x39) return -1;
            if (rest.Length < 4) return 0;
            return rest[2] is >= 0x81 and <= 0xFE && rest[3] is >= 0x30 and <= 0x39 ? 4 : -1;
        }
    }
}
