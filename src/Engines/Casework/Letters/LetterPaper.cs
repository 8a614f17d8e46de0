using Huimin.Files;
using Huimin.Values;
using static Huimin.Files.OfficialSheet;

namespace Huimin.Casework;

/// <summary>
/// A letter on paper (文书排版, GB/T 9704-2012): A4, 22 lines of 28 characters, the office in red with its rule, the title, the text, the signature, a code
/// that leads to the page where anybody can check that the letter is genuine.
/// </summary>
public sealed class LetterPaper
{
    private const int FirstBodyRow = 7;
    private const int EndRows = 6;
    private const double Head = 34;
    private const double Small = 9;

    private readonly PdfDocument document;
    private PdfPage page;
    private int row;

    private LetterPaper(string title)
    {
        document = new PdfDocument(title);
        page = document.AddPage();
    }

    /// <param name="letter">What is printed.</param>
    /// <param name="caseNumber">办件编号</param>
    /// <param name="publicAddress">Where the installation is reached from outside; without it the code holds the number and the token.</param>
    internal static PdfDocument Of(Letter letter, string caseNumber, string? publicAddress) => Of(
        letter.Text(caseNumber) with { Token = letter.Token, Code = CodeOf(letter, caseNumber, publicAddress) });

    /// <summary>A letter of any room, with the square code where it can be checked.</summary>
    public static PdfDocument Of(PaperText letter)
    {
        var paper = new LetterPaper($"{letter.Title} {letter.Number}");
        paper.WriteHead(letter);
        paper.WriteBody(letter);
        paper.WriteEnd(letter);
        WriteNumbers(paper.document);
        return paper.document;
    }

    /// <summary>What the square code says.</summary>
    internal static string CodeOf(Letter letter, string caseNumber, string? publicAddress) =>
        publicAddress is null ? $"办件编号 {caseNumber} 核对码 {letter.Token}" : $"{publicAddress}/portal/check/{letter.Token}";

    private void WriteHead(PaperText letter)
    {
        var size = Math.Min(Head, Head * Width / PdfDocument.WidthOf(letter.Office, Head));
        Centre(letter.Office, 1, size, Ink.Red, bold: true);
        Centre(letter.Number, 2, Body);
        var rule = BaseOf(2) - (Pitch * 0.45);
        page.Line(Left, rule, Left + Width, rule, PdfPage.Mm(0.5), Ink.Red);
        Centre(letter.Title, 4, TitleSize, bold: true);
        page.Text(letter.Addressee + "：", Left, BaseOf(6), Body);
        row = FirstBodyRow;
    }

    /// <summary>The last two lines stay with the signature: it never stands on a page alone.</summary>
    private void WriteBody(PaperText letter)
    {
        var lines = letter.Body.Split('\n').SelectMany(p => ChineseLines.Break(p, Body, Width, 2 * Body).Select((line, i) => (Line: line, X: i == 0 ? Left + (2 * Body) : Left))).ToList();
        var together = Math.Max(0, lines.Count - 2);
        for (var i = 0; i < lines.Count; i++)
        {
            if (row == Lines || (i == together && row + (lines.Count - i) + EndRows > Lines)) Turn();
            page.Text(lines[i].Line.Text, lines[i].X, BaseOf(row), Body, spread: lines[i].Line.Spread);
            row++;
        }
    }

    private void WriteEnd(PaperText letter)
    {
        var side = 2.9 * Pitch;
        var bottom = BaseOf(row + 3) - (Pitch * 0.1);
        if (letter is { Code: { } code, Token: { } token })
        {
            QrSquares.Draw(page, code, Left, bottom, side);
            page.Text("扫码核对本文书真伪", Left + 4, bottom - 10, Small, Ink.Grey);
            page.Text("核对码 " + string.Join(' ', token.Chunk(4).Select(c => new string(c))), Left + 4, bottom - 23, Small, Ink.Grey);
        }

        var day = letter.Day.Title();
        var (officeWidth, dayWidth) = (PdfDocument.WidthOf(letter.Office, Body), PdfDocument.WidthOf(day, Body));
        var right = Left + Width - (2 * Body);
        var centre = right - (Math.Max(officeWidth, dayWidth + (4 * Body)) / 2);
        page.Text(letter.Office, centre - (officeWidth / 2), BaseOf(row + 1), Body);
        page.Text(day, centre - (dayWidth / 2), BaseOf(row + 2), Body);
    }

    private void Turn()
    {
        page = document.AddPage();
        row = 0;
    }

    private void Centre(string text, int at, double size, Ink ink = Ink.Black, bool bold = false) =>
        page.Text(text, Left + ((Width - PdfDocument.WidthOf(text, size)) / 2), BaseOf(at), size, ink, bold);

    private static double BaseOf(int row) => Top - ((row + 0.72) * Pitch);
}

/// <summary>What stands on the paper of a letter (文书内容).</summary>
/// <param name="Office">发文机关</param>
/// <param name="Number">The line below it, such as 办件编号：BJ26-….</param>
/// <param name="Title">标题</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Body">The paragraphs, one a line.</param>
/// <param name="Day">成文日期</param>
public sealed record PaperText(string Office, string Number, string Title, string Addressee, string Body, DateOnly Day)
{
    /// <summary>核对码, where the letter can be checked.</summary>
    public string? Token { get; init; }

    /// <summary>What the square code says.</summary>
    public string? Code { get; init; }

    /// <summary>Which characters will be printed as 〓.</summary>
    public IReadOnlyList<string> Missing => PrintFaces.Missing(Office + Addressee + Body);
}
