using System.Buffers.Binary;
using System.Text;

namespace Huimin.Files;

/// <summary>Cuts a face down to the glyphs that a document uses (字体子集), parts of composed glyphs included. Glyph n of the result is the n-th asked for.</summary>
internal static class FaceSubset
{
    private const int ArgumentsAreWords = 0x1;
    private const int HasScale = 0x8;
    private const int MoreParts = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    /// <param name="face">The whole face.</param>
    /// <param name="wanted">Glyphs of the face; the first is the one for “no such character”.</param>
    public static byte[] Cut(TrueTypeFace face, IReadOnlyList<int> wanted)
    {
        var kept = wanted.ToList();
        using var outlines = new MemoryStream();
        var (locations, metrics) = (new List<byte[]>(), new List<byte[]>());
        for (var i = 0; i < kept.Count; i++)
        {
            locations.Add(Long((int)outlines.Length));
            metrics.Add([.. Short(face.WidthOf(kept[i])), .. Short(face.BearingOf(kept[i]))]);
            var outline = face.OutlineOf(kept[i]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0) Renumber(outline, kept);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        locations.Add(Long((int)outlines.Length));
        var (head, hhea, maxp) = (face.Table("head").ToArray(), face.Table("hhea").ToArray(), face.Table("maxp").ToArray());
        Short(1).CopyTo(head, 50);
        Long(0).CopyTo(head, 8);
        Short(kept.Count).CopyTo(hhea, 34);
        Short(kept.Count).CopyTo(maxp, 4);
        return Assemble([("glyf", outlines.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", Join(metrics)), ("loca", Join(locations)), ("maxp", maxp)]);
    }

    /// <summary>A composed glyph names its parts by number: they get the new ones, and are kept too.</summary>
    private static void Renumber(byte[] outline, List<int> kept)
    {
        for (var at = 10; ;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            int part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            var number = kept.IndexOf(part);
            if (number < 0)
            {
                number = kept.Count;
                kept.Add(part);
            }

            Short(number).CopyTo(outline, at + 2);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
            if ((flags & MoreParts) == 0) return;
        }
    }

    private static byte[] Assemble((string Name, byte[] Data)[] tables)
    {
        var power = 1 << (31 - int.LeadingZeroCount(tables.Length));
        using var file = new MemoryStream();
        file.Write([0, 1, 0, 0, .. Short(tables.Length), .. Short(power * 16), .. Short(int.Log2(power)), .. Short((tables.Length - power) * 16)]);
        var (start, headAt) = (12 + (tables.Length * 16), 0);
        foreach (var (name, data) in tables)
        {
            if (name == "head") headAt = start;
            file.Write([.. Encoding.ASCII.GetBytes(name), .. Long((int)Sum(data)), .. Long(start), .. Long(data.Length)]);
            start += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
        {
            file.Write(data);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }

        var whole = file.ToArray();
        Long((int)(0xB1B0AFBA - Sum(whole))).CopyTo(whole, headAt + 8);
        return whole;
    }

    private static uint Sum(byte[] data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i++) sum = unchecked(sum + ((uint)data[i] << (24 - (8 * (i & 3)))));
        return sum;
    }

    private static byte[] Join(List<byte[]> parts) => [.. parts.SelectMany(p => p)];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
