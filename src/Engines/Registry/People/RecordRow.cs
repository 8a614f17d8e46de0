using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huimin.Registry;

/// <summary>One row of a hot read, in the types that both databases mean.</summary>
public sealed class RecordRow(DbDataReader reader, bool sqlite)
{
    // SQLite is read past the reader, which would make an object of every cell.
    private readonly SqliteDataReader? lite = sqlite ? (SqliteDataReader)reader : null;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> codes = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public DbDataReader Reader => reader;

    public Guid Id(int at) => lite is null ? reader.GetGuid(at) : new Guid(raw.sqlite3_column_blob(lite.Handle!, at), bigEndian: true);

    public Guid? IdOrNull(int at) => reader.IsDBNull(at) ? null : Id(at);

    public DateOnly Day(int at)
    {
        if (lite is null) return reader.GetFieldValue<DateOnly>(at);
        var text = raw.sqlite3_column_blob(lite.Handle!, at); // 2026-07-01
        return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));

        static int Number(ReadOnlySpan<byte> digits)
        {
            var number = 0;
            foreach (var digit in digits) number = (number * 10) + digit - '0';
            return number;
        }
    }

    /// <summary>A text in ASCII of which there are few different ones: each is made once.</summary>
    public string Code(int at)
    {
        if (lite is null) return reader.GetString(at);
        var bytes = raw.sqlite3_column_blob(lite.Handle!, at);
        Span<char> text = stackalloc char[64];
        text = text[..Encoding.ASCII.GetChars(bytes, text)];
        if (codes.TryGetValue(text, out var code)) return code;
        codes.Set.Add(code = text.ToString());
        return code;
    }

    public DateOnly? DayOrNull(int at) => reader.IsDBNull(at) ? null : Day(at);

    public DateTime Instant(int at) => DateTime.SpecifyKind(reader.GetDateTime(at), DateTimeKind.Utc);

    public DateTime? InstantOrNull(int at) => reader.IsDBNull(at) ? null : Instant(at);

    public int? Number(int at) => reader.IsDBNull(at) ? null : reader.GetInt32(at);

    public string? Text(int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    public byte[]? Bytes(int at) => reader.IsDBNull(at) ? null : reader.GetFieldValue<byte[]>(at);
}
