using System.Globalization;
using System.Text;

namespace Huimin.Files;

/// <summary>What ink (颜色) something is drawn with.</summary>
public enum Ink
{
    Black = 0,

    /// <summary>套红: the red of an office's head.</summary>
    Red = 1,
    Grey = 2,
}

/// <summary>One page (页) of A4: texts, lines and rectangles, in points from the lower left corner.</summary>
public sealed class PdfPage
{
    /// <summary>A4 (210 × 297 mm).</summary>
    public const double Width = 595.28;

    public const double Height = 841.89;

    private readonly PdfDocument document;
    private readonly StringBuilder content = new();

    internal PdfPage(PdfDocument document) => this.document = document;

    internal byte[] Content => Encoding.ASCII.GetBytes(content.ToString());

    /// <summary>Millimetres in points.</summary>
    public static double Mm(double millimetres) => millimetres * 72 / 25.4;

    /// <summary>One line of text from its left end.</summary>
    /// <param name="text">The text; signs that cannot be seen are left out.</param>
    /// <param name="x">Where it starts.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="size">In points.</param>
    /// <param name="ink">Its colour.</param>
    /// <param name="bold">Drawn with a rim, as there is one weight of the face.</param>
    /// <param name="spread">Added after every character, so that a full line ends at the margin.</param>
    public void Text(string text, double x, double y, double size, Ink ink = Ink.Black, bool bold = false, double spread = 0)
    {
        var runs = new StringBuilder();
        PdfFont? current = null;
        foreach (var rune in PrintFaces.Printable(text))
        {
            var (font, number) = document.Use(rune);
            if (font != current)
            {
                if (current is not null) runs.Append("> Tj ");
                runs.Append(CultureInfo.InvariantCulture, $"/{font.Name} {N(size)} Tf <");
                current = font;
            }

            runs.Append(CultureInfo.InvariantCulture, $"{number:X4}");
        }

        if (current is null) return;
        var colour = Colour(ink);
        var rim = bold ? $"2 Tr {N(size / 36)} w {colour} RG " : "";
        Draw($"q BT {colour} rg {rim}{N(spread)} Tc {N(x)} {N(y)} Td {runs}> Tj ET Q");
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, Ink ink = Ink.Black) =>
        Draw($"q {Colour(ink)} RG {N(thickness)} w {N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S Q");

    /// <summary>A filled rectangle from its lower left corner.</summary>
    public void Rectangle(double x, double y, double width, double height, Ink ink = Ink.Black) =>
        Draw($"q {Colour(ink)} rg {N(x)} {N(y)} {N(width)} {N(height)} re f Q");

    private void Draw(string operators) => content.Append(operators).Append('\n');

    private static string Colour(Ink ink) => ink switch { Ink.Red => "0.8 0 0", Ink.Grey => "0.35 0.35 0.35", _ => "0 0 0" };

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
