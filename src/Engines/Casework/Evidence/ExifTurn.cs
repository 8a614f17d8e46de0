using System.Buffers.Binary;

namespace Huimin.Casework;

/// <summary>Which side of a photograph is up (拍摄方向), the one thing that is kept of what a camera writes beside the picture.</summary>
internal readonly record struct ExifTurn(ushort Value)
{
    private const ushort Orientation = 0x0112, Short = 3;
    private const int EntryLength = 12;

    private static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <summary>Reads it out of the content of a segment; null where it is not there or says nothing.</summary>
    public static ExifTurn? Of(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Name) || content.Length < Name.Length + 8) return null;
        var tiff = content[Name.Length..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8)) return null;
        ushort Word(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2) return null;
        var entries = tiff[((int)first + 2)..];
        for (var n = Word(tiff[(int)first..]); n > 0 && entries.Length >= EntryLength; n--, entries = entries[EntryLength..])
        {
            if (Word(entries) == Orientation && Word(entries[2..]) == Short) return Word(entries[8..]) is >= 2 and <= 8 and var value ? new ExifTurn(value) : null;
        }

        return null;
    }

    /// <summary>A segment that says this and nothing else.</summary>
    public byte[] Segment() =>
        [0xFF, 0xE1, 0x00, 0x22, .. Name, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)Value, 0, 0, 0, 0, 0, 0];
}
