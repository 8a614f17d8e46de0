using System.Buffers.Binary;

namespace Huimin.Casework;

/// <summary>
/// Walks the chunks of a PNG (图片结构检查), each with its sum, and writes it anew with those alone that make the picture: no text, no time, no place. Null for
/// what is no whole picture.
/// </summary>
internal static class PngWalk
{
    private const int Head = 8, Around = 12, HeaderLength = 13;
    private static readonly string[] kept = ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "cHRM", "sBIT", "pHYs", "IDAT", "IEND"];

    private static readonly uint[] table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[]? Clean(ReadOnlySpan<byte> picture)
    {
        if (!picture.StartsWith(Signature)) return null;
        var clean = new MemoryStream(picture.Length);
        clean.Write(Signature);
        var (at, headed, pixels) = (Head, false, 0L);
        while (at + Around <= picture.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(picture[at..]);
            if (length > picture.Length - at - Around) return null;
            var chunk = picture.Slice(at, (int)length + Around);
            var kind = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (!kind.All(char.IsAsciiLetter) || Sum(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..])) return null;
            if (headed == (kind == "IHDR") || (!headed && !IsSound(chunk))) return null;
            headed = true;
            if (kind == "IDAT") pixels += length;
            if (kept.Contains(kind)) clean.Write(chunk);
            else if (char.IsAsciiLetterUpper(kind[0])) return null;
            if (kind == "IEND") return length == 0 && pixels > 0 ? clean.ToArray() : null;
            at += chunk.Length;
        }

        return null;
    }

    /// <summary>The sum at the end of each chunk (CRC-32).</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = table[(byte)sum ^ b] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(uint n)
    {
        for (var bit = 0; bit < 8; bit++) n = (n & 1) == 0 ? n >> 1 : 0xEDB88320 ^ (n >> 1);
        return n;
    }

    /// <summary>A picture has a width and a height, and depth and colours that there are.</summary>
    private static bool IsSound(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength + Around) return false;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header[8..]), BinaryPrimitives.ReadUInt32BigEndian(header[12..]));
        return width is > 0 and <= 65_535 && height is > 0 and <= 65_535 && header[16] is 1 or 2 or 4 or 8 or 16 && header[17] is 0 or 2 or 3 or 4 or 6;
    }
}
