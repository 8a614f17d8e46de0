using System.Buffers.Binary;
using Npgsql;

namespace HuiminVerifyAudit;

/// <summary>
/// A reader of PostgreSQL's binary copy format: 19 bytes of head, then for each row the number of its columns (two bytes) and each column as its length
/// (four bytes, -1 for null) and its bytes; the number -1 ends it.
/// </summary>
internal sealed class PostgresCopy
{
    private readonly Stream stream;
    private readonly (int Start, int Length)[] columns;
    private byte[] buffer = new byte[1 << 20];
    private int read;
    private int end;

    public PostgresCopy(NpgsqlConnection connection, string query, int width)
    {
        columns = new (int, int)[width];
        stream = connection.BeginRawBinaryCopy($"copy ({query}) to stdout (format binary)");
        Need(19);
        read += 19;
    }

    public bool Next()
    {
        // A row is taken whole, so that its columns lie side by side in the buffer.
        Need(2);
        if (BinaryPrimitives.ReadInt16BigEndian(buffer.AsSpan(read)) < 0) return false;
        var at = 2;
        for (var i = 0; i < columns.Length; i++)
        {
            Need(at + 4);
            var length = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(read + at));
            columns[i] = (at + 4, length);
            at += 4 + Math.Max(0, length);
            Need(at);
        }

        for (var i = 0; i < columns.Length; i++) columns[i].Start += read;
        read += at;
        return true;
    }

    public bool IsAbsent(int column) => columns[column].Length < 0;

    public ReadOnlySpan<byte> Bytes(int column) => buffer.AsSpan(columns[column].Start, Math.Max(0, columns[column].Length));

    public long Number(int column) => IsAbsent(column) ? throw new BrokenException("一条记录的序号或时间为空（被修改）。") : BinaryPrimitives.ReadInt64BigEndian(Bytes(column));

    private void Need(int bytes)
    {
        while (end - read < bytes)
        {
            if (buffer.Length - read < bytes)
            {
                var larger = bytes > buffer.Length / 2 ? new byte[Math.Max(buffer.Length * 2, bytes * 2)] : buffer;
                buffer.AsSpan(read, end - read).CopyTo(larger);
                (buffer, end, read) = (larger, end - read, 0);
            }

            var got = stream.Read(buffer, end, buffer.Length - end);
            if (got == 0) throw new EndOfStreamException("PostgreSQL 的数据提前结束。");
            end += got;
        }
    }
}
