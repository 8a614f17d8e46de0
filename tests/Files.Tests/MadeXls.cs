using System.Buffers.Binary;
using System.Text;

namespace Huimin.Files.Tests;

/// <summary>A small xls (BIFF8 in an OLE container), written by hand because nothing in the product writes this format.</summary>
internal static class MadeXls
{
    /// <summary>Cells are texts, numbers, dates (xf 1), and "#" for the error #N/A.</summary>
    public static byte[] Workbook(object?[][] rows, (int Top, int Bottom, int Left, int Right)? merge = null, bool password = false)
    {
        var sheet = new MemoryStream();
        Record(sheet, 0x0809, [0x00, 0x06, 0x10, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        Record(sheet, 0x0200, [.. U32(0), .. U32(rows.Length), .. U16(0), .. U16(rows.Max(x => x.Length)), 0, 0]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++) Cell(sheet, row, column, rows[row][column]);
        }

        if (merge is { } block) Record(sheet, 0x00E5, [1, 0, .. U16(block.Top), .. U16(block.Bottom), .. U16(block.Left), .. U16(block.Right)]);
        Record(sheet, 0x000A, []);

        var globals = Globals(0, password);
        return Ole("Workbook", [.. Globals(globals.Length, password), .. sheet.ToArray()]);
    }

    /// <summary>An OLE container with one stream of the given name.</summary>
    public static byte[] Ole(string name, byte[] content)
    {
        var padded = new byte[Math.Max(4096, (content.Length + 511) / 512 * 512)];
        content.CopyTo(padded, 0);
        var sectors = padded.Length / 512;
        var fat = new byte[512];
        Array.Fill(fat, (byte)0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(fat, -3);
        BinaryPrimitives.WriteInt32LittleEndian(fat.AsSpan(4), -2);
        for (var i = 0; i < sectors; i++) BinaryPrimitives.WriteInt32LittleEndian(fat.AsSpan(8 + (i * 4)), i == sectors - 1 ? -2 : i + 3);

        var header = new byte[512];
        byte[] start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        start.CopyTo(header, 0);
        byte[] versions = [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0];
        versions.CopyTo(header, 24);
        (int At, int Value)[] fields = [(44, 1), (48, 1), (56, 4096), (60, -2), (68, -2)];
        foreach (var (at, value) in fields) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), value);
        header.AsSpan(76).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(76), 0);
        return [.. header, .. fat, .. Entry("Root Entry", 5, 1, -2, 0), .. Entry(name, 2, -1, 2, padded.Length), .. Entry("", 0, -1, 0, 0), .. Entry("", 0, -1, 0, 0), .. padded];
    }

    private static byte[] Globals(int length, bool password)
    {
        var stream = new MemoryStream();
        Record(stream, 0x0809, [0x00, 0x06, 0x05, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        if (password) Record(stream, 0x002F, [1, 0, 1, 0, 1, 0, .. Enumerable.Range(1, 48).Select(x => (byte)x)]);
        Record(stream, 0x0042, [0xB0, 0x04]);
        Record(stream, 0x00E0, [0, 0, 0, 0, .. new byte[16]]);
        Record(stream, 0x00E0, [0, 0, 14, 0, .. new byte[16]]);
        var name = Encoding.Unicode.GetBytes("名册");
        Record(stream, 0x0085, [.. U32(length), 0, 0, 2, 1, .. name]);
        Record(stream, 0x000A, []);
        return stream.ToArray();
    }

    private static void Cell(Stream sheet, int row, int column, object? value)
    {
        byte[] place = [.. U16(row), .. U16(column), .. U16(value is DateOnly ? 1 : 0)];
        switch (value)
        {
            case "#":
                Record(sheet, 0x0205, [.. place, 0x2A, 1]);
                break;
            case string text:
                Record(sheet, 0x0204, [.. place, .. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                break;
            case double number:
                Record(sheet, 0x0203, [.. place, .. BitConverter.GetBytes(number)]);
                break;
            case DateOnly date:
                Record(sheet, 0x0203, [.. place, .. BitConverter.GetBytes((double)(date.DayNumber - new DateOnly(1899, 12, 30).DayNumber))]);
                break;
        }
    }

    private static byte[] Entry(string name, byte kind, int child, int start, int size)
    {
        var entry = new byte[128];
        var text = Encoding.Unicode.GetBytes(name);
        text.CopyTo(entry, 0);
        entry[64] = (byte)(name.Length == 0 ? 0 : text.Length + 2);
        entry[66] = kind;
        entry[67] = 1;
        (int At, int Value)[] fields = [(68, -1), (72, -1), (76, child), (116, start), (120, size)];
        foreach (var (at, value) in fields) BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(at), value);
        return entry;
    }

    private static void Record(Stream stream, int id, byte[] data) => stream.Write([.. U16(id), .. U16(data.Length), .. data]);

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] U32(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
