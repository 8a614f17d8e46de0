using QRCoder;

namespace Huimin.Files;

/// <summary>A square code that a phone reads (二维码, GB/T 18284), drawn as rectangles: sharp at every size.</summary>
public static class QrSquares
{
    /// <summary>Draws the code into a square from its lower left corner, white rim included.</summary>
    public static void Draw(PdfPage page, string text, double x, double y, double side)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var square = side / rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var from = 0; from < rows.Count; from++)
            {
                if (!rows[row][from]) continue;
                var to = from;
                while (to < rows.Count && rows[row][to]) to++;
                page.Rectangle(x + (from * square), y + side - ((row + 1) * square), (to - from) * square, square);
                from = to;
            }
        }
    }
}
