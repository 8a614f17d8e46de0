using System.Buffers;
using System.Text;

namespace Huimin.Casework;

/// <summary>Reads values one after another out of the bytes of a PDF (PDF 词法). A byte that fits nothing is the end: null, never an exception.</summary>
internal sealed class PdfTokens(ReadOnlyMemory<byte> bytes)
{
    private const int Deepest = 64;
    private static readonly SearchValues<byte> inHexadecimal = SearchValues.Create("0123456789abcdefABCDEF \t\r\n\f\0"u8);
    private static readonly SearchValues<byte> inNumber = SearchValues.Create("0123456789+-."u8);

    public int At { get; set; }

    public bool IsAtEnd => At >= bytes.Length;

    private ReadOnlySpan<byte> Rest => bytes.Span[At..];

    /// <summary>Over spaces and comments.</summary>
    public void Skip()
    {
        while (At < bytes.Length)
        {
            var b = bytes.Span[At];
            if (b == '%') At += Rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : Rest.Length;
            else if (IsSpace(b)) At++;
            else return;
        }
    }

    /// <summary>Takes this word, where it stands next.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        Skip();
        if (!Rest.StartsWith(word) || (At + word.Length < bytes.Length && IsRegular(bytes.Span[At + word.Length]))) return false;
        At += word.Length;
        return true;
    }

    /// <summary>A whole number without a sign; stands still where there is none.</summary>
    public int? Whole()
    {
        Skip();
        var length = Rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : Rest.Length;
        if (length == 0 || (At + length < bytes.Length && IsRegular(bytes.Span[At + length])) || new PdfAtom(bytes.Slice(At, length)).Number is not { } number) return null;
        At += length;
        return number;
    }

    public PdfValue? Value(int depth = 0)
    {
        Skip();
        if (IsAtEnd || depth > Deepest) return null;
        return (char)bytes.Span[At] switch
        {
            '/' => Name(),
            '(' => Literal(),
            '[' => Array(depth),
            '<' => Rest.StartsWith("<<"u8) ? Dictionary(depth) : Hexadecimal(),
            >= '0' and <= '9' => Reference() is { } reference ? reference : Word(),
            _ => Word(),
        };
    }

    private PdfName Name()
    {
        var text = new StringBuilder();
        for (At++; At < bytes.Length && IsRegular(bytes.Span[At]); At++)
        {
            var code = bytes.Span[At] == '#' && Rest.Length > 2 ? (Hex(Rest[1]) << 4) | Hex(Rest[2]) : -1;
            if (code >= 0) At += 2;
            text.Append((char)(code >= 0 ? code : bytes.Span[At]));
        }

        return new PdfName(text.ToString());
    }

    private PdfAtom? Literal()
    {
        var (from, open) = (At, 0);
        for (; At < bytes.Length; At++)
        {
            var b = bytes.Span[At];
            if (b == '\\') At++;
            else if (b == '(') open++;
            else if (b == ')' && --open == 0) return new PdfAtom(bytes[from..++At]);
        }

        return null;
    }

    private PdfAtom? Hexadecimal()
    {
        var length = Rest.IndexOf((byte)'>');
        if (length < 0 || Rest[1..length].ContainsAnyExcept(inHexadecimal)) return null;
        At += length + 1;
        return new PdfAtom(bytes.Slice(At - length - 1, length + 1));
    }

    private PdfArray? Array(int depth)
    {
        var items = new List<PdfValue>();
        for (At++, Skip(); !IsAtEnd && bytes.Span[At] != ']'; Skip())
        {
            if (Value(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return At++ < bytes.Length ? new PdfArray(items) : null;
    }

    private PdfDictionary? Dictionary(int depth)
    {
        var entries = new List<(string, PdfValue)>();
        for (At += 2, Skip(); !IsAtEnd && bytes.Span[At] == '/'; Skip())
        {
            var key = Name().Value;
            if (Value(depth + 1) is not { } value) return null;
            entries.Add((key, value));
        }

        if (!Rest.StartsWith(">>"u8)) return null;
        At += 2;
        return new PdfDictionary(entries);
    }

    private PdfReference? Reference()
    {
        var from = At;
        if (Whole() is { } number && Whole() is not null && Take("R"u8)) return new PdfReference(number);
        At = from;
        return null;
    }

    // A number with its sign and point, true, false or null.
    private PdfAtom? Word()
    {
        var from = At;
        while (At < bytes.Length && IsRegular(bytes.Span[At])) At++;
        var word = bytes[from..At];
        var known = word.Length > 0 && (!word.Span.ContainsAnyExcept(inNumber) || word.Span.SequenceEqual("true"u8) || word.Span.SequenceEqual("false"u8) || word.Span.SequenceEqual("null"u8));
        return known ? new PdfAtom(word) : null;
    }

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsSpace(b) && !"()<>[]{}/%"u8.Contains(b);

    private static int Hex(byte b) => (char)b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'a' and <= 'f' => b - 'a' + 10,
        >= 'A' and <= 'F' => b - 'A' + 10,
        _ => -1,
    };
}
