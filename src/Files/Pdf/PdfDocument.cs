using System.Text;

namespace Huimin.Files;

/// <summary>
/// A paper as PDF (PDF 文件): the faces travel in it, cut down to what is used, and its text can be searched and copied. The same content gives the
/// same bytes.
/// </summary>
public sealed class PdfDocument(string title)
{
    private readonly PdfFont?[] fonts = new PdfFont?[PrintFaces.Count];
    private readonly List<PdfPage> pages = [];
    private readonly SortedSet<Rune> missing = [];

    public IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>Characters that were drawn as 〓 because no face has them (字库缺字).</summary>
    public IReadOnlyList<string> Missing => [.. missing.Select(r => r.ToString())];

    public PdfPage AddPage()
    {
        pages.Add(new PdfPage(this));
        return pages[^1];
    }

    /// <summary>How long a text is on one line, in points.</summary>
    public static double WidthOf(string text, double size) => PrintFaces.Printable(text).Sum(PrintFaces.WidthOf) * size / 1000;

    public byte[] ToArray()
    {
        var objects = new PdfObjects();
        var (catalogue, tree) = (objects.Reserve(), objects.Reserve());
        var fontNames = string.Concat(fonts.OfType<PdfFont>().Select(f => (f.Name, Number: f.WriteTo(objects))).Select(f => $"/{f.Name} {f.Number} 0 R"));
        var numbers = new List<int>();
        foreach (var page in pages)
        {
            var content = objects.AddStream(page.Content);
            numbers.Add(objects.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfPage.Width} {PdfPage.Height}]/Resources<</Font<<{fontNames}>>>>/Contents {content} 0 R>>"));
        }

        objects.Put(tree, $"<</Type/Pages/Count {numbers.Count}/Kids[{string.Join(' ', numbers.Select(n => $"{n} 0 R"))}]>>");
        objects.Put(catalogue, $"<</Type/Catalog/Pages {tree} 0 R/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>>>");
        var information = objects.Add($"<</Title<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}>>>");
        return objects.ToArray(catalogue, information);
    }

    internal (PdfFont Font, int Number) Use(Rune rune)
    {
        var (face, glyph, found) = PrintFaces.Find(rune);
        if (!found) missing.Add(rune);
        var font = fonts[face] ??= new PdfFont(face);
        return (font, font.NumberOf(rune, glyph));
    }
}
