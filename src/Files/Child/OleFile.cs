using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// The old container of Office (xls, doc, and every encrypted Office file; MS-CFB): sectors chained by a table. Tells what is inside by the names
/// of its streams, whether the end is missing, and reads one stream.
/// </summary>
internal sealed class OleFile : IDisposable
{
    private const int Largest = 200 << 20;
    private const int EndOfChain = -2;
    private const int Free = -1;
    private readonly FileStream file;
    private readonly int sectorSize;
    private readonly int[] next;
    private readonly Dictionary<string, (int Start, long Size)> streams = new(StringComparer.Ordinal);

    public OleFile(string path)
    {
        file = File.OpenRead(path);
        if (file.Length > Largest) throw new ZipBombException();
        var header = new byte[512];
        file.ReadExactly(header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) throw new InvalidDataException("The container has an impossible sector size.");
        sectorSize = 1 << shift;
        next = ReadTable(header);
        foreach (var entry in ReadChain(Int(header, 48), int.MaxValue).Chunk(128)) Take(entry);
    }

    /// <summary>Null when it holds an xls workbook that is all there; otherwise the refusal for what it holds.</summary>
    public Refusal? WhatIsInside()
    {
        if (streams.ContainsKey("EncryptedPackage")) return FileRefusals.Password;
        if (streams.ContainsKey("WordDocument")) return FileRefusals.OldWord;
        if (!streams.ContainsKey("Workbook") && !streams.ContainsKey("Book")) return FileRefusals.Damaged;

        // The last sector may be written short, but must have begun.
        var last = Array.FindLastIndex(next, x => x != Free);
        return file.Length <= (last + 1L) * sectorSize ? FileRefusals.Damaged : null;
    }

    /// <summary>The content of a stream; empty when there is none, or when it is so small that it is kept elsewhere.</summary>
    public byte[] Read(string name) =>
        streams.TryGetValue(name, out var stream) && stream.Size >= 4096 ? ReadChain(stream.Start, (int)Math.Min(stream.Size, Largest)) : [];

    public void Dispose() => file.Dispose();

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    /// <summary>The table of chains: its first 109 sectors are listed in the header, further ones in sectors of their own.</summary>
    private int[] ReadTable(byte[] header)
    {
        var places = new List<int>();
        for (var at = 76; at < 512; at += 4) places.Add(Int(header, at));
        var more = Int(header, 68);
        for (var hops = 0; more >= 0 && hops < 1_000; hops++)
        {
            var sector = ReadSector(more);
            for (var at = 0; at < sectorSize - 4; at += 4) places.Add(Int(sector, at));
            more = Int(sector, sectorSize - 4);
        }

        return [.. places.Where(x => x >= 0).SelectMany(x => MemoryMarshal.Cast<byte, int>(ReadSector(x)).ToArray())];
    }

    private byte[] ReadChain(int sector, int size)
    {
        var content = new MemoryStream();
        for (var hops = 0; sector >= 0 && content.Length < size; hops++)
        {
            if (hops > next.Length || sector >= next.Length) throw new InvalidDataException("A chain of the container is broken.");
            content.Write(ReadSector(sector));
            sector = next[sector];
        }

        if (sector < 0 && sector != EndOfChain) throw new InvalidDataException("A chain of the container is broken.");
        return content.Length > size ? content.ToArray()[..size] : content.ToArray();
    }

    /// <summary>A sector; what lies behind the end of the file is zero.</summary>
    private byte[] ReadSector(int sector)
    {
        var content = new byte[sectorSize];
        file.Position = (sector + 1L) * sectorSize;
        file.ReadAtLeast(content, sectorSize, throwOnEndOfStream: false);
        return content;
    }

    private void Take(byte[] entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(64));
        if (length is < 4 or > 64 || entry[66] is not (2 or 5 or 1)) return;
        streams.TryAdd(Encoding.Unicode.GetString(entry, 0, length - 2), (Int(entry, 116), (uint)Int(entry, 120)));
    }
}
