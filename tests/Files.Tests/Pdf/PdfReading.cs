using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Huimin.Files.Tests;

/// <summary>Reads a PDF back as a program that searches it would: by its table, its fonts, and the characters that they say their glyphs mean.</summary>
internal sealed partial class PdfReading
{
    private readonly string file;
    private readonly byte[] bytes;
    private readonly Dictionary<int, int> places = [];

    public PdfReading(byte[] bytes)
    {
        (this.bytes, file) = (bytes, Encoding.Latin1.GetString(bytes));
        var table = int.Parse(StartOfTable().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n0 ", file[table..], StringComparison.Ordinal);
        var rows = file[table..].Split('\n');
        var count = int.Parse(rows[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
        {
            places[number] = int.Parse(rows[number + 2][..10], CultureInfo.InvariantCulture);
            Assert.StartsWith($"{number} 0 obj\n", file[places[number]..], StringComparison.Ordinal);
        }

        var tree = Object(Reference(Object(Reference(file[table..], "Root")), "Pages"));
        foreach (Match kid in References().Matches(Between(tree, "/Kids[", "]")))
        {
            var page = Object(Number(kid));
            Pages.Add(Read(page, Stream(Reference(page, "Contents"))));
        }
    }

    /// <summary>The lines of text of each page, in the order in which they are drawn.</summary>
    public List<List<string>> Pages { get; } = [];

    /// <summary>The font programs by name, as they lie in the file.</summary>
    public Dictionary<string, byte[]> Faces { get; } = new(StringComparer.Ordinal);

    /// <summary>The filled rectangles of each page: left, bottom, width, height.</summary>
    public List<List<(double X, double Y, double Width, double Height)>> Rectangles { get; } = [];

    /// <summary>The numbers of the glyphs that were drawn, by font.</summary>
    public Dictionary<string, HashSet<int>> Drawn { get; } = new(StringComparer.Ordinal);

    public string Text => string.Concat(Pages.SelectMany(p => p));

    /// <summary>How many bytes of outline a glyph of an embedded face has.</summary>
    public static int OutlineLength(byte[] face, int glyph)
    {
        var loca = Table(face, "loca");
        return BinaryPrimitives.ReadInt32BigEndian(loca[(4 * (glyph + 1))..]) - BinaryPrimitives.ReadInt32BigEndian(loca[(4 * glyph)..]);
    }

    public static int GlyphCount(byte[] face) => BinaryPrimitives.ReadUInt16BigEndian(Table(face, "maxp")[4..]);

    public static bool IsComposed(byte[] face, int glyph) => BinaryPrimitives.ReadInt16BigEndian(Outline(face, glyph)) < 0;

    /// <summary>The glyphs that a composed one is made of.</summary>
    public static IEnumerable<int> PartsOf(byte[] face, int glyph)
    {
        var outline = Outline(face, glyph).ToArray();
        for (var at = 10; ;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            yield return BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            at += 4 + ((flags & 0x1) != 0 ? 4 : 2) + ((flags & 0x80) != 0 ? 8 : (flags & 0x40) != 0 ? 4 : (flags & 0x8) != 0 ? 2 : 0);
            if ((flags & 0x20) == 0) yield break;
        }
    }

    private static ReadOnlySpan<byte> Outline(byte[] face, int glyph) =>
        Table(face, "glyf").Slice(BinaryPrimitives.ReadInt32BigEndian(Table(face, "loca")[(4 * glyph)..]), OutlineLength(face, glyph));

    /// <summary>The sum over a whole face, which its maker has to bring to one number.</summary>
    public static uint Sum(byte[] face)
    {
        var sum = 0u;
        for (var at = 0; at < face.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(face.AsSpan(at)));
        return sum;
    }

    private static ReadOnlySpan<byte> Table(byte[] face, string name)
    {
        for (var row = 12; ; row += 16)
        {
            if (Encoding.ASCII.GetString(face, row, 4) == name) return face.AsSpan(BinaryPrimitives.ReadInt32BigEndian(face.AsSpan(row + 8)), BinaryPrimitives.ReadInt32BigEndian(face.AsSpan(row + 12)));
        }
    }

    private List<string> Read(string page, string content)
    {
        var fonts = new Dictionary<string, Dictionary<int, string>>(StringComparer.Ordinal);
        foreach (Match font in FontNames().Matches(Between(page, "/Font<<", ">>")))
        {
            var named = Object(int.Parse(font.Groups[2].Value, CultureInfo.InvariantCulture));
            fonts[font.Groups[1].Value] = Meanings(Stream(Reference(named, "ToUnicode")));
            var descendant = Object(Number(References().Match(Between(named, "/DescendantFonts[", "]"))));
            Faces[font.Groups[1].Value] = Unpack(Reference(Object(Reference(descendant, "FontDescriptor")), "FontFile2"));
            Drawn.TryAdd(font.Groups[1].Value, []);
        }

        Rectangles.Add([.. Fills().Matches(content).Select(m => (Decimal(m, 1), Decimal(m, 2), Decimal(m, 3), Decimal(m, 4)))]);
        var lines = new List<string>();
        foreach (Match block in Blocks().Matches(content))
        {
            var line = new StringBuilder();
            foreach (Match run in Runs().Matches(block.Value))
            {
                foreach (var code in run.Groups[2].Value.Chunk(4).Select(c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
                {
                    Drawn[run.Groups[1].Value].Add(code);
                    line.Append(fonts[run.Groups[1].Value][code]);
                }
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static Dictionary<int, string> Meanings(string map) => Pairs().Matches(map).ToDictionary(
        m => int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));

    private string Object(int number) => file[places[number]..file.IndexOf("endobj", places[number], StringComparison.Ordinal)];

    private string Stream(int number) => Encoding.Latin1.GetString(Unpack(number));

    private byte[] Unpack(int number)
    {
        var length = int.Parse(Lengths().Match(file, places[number]).Groups[1].Value, CultureInfo.InvariantCulture);
        var start = file.IndexOf("stream\n", places[number], StringComparison.Ordinal) + 7;
        using var zip = new ZLibStream(new MemoryStream(bytes, start, length), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static int Reference(string dictionary, string name) => Number(Regex.Match(dictionary, $@"/{name} ((\d+) 0 R)"), 2);

    private static int Number(Match match, int group = 1) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static double Decimal(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex References();

    [GeneratedRegex(@"/(F\d+) (\d+) 0 R")]
    private static partial Regex FontNames();

    [GeneratedRegex(@"/Length (\d+)/")]
    private static partial Regex Lengths();

    [GeneratedRegex(@"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f")]
    private static partial Regex Fills();

    [GeneratedRegex(@"BT .*? ET")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"/(F\d+) [\d.]+ Tf <([0-9A-F]*)> Tj")]
    private static partial Regex Runs();

    [GeneratedRegex(@"<([0-9A-F]{4})><([0-9A-F]+)>")]
    private static partial Regex Pairs();
}
