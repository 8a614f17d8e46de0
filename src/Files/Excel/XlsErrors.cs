using System.Buffers.Binary;

namespace Huimin.Files;

/// <summary>
/// The error cells (#N/A, #REF! …) of an xls workbook. The library that reads the cells gives an error as an empty cell; a person whose amount is
/// an error must not be taken for one without amount, so the records are looked through once for them (MS-XLS: BoolErr, Formula).
/// </summary>
internal static class XlsErrors
{
    private const int BeginOfPart = 0x0809;
    private const int Encrypted = 0x002F;
    private const int BoolOrError = 0x0205;
    private const int Formula = 0x0006;
    private const int SheetName = 0x0085;

    public static HashSet<(int Sheet, int Row, int Column)> Find(OleFile ole)
    {
        var errors = new HashSet<(int, int, int)>();
        ReadOnlySpan<byte> book = ole.Read("Workbook");
        var sheets = new Dictionary<int, int>();
        var (sheet, depth) = (-1, 0);
        for (var at = 0; at + 4 <= book.Length;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(book[at..]);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(book[(at + 2)..]);
            if (id == 0 || at + 4 + length > book.Length) break;
            var data = book.Slice(at + 4, length);
            if (id == Encrypted) return [];
            if (id == SheetName && length >= 6 && data[5] == 0) sheets.TryAdd(BinaryPrimitives.ReadInt32LittleEndian(data), sheets.Count);
            if (id == BeginOfPart)
            {
                // A chart inside a sheet begins a part of its own.
                if (depth++ == 0) sheet = sheets.GetValueOrDefault(at, -1);
            }
            else if (id == 0x000A)
            {
                depth = Math.Max(0, depth - 1);
            }

            at += 4 + length;
            var isError = (id == BoolOrError && length >= 8 && data[7] == 1) || (id == Formula && length >= 14 && data[6] == 2 && data[12] == 0xFF && data[13] == 0xFF);
            if (isError) errors.Add((sheet, BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..])));
        }

        return errors;
    }
}
