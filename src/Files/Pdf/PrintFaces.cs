using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Huimin.Files;

/// <summary>
/// The faces that papers are printed with (印刷字库): a Kai face with GB 2312 first, then the rare characters of names and places, unpacked when the
/// first is met. Both travel inside the program. A character that neither has is printed as 〓.
/// </summary>
public static class PrintFaces
{
    private static readonly Rune Geta = new('〓');

    private static readonly Lazy<TrueTypeFace>[] Chain =
    [
        new(() => new TrueTypeFace(Read("kai-common.ttf"))),
        new(() => new TrueTypeFace(Unpack(Read("kai-rare.ttf.gz")))),
    ];

    internal static int Count => Chain.Length;

    internal static TrueTypeFace Face(int index) => Chain[index].Value;

    /// <summary>The characters of a text that are printed as 〓 (字库缺字), each once.</summary>
    public static IReadOnlyList<string> Missing(string text) =>
        [.. Printable(text).Where(r => !Find(r).Found).Distinct().Select(r => r.ToString())];

    /// <summary>What of a text is printed: no control signs, no marks that only choose a variant; every kind of space as a plain one.</summary>
    internal static IEnumerable<Rune> Printable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or 0xA0) yield return new Rune(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format) && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))) yield return rune;
        }
    }

    internal static (int Face, int Glyph, bool Found) Find(Rune rune)
    {
        for (var i = 0; i < Chain.Length; i++)
        {
            if (Chain[i].Value.GlyphOf(rune) is var glyph and > 0) return (i, glyph, true);
        }

        return (0, Chain[0].Value.GlyphOf(Geta), false);
    }

    /// <summary>In thousandths of the size.</summary>
    internal static int WidthOf(Rune rune)
    {
        var (face, glyph, _) = Find(rune);
        return Face(face).WidthOf(glyph) * 1000 / Face(face).UnitsPerEm;
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PrintFaces).Assembly.GetManifestResourceStream(name)!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
