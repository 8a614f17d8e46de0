using System.IO.Compression;

namespace Huimin.Casework;

/// <summary>An object of a PDF: a value, and the bytes of its stream where it has one.</summary>
internal sealed record PdfObject(PdfValue Value, ReadOnlyMemory<byte>? Stream = null);

/// <summary>
/// The objects of a PDF, found by walking through the whole file and not by its table (PDF 结构), those inside compressed streams too. Of several with one
/// number the last holds, as after a revision. Null for a file that is not understood to its end: what was not read cannot be vouched for.
/// </summary>
internal sealed class PdfFile
{
    private const int MostObjects = 200_000, MostUnpacked = 16 << 20, MostTimes = 200, Tail = 1024;

    private readonly Dictionary<int, PdfObject> objects = [];
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly PdfTokens tokens;
    private long unpacked;

    private PdfFile(ReadOnlyMemory<byte> bytes) => (this.bytes, tokens) = (bytes, new PdfTokens(bytes));

    public IReadOnlyDictionary<int, PdfObject> Objects => objects;

    /// <summary>Where the tree of the document begins.</summary>
    public int? Root { get; private set; }

    public bool IsEncrypted { get; private set; }

    public static PdfFile? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span[^Math.Min(bytes.Length, Tail)..].IndexOf("%%EOF"u8) < 0) return null;
        var file = new PdfFile(bytes);
        while (true)
        {
            file.tokens.Skip();
            if (file.tokens.IsAtEnd) return file.Root is null ? null : file;
            if (!file.Next() || file.objects.Count > MostObjects) return null;
        }
    }

    private bool Next()
    {
        if (tokens.Whole() is { } number) return tokens.Whole() is not null && tokens.Take("obj"u8) && Object(number);
        if (tokens.Take("xref"u8)) return Table();
        if (tokens.Take("startxref"u8)) return tokens.Whole() is not null;
        return tokens.Take("trailer"u8) && tokens.Value() is PdfDictionary trailer && End(trailer);
    }

    // The rows are not needed: places change when the file is written anew.
    private bool Table()
    {
        while (tokens.Whole() is not null)
        {
            if (tokens.Whole() is null) return false;
            if (!tokens.Take("n"u8)) tokens.Take("f"u8);
        }

        return true;
    }

    private bool End(PdfDictionary trailer)
    {
        IsEncrypted |= trailer["Encrypt"] is not null;
        if (trailer["Root"] is PdfReference root) Root = root.Number;
        return true;
    }

    private bool Object(int number)
    {
        if (tokens.Value() is not { } value) return false;
        ReadOnlyMemory<byte>? stream = null;
        if (value is PdfDictionary dictionary && tokens.Take("stream"u8))
        {
            if ((stream = Stream(dictionary)) is not { } content) return false;
            if (dictionary.NameOf("Type") == "XRef") End(dictionary);
            if (dictionary.NameOf("Type") == "ObjStm" && !Packed(dictionary, content)) return false;
        }

        objects[number] = new PdfObject(value, stream);
        return tokens.Take("endobj"u8);
    }

    private ReadOnlyMemory<byte>? Stream(PdfDictionary dictionary)
    {
        if (tokens.IsAtEnd) return null;
        tokens.At += bytes.Span[tokens.At..].StartsWith("\r\n"u8) ? 2 : 1;
        var from = tokens.At;
        var length = dictionary["Length"] is PdfReference { Number: var at } ? (objects.GetValueOrDefault(at)?.Value as PdfAtom)?.Number : dictionary.NumberOf("Length");
        if (length is { } said && said <= bytes.Length - from)
        {
            tokens.At = from + said;
            if (tokens.Take("endstream"u8)) return bytes.Slice(from, said);
        }

        var found = from > bytes.Length ? -1 : bytes.Span[from..].IndexOf("endstream"u8);
        if (found < 0) return null;
        tokens.At = from + found + "endstream"u8.Length;
        var content = bytes.Slice(from, found);
        var line = content.Span.EndsWith("\r\n"u8) ? 2 : content.Span.EndsWith("\n"u8) || content.Span.EndsWith("\r"u8) ? 1 : 0;
        return content[..^line];
    }

    /// <summary>Objects in a compressed stream. One that is packed in an unusual way is not understood.</summary>
    private bool Packed(PdfDictionary dictionary, ReadOnlyMemory<byte> content)
    {
        if (dictionary["DecodeParms"] is not null || dictionary.NumberOf("N") is not { } count || dictionary.NumberOf("First") is not { } first || count > MostObjects) return false;
        var filter = dictionary["Filter"] is PdfArray { Items: [var only] } ? only : dictionary["Filter"];
        if (filter is not null and not PdfName { Value: "FlateDecode" }) return false;
        if ((filter is null ? content : Unpack(content)) is not { } plain) return false;
        var (head, inside) = (new PdfTokens(plain), new PdfTokens(plain));
        for (var n = 0; n < count; n++)
        {
            if (head.Whole() is not { } number || head.Whole() is not { } offset || first + (long)offset > plain.Length) return false;
            inside.At = first + offset;
            if (inside.Value() is not { } value) return false;
            objects[number] = new PdfObject(value);
        }

        return true;
    }

    private ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> packed)
    {
        using var inflate = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var (part, most) = (new byte[16 << 10], Math.Min(MostUnpacked - unpacked, (long)packed.Length * MostTimes));
        try
        {
            for (int read; (read = inflate.Read(part)) > 0;)
            {
                if (plain.Length + read > most) return null;
                plain.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        unpacked += plain.Length;
        return plain.ToArray();
    }
}
