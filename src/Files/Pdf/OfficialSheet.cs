using System.Globalization;

namespace Huimin.Files;

/// <summary>
/// The text area of official papers on A4 (公文版心, GB/T 9704-2012), in points from the lower left corner: 156 by 225 mm, 22 lines of 28 characters.
/// </summary>
public static class OfficialSheet
{
    public const int Lines = 22;

    /// <summary>三号, the text.</summary>
    public const double Body = 15.75;

    /// <summary>二号, the title.</summary>
    public const double TitleSize = 22;

    private const double High = 225;

    public static double Left { get; } = PdfPage.Mm(28);

    public static double Width { get; } = PdfPage.Mm(156);

    public static double Top { get; } = PdfPage.Height - PdfPage.Mm(37);

    /// <summary>From line to line.</summary>
    public static double Pitch { get; } = PdfPage.Mm(High) / Lines;

    /// <summary>Page numbers below the text, on the outer side.</summary>
    public static void WriteNumbers(PdfDocument document)
    {
        const double Size = 14;
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"— {i + 1} —");
            var x = i % 2 == 0 ? Left + Width - Size - PdfDocument.WidthOf(text, Size) : Left + Size;
            document.Pages[i].Text(text, x, Top - PdfPage.Mm(High + 7) - Size, Size);
        }
    }
}
