using System.Text;
using System.Xml;

namespace Huimin.Files;

/// <summary>Texts and places in the XML of a sheet.</summary>
internal static class XlsxText
{
    /// <summary>
    /// The text of a shared string, inline string or value; the reader is left on its end. Rich text is put together, the reading aid of East
    /// Asian text (phonetic, rPh) left out.
    /// </summary>
    public static string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var first = "";
        StringBuilder? more = null;
        var phonetic = -1;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh" && phonetic < 0 && !reader.IsEmptyElement) phonetic = reader.Depth;
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == phonetic) phonetic = -1;
            if (phonetic >= 0 || reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            if (more is null && first.Length == 0) first = reader.Value;
            else (more ??= new StringBuilder(first)).Append(reader.Value);
        }

        var text = more?.ToString() ?? first;
        return text.Contains("_x", StringComparison.Ordinal) ? Unescape(text) : text;
    }

    /// <summary>The column of a place such as "AB12", counted from 0; -1 when there is none.</summary>
    public static int Column(ReadOnlySpan<char> place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * 26) + (c & 0x1F);
            if (column > 1 << 20) break;
        }

        return column - 1;
    }

    /// <summary>Excel writes a line feed in a text as _x000A_.</summary>
    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = i + 6 < text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_';
            if (isEscape && ushort.TryParse(text.AsSpan(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
