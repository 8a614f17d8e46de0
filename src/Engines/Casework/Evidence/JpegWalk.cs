using System.Buffers.Binary;

namespace Huimin.Casework;

/// <summary>
/// Walks the segments of a JPEG (照片结构检查) and writes it anew without what tells where and with what it was taken: application segments other than the plain
/// picture head, comments, and whatever follows the end. Only which side is up is kept. Null for what is no whole picture.
/// </summary>
internal static class JpegWalk
{
    private const byte Mark = 0xFF, Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE, App0 = 0xE0, Exif = 0xE1, Adobe = 0xEE, AppLast = 0xEF, Temporary = 0x01;
    private const int FrameHead = 8;

    public static byte[]? Clean(ReadOnlySpan<byte> picture)
    {
        if (picture.Length < 4 || picture[0] != Mark || picture[1] != Start) return null;
        var kept = new MemoryStream(picture.Length);
        kept.Write(picture[..2]);
        var (at, framed, scanned) = (2, false, false);
        while (true)
        {
            if (at + 2 > picture.Length || picture[at] != Mark) return null;
            var code = picture[at + 1];
            if (code == Mark)
            {
                at++;
                continue;
            }

            if (code == End)
            {
                kept.Write(picture.Slice(at, 2));
                return framed && scanned ? kept.ToArray() : null;
            }

            // Marks without a length stand nowhere but inside a scan.
            if (code is 0 or Start or Temporary || IsRestart(code) || at + 4 > picture.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            if (length < 2 || at + 2 + length > picture.Length) return null;
            var segment = picture.Slice(at, 2 + length);
            if (IsFrame(code))
            {
                if (framed || !IsSound(segment)) return null;
                framed = true;
            }

            if (!IsTelling(code)) kept.Write(segment);
            else if (code == Exif && ExifTurn.Of(segment[4..]) is { } turn) kept.Write(turn.Segment());
            at += segment.Length;
            if (code != Scan) continue;
            if (!framed) return null;
            var end = EndOfScan(picture, at);
            if (end < 0) return null;
            kept.Write(picture[at..end]);
            (at, scanned) = (end, true);
        }
    }

    /// <summary>Comments, and application segments but two kinds: pixels to the inch, and how colours are mixed.</summary>
    private static bool IsTelling(byte code) => code is Comment or (> App0 and <= AppLast and not Adobe);

    private static bool IsRestart(byte code) => code is >= 0xD0 and <= 0xD7;

    private static bool IsFrame(byte code) => code is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>A picture has a height, a width and one to four colours.</summary>
    private static bool IsSound(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < FrameHead + 2) return false;
        var (height, width, colours) = (BinaryPrimitives.ReadUInt16BigEndian(frame[5..]), BinaryPrimitives.ReadUInt16BigEndian(frame[7..]), frame[9]);
        return height > 0 && width > 0 && colours is >= 1 and <= 4 && frame.Length == FrameHead + 2 + (3 * colours);
    }

    /// <summary>Where the compressed rows end: at a mark that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> picture, int at)
    {
        for (; at + 1 < picture.Length; at++)
        {
            if (picture[at] == Mark && picture[at + 1] != 0 && picture[at + 1] != Mark && !IsRestart(picture[at + 1])) return at;
        }

        return -1;
    }
}
