using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Huimin.Files;

/// <summary>The numbered objects of a PDF file and its table of where they lie (PDF 32000-1 §7.5). No clock and no chance: the same content, the same bytes.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> objects = [];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public int Add(FormattableString text)
    {
        var number = Reserve();
        Put(number, text);
        return number;
    }

    public void Put(int number, FormattableString text) => objects[number - 1] = Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    public int AddStream(byte[] content, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(content);
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<</Length {packed.Length}/Filter/FlateDecode{entries}>>\nstream\n"));
        objects.Add([.. head, .. packed.ToArray(), .. "\nendstream"u8]);
        return objects.Count;
    }

    public byte[] ToArray(int catalogue, int information)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE6, 0x83, 0xA0, (byte)'\n']);
        var places = new List<long>();
        foreach (var (content, number) in objects.Select((o, i) => (o!, i + 1)))
        {
            places.Add(file.Length);
            Write(file, $"{number} 0 obj\n");
            file.Write(content);
            Write(file, $"\nendobj\n");
        }

        var table = file.Length;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Write(file, $"{place:D10} 00000 n \n");
        Write(file, $"trailer\n<</Size {objects.Count + 1}/Root {catalogue} 0 R/Info {information} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, FormattableString text) => file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}
