using System.Buffers.Binary;
using System.Text;

namespace Huimin.Files;

/// <summary>A TrueType face as it lies in its file (字体): which glyph a character has, how wide it is, its outline. Reads our own shipped faces only.</summary>
internal sealed class TrueTypeFace
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Start, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int wideMetrics;
    private readonly bool longLocations;

    public TrueTypeFace(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var row = 12 + (i * 16);
            tables.Add(Encoding.ASCII.GetString(data, row, 4), (S32(row + 8), S32(row + 12)));
        }

        longLocations = U16(At("head") + 50) != 0;
        wideMetrics = U16(At("hhea") + 34);
        ReadCharacters();
    }

    public int UnitsPerEm => U16(At("head") + 18);
    public int Ascent => S16(At("hhea") + 4);
    public int Descent => S16(At("hhea") + 6);

    /// <summary>Left, bottom, right, top of all outlines.</summary>
    public (int Left, int Bottom, int Right, int Top) Box => (S16(At("head") + 36), S16(At("head") + 38), S16(At("head") + 40), S16(At("head") + 42));

    /// <summary>The glyph of a character; 0 where the face has none.</summary>
    public int GlyphOf(Rune character) => glyphs.GetValueOrDefault(character.Value);

    public int WidthOf(int glyph) => U16(At("hmtx") + (4 * Math.Min(glyph, wideMetrics - 1)));

    public int BearingOf(int glyph) =>
        S16(glyph < wideMetrics ? At("hmtx") + (4 * glyph) + 2 : At("hmtx") + (4 * wideMetrics) + (2 * (glyph - wideMetrics)));

    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var (from, to) = (Location(glyph), Location(glyph + 1));
        return data.AsSpan(At("glyf") + from, to - from);
    }

    public ReadOnlySpan<byte> Table(string name) => data.AsSpan(tables[name].Start, tables[name].Length);

    private int Location(int glyph) => longLocations ? S32(At("loca") + (4 * glyph)) : 2 * U16(At("loca") + (2 * glyph));

    /// <summary>Formats 4 (pairs of bytes) and 12 (every plane) of the character table.</summary>
    private void ReadCharacters()
    {
        var cmap = At("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + S32(cmap + 4 + (i * 8) + 4);
            if (U16(table) == 4) ReadSegments(table);
            if (U16(table) == 12) ReadGroups(table);
        }
    }

    private void ReadSegments(int table)
    {
        var doubled = U16(table + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var (last, first) = (U16(table + 14 + i), U16(table + 16 + doubled + i));
            var (delta, rangeAt) = (U16(table + 16 + (2 * doubled) + i), table + 16 + (3 * doubled) + i);
            for (var code = first; code <= last && code != 0xFFFF; code++)
            {
                var glyph = U16(rangeAt) == 0 ? code + delta : U16(rangeAt + U16(rangeAt) + (2 * (code - first)));
                if (U16(rangeAt) != 0 && glyph != 0) glyph += delta;
                if ((glyph & 0xFFFF) != 0) glyphs[code] = glyph & 0xFFFF;
            }
        }
    }

    private void ReadGroups(int table)
    {
        for (var i = 0; i < S32(table + 12); i++)
        {
            var group = table + 16 + (i * 12);
            for (var code = S32(group); code <= S32(group + 4); code++) glyphs[code] = S32(group + 8) + code - S32(group);
        }
    }

    private int At(string table) => tables[table].Start;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private int S32(int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));
}
