using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Huimin.Files;

/// <summary>
/// One face in one document: every character that is used gets a number of its own, so that what is drawn can be searched and copied back as the
/// character that was meant, even where it is drawn as 〓 (PDF 32000-1 §9.7, Identity-H and ToUnicode).
/// </summary>
internal sealed class PdfFont(int index)
{
    private readonly TrueTypeFace face = PrintFaces.Face(index);
    private readonly Dictionary<Rune, int> numbers = [];
    private readonly List<int> glyphs = [0];
    private readonly List<Rune> runes = [];

    public string Name { get; } = "F" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public int NumberOf(Rune rune, int glyph)
    {
        if (numbers.TryGetValue(rune, out var number)) return number;
        numbers.Add(rune, number = glyphs.Count);
        glyphs.Add(glyph);
        runes.Add(rune);
        return number;
    }

    /// <summary>Writes the font with its parts; the number of the object to name it by.</summary>
    public int WriteTo(PdfObjects objects)
    {
        var subset = FaceSubset.Cut(face, glyphs);
        var name = string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26)))) + "+HuiminKai" + (index + 1).ToString(CultureInfo.InvariantCulture);
        var file = objects.AddStream(subset, $"/Length1 {subset.Length}");
        var (left, bottom, right, top) = face.Box;
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{Em(left)} {Em(bottom)} {Em(right)} {Em(top)}]/ItalicAngle 0/Ascent {Em(face.Ascent)}/Descent {Em(face.Descent)}/CapHeight {Em(face.Ascent)}/StemV 80/FontFile2 {file} 0 R>>");
        var widths = string.Join(' ', glyphs.Select(g => Em(face.WidthOf(g))));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[0[{widths}]]>>");
        var toUnicode = objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    private int Em(int units) => units * 1000 / face.UnitsPerEm;

    private string ToUnicode()
    {
        var map = new StringBuilder("""
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """);
        foreach (var (chunk, at) in runes.Chunk(100).Select((c, i) => (c, 1 + (i * 100))))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            for (var i = 0; i < chunk.Length; i++) map.Append(CultureInfo.InvariantCulture, $"<{at + i:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(chunk[i].ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString();
    }
}
