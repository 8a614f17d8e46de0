using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Huimin.App.Tests.Casework;

/// <summary>Makes PDFs by hand, with what a test wants in them.</summary>
internal sealed class MadePdf
{
    public const string Place = "GPS-29.53N-108.77E";
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R /PieceInfo << /Secret (" + Place + ") >> >>";

    private readonly SortedDictionary<int, byte[]> objects = [];

    /// <summary>One page with a line of text; author, program and place are said in four places.</summary>
    public MadePdf()
    {
        Put(1, Catalog);
        Put(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Put(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
        Stream(4, "", "BT /F1 24 Tf 72 720 Td (Lodging receipt \\(copy\\)) Tj ET"u8);
        Put(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        Put(6, $"<< /Author (Zhang San) /Producer <{Convert.ToHexString(Encoding.ASCII.GetBytes(Place))}> /Title ({Place}) >>");
        Stream(7, "/Type /Metadata /Subtype /XML", Encoding.ASCII.GetBytes($"<x:xmpmeta><dc:creator>{Place}</dc:creator></x:xmpmeta>"));
    }

    /// <summary>What most tests need: one whole page.</summary>
    public static byte[] Plain { get; } = new MadePdf().ToBytes();

    public MadePdf Put(int number, string value)
    {
        objects[number] = Encoding.Latin1.GetBytes(value);
        return this;
    }

    public MadePdf Stream(int number, string more, ReadOnlySpan<byte> content, string? length = null)
    {
        objects[number] = [.. Encoding.ASCII.GetBytes($"<< {more} /Length {length ?? content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n"), .. content, .. "\nendstream"u8];
        return this;
    }

    /// <summary>The page also has this in its dictionary.</summary>
    public MadePdf OnPage(string entry) => Put(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {entry} >>");

    /// <summary>The catalogue also has this.</summary>
    public MadePdf OnCatalog(string entry) => Put(1, Catalog[..^2] + entry + " >>");

    /// <summary>Some of the objects go into a compressed stream of objects.</summary>
    public MadePdf Packed(int number, params int[] inside) => Packed(number, "", Deflate, inside);

    public MadePdf Packed(int number, string more, Func<byte[], byte[]> pack, params int[] inside)
    {
        var (head, body) = (new StringBuilder(), new MemoryStream());
        foreach (var one in inside)
        {
            head.Append(CultureInfo.InvariantCulture, $"{one} {body.Length} ");
            body.Write(objects[one]);
            body.Write(" "u8);
            objects.Remove(one);
        }

        byte[] content = [.. Encoding.ASCII.GetBytes(head.ToString()), .. body.ToArray()];
        return Stream(number, $"/Type /ObjStm /N {inside.Length} /First {head.Length} {(more.Length > 0 ? more : "/Filter /FlateDecode")}", pack(content));
    }

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public byte[] ToBytes(string trailer = "/Root 1 0 R /Info 6 0 R")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n%\u00E2\u00E3\n"u8);
        var places = new Dictionary<int, long>();
        foreach (var (number, value) in objects)
        {
            places[number] = file.Length;
            file.Write([.. Encoding.ASCII.GetBytes($"{number} 0 obj\n"), .. value, .. "\nendobj\n"u8]);
        }

        var table = file.Length;
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {objects.Keys.Max() + 1}\n0000000000 65535 f \n"));
        for (var n = 1; n <= objects.Keys.Max(); n++) file.Write(Encoding.ASCII.GetBytes(places.TryGetValue(n, out var place) ? $"{place:0000000000} 00000 n \n" : "0000000000 65535 f \n"));
        file.Write(Encoding.ASCII.GetBytes($"trailer\n<< /Size {objects.Keys.Max() + 1} {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }
}
