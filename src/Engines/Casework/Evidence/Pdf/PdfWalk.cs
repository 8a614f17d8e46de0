using System.Globalization;
using System.Text;

namespace Huimin.Casework;

/// <summary>
/// Looks through a PDF (PDF 检查) and writes it anew with the objects alone that its pages need: without what was said about author, program, time and place,
/// without earlier revisions. What can run, start a program, send something away, or carries another file is refused; so is what cannot be read to its end.
/// A signed one stays as it came, or its signature would break: it is looked through, not cleaned.
/// </summary>
internal static class PdfWalk
{
    private static readonly Dictionary<string, string> refused = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = "可以运行的脚本",
        ["JS"] = "可以运行的脚本",
        ["XFA"] = "可以运行的脚本",
        ["Launch"] = "启动程序的动作",
        ["SubmitForm"] = "向外发送数据的动作",
        ["ImportData"] = "向外发送数据的动作",
        ["GoToE"] = "附带的文件",
        ["EmbeddedFile"] = "附带的文件",
        ["EmbeddedFiles"] = "附带的文件",
        ["FileAttachment"] = "附带的文件",
        ["RichMedia"] = "附带的文件",
        ["EF"] = "附带的文件",
    };

    private static readonly HashSet<string> dropped = ["Metadata", "PieceInfo", "LastModified"], rewritten = ["Length"];

    /// <summary>The bytes to keep; or in Chinese what it holds that may not be kept; neither for what is no whole PDF.</summary>
    public static (byte[]? Bytes, string? Holds) Clean(byte[] bytes)
    {
        if (PdfFile.Read(bytes) is not { } file) return (null, null);
        if (file.IsEncrypted) return (null, "密码或者加密");
        var names = file.Objects.Values.SelectMany(o => o.Value.All()).OfType<PdfName>().Select(n => n.Value).ToHashSet(StringComparer.Ordinal);
        if (names.Select(n => refused.GetValueOrDefault(n)).FirstOrDefault(w => w is not null) is { } found) return (null, found);
        if (names.Contains("ByteRange")) return Unsaid(bytes) is { } hidden ? (null, hidden) : (bytes, null);
        var kept = Reached(file);
        return kept.Any(n => file.Objects[n].Value is PdfDictionary page && page.NameOf("Type") == "Page") ? (Write(file, kept), null) : (null, null);
    }

    // A reader goes by the table of the file, which may point anywhere: in a file that stays as it came no such word may stand at all. Words of two letters
    // stand in compressed bytes by chance.
    private static string? Unsaid(byte[] bytes)
    {
        for (var at = Array.IndexOf(bytes, (byte)'/'); at >= 0; at = Array.IndexOf(bytes, (byte)'/', at + 1))
        {
            if (new PdfTokens(bytes) { At = at }.Value() is PdfName { Value.Length: > 2 } name && refused.TryGetValue(name.Value, out var word)) return word;
        }

        return null;
    }

    /// <summary>The numbers of the objects that the document needs, in the order in which they are met.</summary>
    private static List<int> Reached(PdfFile file)
    {
        var reached = new List<int> { file.Root!.Value };
        var known = new HashSet<int>(reached);
        if (!file.Objects.ContainsKey(reached[0])) return [];
        for (var n = 0; n < reached.Count; n++)
        {
            var references = Kept(file.Objects[reached[n]]).All().OfType<PdfReference>().Select(r => r.Number);
            reached.AddRange(references.Where(r => file.Objects.ContainsKey(r) && known.Add(r)));
        }

        return reached;
    }

    /// <summary>The value without what is said about the document beside its pages.</summary>
    private static PdfValue Kept(PdfObject one) => Without(one.Value, one.Stream is null ? dropped : [.. dropped, .. rewritten]);

    private static PdfValue Without(PdfValue value, IReadOnlySet<string> keys) => value switch
    {
        PdfDictionary dictionary => new PdfDictionary([.. dictionary.Without(keys).Entries.Select(e => (e.Key, Without(e.Value, dropped)))]),
        PdfArray array => new PdfArray([.. array.Items.Select(i => Without(i, dropped))]),
        _ => value,
    };

    private static byte[] Write(PdfFile file, List<int> kept)
    {
        var numbers = kept.Select((number, n) => (number, n)).ToDictionary(k => k.number, k => k.n + 1);
        var places = new List<long>();
        using var clean = new MemoryStream();
        clean.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        foreach (var number in kept)
        {
            places.Add(clean.Length);
            Text($"{numbers[number]} 0 obj\n");
            var one = file.Objects[number];
            var value = Kept(one);
            if (one.Stream is { } stream && value is PdfDictionary dictionary)
            {
                var content = dictionary.NameOf("Filter") == "DCTDecode" && JpegWalk.Clean(stream.Span) is { } picture ? picture : stream;
                value = new PdfDictionary([.. dictionary.Entries, ("Length", new PdfAtom(Encoding.ASCII.GetBytes(content.Length.ToString(CultureInfo.InvariantCulture))))]);
                value.Write(clean, Renumber);
                Text("\nstream\n");
                clean.Write(content.Span);
                Text("\nendstream");
            }
            else
            {
                value.Write(clean, Renumber);
            }

            Text("\nendobj\n");
        }

        var table = clean.Length;
        Text($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Text(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        Text(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return clean.ToArray();

        void Text(string text) => clean.Write(Encoding.ASCII.GetBytes(text));

        // What is not there is the null object, in either file.
        int Renumber(int number) => numbers.GetValueOrDefault(number, 0);
    }
}
